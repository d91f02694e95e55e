/** Slots that are kept for somebody who is still filling in the form. */
import { z } from "zod";
import { visitServiceIds } from "./schema";

export const createHoldSchema = z.strictObject({
  serviceIds: visitServiceIds,
  staffId: z.union([z.literal("any"), z.uuid()]).default("any"),
  startsAt: z.iso.datetime(),
});
export type CreateHold = z.infer<typeof createHoldSchema>;
export const holdSchema = z.object({
  id: z.string(),
  staffId: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  expiresAt: z.string(),
});
export type HoldView = z.infer<typeof holdSchema>;
