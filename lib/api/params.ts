import { z } from "zod";

export const idSchema = z.uuid();

/** Path parameters `{ id }`. */
export const idParams = z.object({ id: idSchema });
