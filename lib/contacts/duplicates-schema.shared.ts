import { z } from "zod";
import { contactSchema } from "./schema";

export const mergeContactsSchema = z.strictObject({
  keepId: z.uuid(),
  mergeIds: z.array(z.uuid()).min(1).max(20),
});
export type MergeContacts = z.infer<typeof mergeContactsSchema>;

export const duplicateReasons = ["phone", "email", "name"] as const;

/** Records that look like one person, the oldest first. */
export const duplicateGroupSchema = z.object({
  reason: z.enum(duplicateReasons),
  contacts: z.array(contactSchema.extend({ appointments: z.number().int() })),
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;
