import { z } from "zod";
import { feeSchema } from "@/lib/booking/no-show-schema.shared";
import { ticketStatuses } from "./terms.shared";

/** A fee with the bill that charges it; null while it is on none. */
export const chargedFeeSchema = feeSchema.extend({
  charge: z
    .object({ ticketId: z.string(), ticketNumber: z.number().int(), ticketStatus: z.enum(ticketStatuses) })
    .nullable(),
});
export type ChargedFee = z.infer<typeof chargedFeeSchema>;

export const addFeeSchema = z.strictObject({ feeId: z.uuid() });
