import type { Prisma } from "@/lib/generated/prisma/client";
import { type PaymentView, paymentSchema } from "./schema";

/** The columns of a payment that its view needs, beside those of its bill. */
export const paymentColumns = {
  id: true,
  ticketId: true,
  method: true,
  amountCents: true,
  refundedCents: true,
  tenderedCents: true,
  currency: true,
  status: true,
  purpose: true,
  txid: true,
  reference: true,
  cashSessionId: true,
  createdAt: true,
  confirmedAt: true,
} satisfies Prisma.PaymentSelect;
type Columns = Prisma.PaymentGetPayload<{ select: typeof paymentColumns }>;
type Bill = {
  number: number;
  appointmentId: string | null;
  contact: { id: string; name: string | null } | null;
};

/** The public shape of a payment row. */
export function toPayment({ ticket, ...row }: Columns & { ticket: Bill }): PaymentView {
  return paymentSchema.parse({
    ...row,
    ticketNumber: ticket.number,
    appointmentId: ticket.appointmentId,
    contact: ticket.contact,
    createdAt: row.createdAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  });
}
