import type { z } from "zod";
import { readJson } from "./request-body";

/** The JSON body of a POST that works without one; an absent body is `{}`. */
export async function optionalBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  // Servers hand out an empty stream for an empty body, so the headers have to tell.
  const isEmpty = !request.headers.get("content-type") || request.headers.get("content-length") === "0";
  return schema.parse(isEmpty ? {} : await readJson(request));
}
