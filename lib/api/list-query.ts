import { z } from "zod";
import { pageQuery } from "@/lib/core/pagination";

/** The query of a plain list. */
export const listQuery = z.object(pageQuery);
