import { z } from "zod";
import { outboxStatuses } from "@/lib/notifications/schema";

/** Missing address = the client's own. */
export const sendReceiptSchema = z.strictObject({
  channel: z.enum(["email"]).default("email"),
  to: z.email().max(200).optional(),
});
export type SendReceipt = z.infer<typeof sendReceiptSchema>;

/** A receipt on its way; `status` is the outbox's. */
export const sentReceiptSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  status: z.enum(outboxStatuses),
  reason: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});
export type SentReceipt = z.infer<typeof sentReceiptSchema>;
