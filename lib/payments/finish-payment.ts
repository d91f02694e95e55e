import { recordAudit } from "@/lib/audit/record-audit";
import type { TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { getPayment } from "./payments";
import type { PaymentView } from "./schema";
import { lockedTicket } from "./tickets";

/** A payment as it is while its bill is locked. Throws 404. */
export async function lockedPayment(ctx: TxCtx, id: string): Promise<PaymentView> {
  const { ticketId } = await getPayment(ctx, id);
  await lockedTicket(ctx, ticketId);
  return getPayment(ctx, id);
}

/** Ends the wait for a payment. Needs its bill's lock. Throws `payments.not_pending` unless it is in one of `from`. */
export async function finishPayment(
  ctx: TxCtx,
  payment: { id: string; ticketId: string; amountCents: number; status: string },
  status: "confirmed" | "cancelled",
  from: readonly string[] = ["pending"],
): Promise<void> {
  if (!from.includes(payment.status))
    throw new AppError("conflict", "payments.not_pending", { extra: { paymentStatus: payment.status } });
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
