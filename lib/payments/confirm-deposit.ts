import { changeStatus } from "@/lib/booking/change-status";
import { setDeposit, tellDeposit } from "@/lib/booking/deposits";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, isAppError } from "@/lib/core/errors";
import { atTill } from "./deposit-bill";
import { isExpected, loadDeposit, lockedDeposit } from "./deposit-state";
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
  const givenUp = await inTransaction(ctx, async (ctx) => {
    const visit = await loadDeposit(ctx, appointmentId);
    const isLost = visit.status === "cancelled" && visit.depositStatus === "expired";
    return isLost && visit.startsAt > ctx.now();
  });
  if (givenUp) {
    try {
      return await inTransaction(ctx, async (ctx) => {
        await changeStatus(atTill(ctx), appointmentId, "reopen");
        return receiveDeposit(ctx, id, appointmentId);
      });
    } catch (error) {
      const isTaken = isAppError(error) && error.code.startsWith("booking.");
      if (!isTaken) throw error;
    }
  }
  return inTransaction(ctx, (ctx) => receiveDeposit(ctx, id, appointmentId));
}

async function receiveDeposit(ctx: TxCtx, id: string, appointmentId: string): Promise<PaymentView> {
  await lockedDeposit(ctx, appointmentId);
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
