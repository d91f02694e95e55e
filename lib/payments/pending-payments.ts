import { setDeposit } from "@/lib/booking/deposits";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { enqueue } from "@/lib/queue/enqueue";
import { allow } from "@/lib/tenants/allow";
import { confirmDeposit } from "./confirm-deposit";
import { lockedDeposit } from "./deposit-state";
import { finishPayment, lockedPayment } from "./finish-payment";
import { getPayment } from "./payments";
import { receive } from "./record-payment";
import type { PaymentView } from "./schema";
import { settleWhenCovered } from "./settle-ticket";

/** A person saw the money of a code arrive; saying so twice changes nothing. Throws `payments.not_pending`. */
export async function confirmPayment(ctx: Ctx, id: string): Promise<PaymentView> {
  allow(ctx, "payments.write");
  const { purpose, appointmentId } = await getPayment(ctx, id);
  if (purpose === "deposit" && appointmentId) return confirmDeposit(ctx, id, appointmentId);
  return inTransaction(ctx, async (ctx) => {
    const payment = await lockedPayment(ctx, id);
    if (payment.status === "confirmed") return payment;
    await finishPayment(ctx, payment, "confirmed");
    await receive(ctx, payment.ticketId, payment.amountCents);
    await settleWhenCovered(ctx, payment.ticketId);
    return getPayment(ctx, id);
  });
}

/**
 * Drops a code that nobody paid; a deposit's visit is given up when its time is over. Throws `payments.not_pending` for
 * money that was received: refund it instead.
 */
export async function cancelPayment(ctx: Ctx, id: string): Promise<PaymentView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const { purpose, appointmentId } = await getPayment(ctx, id);
    const visit = purpose === "deposit" && appointmentId ? await lockedDeposit(ctx, appointmentId) : null;
    const payment = await lockedPayment(ctx, id);
    if (payment.status === "cancelled") return payment;
    await finishPayment(ctx, payment, "cancelled");
    if (visit?.depositStatus === "due") await notArrived(ctx, visit.id);
    return getPayment(ctx, id);
  });
}

// What the client said was looked into: from here on the clock counts again.
async function notArrived(ctx: TxCtx, appointmentId: string): Promise<void> {
  await setDeposit(ctx, appointmentId, { status: "due", claimedAt: null });
  await enqueue(ctx, "settle-deposit", { appointmentId });
}
