/** What the shop sees of no-shows and their fees. */
import { z } from "zod";
import { optionalText } from "@/lib/core/text.shared";

export const clientRecordSchema = z.object({
  completed: z.number().int(),
  noShows: z.number().int(),
  /** Within the last year; these decide about paying first. */
  recentNoShows: z.number().int(),
  lateCancels: z.number().int(),
  mustPrepay: z.boolean(),
});
export type ClientRecord = z.infer<typeof clientRecordSchema>;

export const feeStatuses = ["proposed", "confirmed", "waived"] as const;
export const feeSchema = z.object({
  id: z.string(),
  kind: z.enum(["late_cancel", "no_show"]),
  status: z.enum(feeStatuses),
  amountCents: z.number().int(),
  currency: z.string(),
  appointment: z.object({ id: z.string(), startsAt: z.string() }),
  contact: z.object({ id: z.string(), name: z.string().nullable() }),
  /** The words that the client accepted. */
  acceptedText: z.string().nullable(),
  reason: z.string().nullable(),
  decidedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type FeeView = z.infer<typeof feeSchema>;

export const listFeesSchema = z.object({
  status: z.enum(feeStatuses).optional(),
  contactId: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListFees = z.infer<typeof listFeesSchema>;

export const decideFeeSchema = z.strictObject({ reason: optionalText(500) });

export const policyQuerySchema = z.object({
  serviceIds: z
    .string()
    .transform((value) => value.split(","))
    .pipe(z.array(z.uuid()).min(1).max(10)),
  staffId: z.union([z.literal("any"), z.uuid()]).optional(),
});
