import { changeStatus } from "@/lib/booking/change-status";
import { setDeposit, tellDeposit } from "@/lib/booking/deposits";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, isAppError } from "@/lib/core/errors";
import { atTill } from "./deposit-bill";
import { type DepositRow, isExpected, loadDeposit, lockedDeposit } from "./deposit-state";
import { finishPayment, lockedPayment } from "./finish-payment";
import { getPayment } from "./payments";
import { receive } from "./record-payment";
import type { PaymentView } from "./schema";
import { settleWhenCovered } from "./settle-ticket";
import { takeStock } from "./stock";
import { loadTicket } from "./tickets";

/**
 * The money of a deposit has arrived. Late money takes the time of the visit again if it is still free; otherwise it is
 * received all the same, and waits to be given back. Throws `payments.not_pending`.
 */
export async function confirmDeposit(ctx: Ctx, id: string, appointmentId: string): Promise<PaymentView> {
  // The clock, a colleague and the client act at the same moment: what was seen is checked again under the lock.
  for (let attempt = 1; attempt <= 5; attempt++) {
    const isLost = await inTransaction(ctx, async (ctx) =>
      isGivenUp(ctx, await loadDeposit(ctx, appointmentId)),
    );
    if (!isLost) {
      const received = await inTransaction(ctx, (ctx) => receiveDeposit(ctx, id, appointmentId, false));
      if (received) return received;
      continue;
    }
    const revived = await revive(ctx, id, appointmentId);
    if (revived === "again") continue;
    const received =
      revived ?? (await inTransaction(ctx, (ctx) => receiveDeposit(ctx, id, appointmentId, true)));
    if (received) return received;
  }
  throw new AppError("conflict", "common.conflict");
}

// The clock gave the visit up, and its time is still to come.
function isGivenUp({ now }: Ctx, visit: DepositRow): boolean {
  return visit.status === "cancelled" && visit.depositStatus === "expired" && visit.startsAt > now();
}

/** Null when somebody else has the time by now, "again" when the visit changed under our hands. */
async function revive(ctx: Ctx, id: string, appointmentId: string): Promise<PaymentView | null | "again"> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      await changeStatus(atTill(ctx), appointmentId, "reopen");
      return receiveDeposit(ctx, id, appointmentId, true);
    });
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith("booking.")) throw error;
    return error.code === "booking.slot_taken" || error.code === "booking.not_offered" ? null : "again";
  }
}

// Null when the visit was given up since it was seen and the caller has not tried to take its time again.
async function receiveDeposit(
  ctx: TxCtx,
  id: string,
  appointmentId: string,
  isRevivalTried: boolean,
): Promise<PaymentView | null> {
  const visit = await lockedDeposit(ctx, appointmentId);
  if (!isRevivalTried && isGivenUp(ctx, visit)) return null;
  const payment = await lockedPayment(ctx, id);
  if (payment.status === "confirmed") return payment;
  if (payment.status === "cancelled") await reviveBill(ctx, payment, appointmentId);
  await finishPayment(ctx, payment, "confirmed", ["pending", "cancelled"]);
  await receive(ctx, payment.ticketId, payment.amountCents);
  await settleWhenCovered(ctx, payment.ticketId);
  await setDeposit(ctx, appointmentId, { status: "paid" });
  await tellDeposit(ctx, appointmentId);
  return getPayment(ctx, id);
}

// The bill was dropped when the visit was given up. Another live one means that the visit went on without this code.
async function reviveBill(ctx: TxCtx, payment: PaymentView, appointmentId: string): Promise<void> {
  const { db, tenantId } = ctx;
  const visit = await loadDeposit(ctx, appointmentId);
  const ticket = await loadTicket(ctx, payment.ticketId);
  const isReplaced =
    visit.tickets.some((other) => other.id !== ticket.id && ["open", "paid"].includes(other.status)) ||
    (isExpected(visit) && visit.depositStatus === "waived") ||
    visit.depositStatus === "paid";
  const isDropped = ticket.status === "void";
  if (isReplaced || !(isDropped || ticket.status === "open"))
    throw new AppError("conflict", "payments.not_pending", { extra: { paymentStatus: payment.status } });
  if (!isDropped) return;
  await takeStock(ctx, ticket.lines);
  await db.ticket.update({
    where: { tenantId_id: { tenantId, id: ticket.id } },
    data: { status: "open", voidedAt: null, version: { increment: 1 } },
    select: { id: true },
  });
}
