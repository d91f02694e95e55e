import { toVisitDeposit } from "@/lib/booking/deposit.shared";
import { lockAppointment } from "@/lib/booking/locks.sql";
import type { TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type ShopDeposit, shareDeposit, shopDepositSchema } from "./deposits.shared";

/** The columns of a visit that tell how its deposit stands. */
export const depositSelect = {
  id: true,
  status: true,
  startsAt: true,
  currency: true,
  totalCents: true,
  policySnapshot: true,
  depositStatus: true,
  depositCents: true,
  depositDueAt: true,
  depositClaimedAt: true,
  contact: { select: { id: true, name: true } },
  fees: {
    where: { status: { not: "waived" } },
    select: {
      id: true,
      status: true,
      amountCents: true,
      ticketLines: { select: { ticket: { select: { appointmentId: true } } } },
    },
  },
  tickets: {
    select: {
      id: true,
      status: true,
      payments: {
        where: { purpose: "deposit" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: {
          id: true,
          ticketId: true,
          method: true,
          status: true,
          amountCents: true,
          refundedCents: true,
          txid: true,
          pixPayload: true,
        },
      },
    },
  },
} satisfies Prisma.AppointmentSelect;
export type DepositRow = Prisma.AppointmentGetPayload<{ select: typeof depositSelect }>;

/** A visit with its deposit. Throws 404. */
export async function loadDeposit({ db, tenantId }: TxCtx, appointmentId: string): Promise<DepositRow> {
  const row = isId(appointmentId)
    ? await db.appointment.findFirst({ where: { tenantId, id: appointmentId }, select: depositSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

/** The same while nobody else changes the visit. Comes before the lock of its bill. Throws 404. */
export async function lockedDeposit(ctx: TxCtx, appointmentId: string): Promise<DepositRow> {
  if (!isId(appointmentId) || !(await lockAppointment(ctx.db, ctx.tenantId, appointmentId))) throw notFound();
  return loadDeposit(ctx, appointmentId);
}

/** Whether the visit is still to come. */
export const isExpected = ({ status }: Pick<DepositRow, "status">) =>
  status === "scheduled" || status === "confirmed";
/** Whether the visit will not happen any more. */
export const isOver = ({ status }: Pick<DepositRow, "status">) =>
  status === "cancelled" || status === "no_show";

/** All payments of the deposit, newest first. */
export const depositPayments = (row: DepositRow) => row.tickets.flatMap((ticket) => ticket.payments);

/** The fee that the deposit can settle: one that is on no other bill. */
export function feeOf(row: DepositRow): { id: string; amountCents: number; isOpen: boolean } | null {
  const fee = row.fees.find(({ ticketLines }) =>
    ticketLines.every(({ ticket }) => ticket.appointmentId === row.id),
  );
  return fee ? { id: fee.id, amountCents: fee.amountCents, isOpen: fee.status === "proposed" } : null;
}

/** The shop's view of a visit's deposit; null when none was ever asked. */
export function toShopDeposit(row: DepositRow): ShopDeposit | null {
  const deposit = toVisitDeposit(row);
  if (!deposit) return null;
  const payments = depositPayments(row);
  const paidCents = payments
    .filter((payment) => payment.status === "confirmed")
    .reduce((sum, payment) => sum + payment.amountCents - payment.refundedCents, 0);
  const fee = feeOf(row);
  return shopDepositSchema.parse({
    ...deposit,
    appointment: { id: row.id, startsAt: row.startsAt.toISOString(), status: row.status },
    contact: row.contact,
    currency: row.currency,
    paidCents,
    ...shareDeposit({ paidCents, isOver: isOver(row), fee }),
    isFeeOpen: isOver(row) && paidCents > 0 && (fee?.isOpen ?? false),
    payments,
  });
}
