import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { reverseCommissions } from "./commission-entries";
import { lockedDeposit } from "./deposit-state";
import { lockedPayment } from "./finish-payment";
import { settleKeptDeposit } from "./kept-deposit";
import { holdOpenDrawer } from "./locks.sql";
import { getPayment } from "./payments";
import type { PaymentView, RefundPayment } from "./schema";
import { returnStock } from "./stock";
import { counterMethods, type PaymentMethod } from "./terms.shared";
import { loadTicket, type TicketRow } from "./tickets";

/**
 * Gives money of a payment back, at most what is left of it. On an open bill the amount is due again; on a paid one the
 * commissions go back in proportion, and with the last cent the bill counts as refunded. Throws
 * `payments.refund_above_paid`, `payments.not_refundable`, `payments.restock_needs_full_refund`.
 */
export async function refundPayment(ctx: Ctx, id: string, input: RefundPayment): Promise<PaymentView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const { purpose, appointmentId } = await getPayment(ctx, id);
    const visitId = purpose === "deposit" ? appointmentId : null;
    if (visitId) await lockedDeposit(ctx, visitId);
    const payment = await lockedPayment(ctx, id);
    if (payment.status !== "confirmed") throw new AppError("conflict", "payments.not_refundable");
    const leftCents = payment.amountCents - payment.refundedCents;
    const amountCents = input.amountCents ?? leftCents;
    if (amountCents > leftCents || amountCents === 0)
      throw new AppError("conflict", "payments.refund_above_paid", { extra: { leftCents } });
    const ticket = await loadTicket(ctx, payment.ticketId);
    const refund = { id: newId(), amountCents, method: methodOf(payment, input) };
    await applyToTicket(ctx, ticket, refund, input.restock ?? false);
    await insert(ctx, payment, refund, input.reason ?? null);
    if (visitId) await settleKeptDeposit(ctx, visitId);
    await recordAudit(ctx, {
      action: "payment.refunded",
      targetType: "payment",
      targetId: id,
      after: { ticketId: ticket.id, ...refund, reason: input.reason ?? null },
    });
    return getPayment(ctx, id);
  });
}

// Money that came through a provider goes back there, unless a person hands it over in another way.
function methodOf(payment: PaymentView, input: RefundPayment): PaymentMethod {
  const method = input.method ?? payment.method;
  if (!(counterMethods as readonly string[]).includes(method))
    throw new AppError("conflict", "payments.refund_at_provider", { extra: { method } });
  return method;
}

async function applyToTicket(
  ctx: TxCtx,
  ticket: TicketRow,
  refund: { id: string; amountCents: number },
  restock: boolean,
): Promise<void> {
  const { db, tenantId } = ctx;
  const where = { tenantId_id: { tenantId, id: ticket.id } };
  const isPaid = ticket.status !== "open";
  const after = ticket.refundedCents + refund.amountCents;
  const isComplete = isPaid && after === ticket.totalCents;
  if (restock && !isComplete) throw new AppError("conflict", "payments.restock_needs_full_refund");
  await db.ticket.update({
    where,
    data: {
      version: { increment: 1 },
      ...(isPaid
        ? { refundedCents: { increment: refund.amountCents } }
        : { paidCents: { decrement: refund.amountCents } }),
      ...(isComplete && { status: "refunded" }),
    },
    select: { id: true },
  });
  if (isPaid) await reverseCommissions(ctx, ticket, { id: refund.id, before: ticket.refundedCents, after });
  if (restock) await returnStock(ctx, ticket.lines);
}

async function insert(
  ctx: TxCtx,
  payment: PaymentView,
  refund: { id: string; amountCents: number; method: PaymentMethod },
  reason: string | null,
): Promise<void> {
  const { db, tenantId } = ctx;
  await db.refund.create({
    data: {
      ...refund,
      tenantId,
      paymentId: payment.id,
      ticketId: payment.ticketId,
      reason,
      cashSessionId: refund.method === "cash" ? await holdOpenDrawer(db, tenantId) : null,
      createdById: ctx.actor.id,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
  await db.payment.update({
    where: { tenantId_id: { tenantId, id: payment.id } },
    data: { refundedCents: { increment: refund.amountCents } },
    select: { id: true },
  });
}
