import { z } from "zod";
import { tokensSchema, userSchema } from "./schema";

const tenantRef = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  locale: z.string(),
  role: z.string().optional(),
});

/** What registering and logging in answer. */
export const signedInSchema = tokensSchema.extend({
  user: userSchema,
  tenant: tenantRef.nullable(),
});

/** What `auth/me` answers. */
export const meSchema = z.object({ user: userSchema, tenants: z.array(tenantRef) });
