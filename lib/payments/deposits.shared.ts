/** What clients and the shop see of a deposit. Amounts are minor units of the shop's currency. */
import { z } from "zod";
import { visitDepositSchema } from "@/lib/booking/deposit.shared";
import { publicBookingSchema } from "@/lib/booking/public-booking.shared";
import { appointmentStatuses } from "@/lib/booking/schema";
import { optionalLine } from "@/lib/core/text.shared";
import { amountSchema } from "./schema";
import { counterMethods, paymentMethods, paymentStatuses } from "./terms.shared";

/** The ways to pay a deposit from afar; online cards join when their provider is connected. */
export const depositMethods = ["pix"] as const;
export type DepositMethod = (typeof depositMethods)[number];

const pixSchema = z.object({ payload: z.string(), qrSvg: z.string(), txid: z.string() });

/** A deposit as the client sees it; `pix` is the code that waits to be paid. */
export const depositSchema = visitDepositSchema.extend({
  currency: z.string(),
  /** The terms that were accepted. */
  policyText: z.string().nullable(),
  pix: pixSchema.nullable(),
});
export type DepositView = z.infer<typeof depositSchema>;

/** A stranger's booking with what is to be paid for it. */
export const publicBookingWithDepositSchema = publicBookingSchema.extend({
  deposit: depositSchema.nullable(),
});
export type PublicBookingWithDeposit = z.infer<typeof publicBookingWithDepositSchema>;

/** A deposit as the shop sees it: the visit, the money, and what is to be done. */
export const shopDepositSchema = visitDepositSchema.extend({
  appointment: z.object({ id: z.string(), startsAt: z.string(), status: z.enum(appointmentStatuses) }),
  contact: z.object({ id: z.string(), name: z.string().nullable() }),
  currency: z.string(),
  paidCents: z.number().int(),
  /** Kept for the fee of a visit that did not happen. */
  keptCents: z.number().int(),
  /** To be given back: the visit is off and nothing says that the shop keeps it. */
  refundCents: z.number().int(),
  /** The fee is not decided yet; until then nobody knows how much is kept. */
  isFeeOpen: z.boolean(),
  payments: z.array(
    z.object({
      id: z.string(),
      ticketId: z.string(),
      method: z.enum(paymentMethods),
      status: z.enum(paymentStatuses),
      amountCents: z.number().int(),
      refundedCents: z.number().int(),
    }),
  ),
});
export type ShopDeposit = z.infer<typeof shopDepositSchema>;

/** Missing amount = what the accepted terms say. */
export const requestDepositSchema = z.strictObject({ amountCents: amountSchema.optional() });
export type RequestDeposit = z.infer<typeof requestDepositSchema>;
export const payDepositSchema = z.strictObject({
  method: z.enum(counterMethods),
  reference: optionalLine(80),
});
export type PayDeposit = z.infer<typeof payDepositSchema>;

type Money = { paidCents: number; isOver: boolean; fee: { amountCents: number; isOpen: boolean } | null };

/** What becomes of a deposit: of a visit that is off, at most the fee is kept and the rest goes back. Never negative. */
export function shareDeposit({ paidCents, isOver, fee }: Money): { keptCents: number; refundCents: number } {
  if (!isOver) return { keptCents: 0, refundCents: 0 };
  const keptCents = Math.min(fee?.amountCents ?? 0, paidCents);
  return { keptCents, refundCents: paidCents - keptCents };
}
