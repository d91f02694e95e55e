import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { getPayment } from "./payments";
import { receive } from "./record-payment";
import type { PaymentView } from "./schema";
import { settleWhenCovered } from "./settle-ticket";
import { lockedTicket } from "./tickets";

/** A person saw the money of a code arrive; saying so twice changes nothing. Throws `payments.not_pending`. */
export async function confirmPayment(ctx: Ctx, id: string): Promise<PaymentView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const payment = await lockedPayment(ctx, id);
    if (payment.status === "confirmed") return payment;
    await finish(ctx, payment, "confirmed");
    await receive(ctx, payment.ticketId, payment.amountCents);
    await settleWhenCovered(ctx, payment.ticketId);
    return getPayment(ctx, id);
  });
}

/** Drops a code that nobody paid. Throws `payments.not_pending` for money that was received: refund it instead. */
export async function cancelPayment(ctx: Ctx, id: string): Promise<PaymentView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const payment = await lockedPayment(ctx, id);
    if (payment.status === "cancelled") return payment;
    await finish(ctx, payment, "cancelled");
    return getPayment(ctx, id);
  });
}

/** A payment as it is while its bill is locked. Throws 404. */
export async function lockedPayment(ctx: TxCtx, id: string): Promise<PaymentView> {
  const { ticketId } = await getPayment(ctx, id);
  await lockedTicket(ctx, ticketId);
  return getPayment(ctx, id);
}

async function finish(ctx: TxCtx, payment: PaymentView, status: "confirmed" | "cancelled"): Promise<void> {
  if (payment.status !== "pending")
    throw new AppError("conflict", "payments.not_pending", { extra: { status: payment.status } });
  await ctx.db.payment.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: payment.id } },
    data: { status, ...(status === "confirmed" && { confirmedAt: ctx.now(), receivedById: ctx.actor.id }) },
    select: { id: true },
  });
  await recordAudit(ctx, {
    action: `payment.${status}`,
    targetType: "payment",
    targetId: payment.id,
    after: { ticketId: payment.ticketId, amountCents: payment.amountCents },
  });
}
