import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import type { TicketView } from "./schema";
import { returnStock } from "./stock";
import { loadTicket, lockedTicket, type TicketRow, toTicket } from "./tickets";
import { assertOpen } from "./write-bill";

/**
 * Drops an open bill: its products go back, its codes are cancelled, its number stays used, its fees can be charged
 * elsewhere. Throws `payments.ticket_has_money` while money was received for it: refund first.
 */
export async function voidTicket(ctx: Ctx, id: string): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await lockedTicket(ctx, id);
    if (before.status !== "void") await voidBill(ctx, before);
    return toTicket(await loadTicket(ctx, id));
  });
}

/** The same for a locked bill inside a larger unit of work. */
export async function voidBill(ctx: TxCtx, before: TicketRow): Promise<void> {
  const { db, tenantId } = ctx;
  const { id } = before;
  assertOpen(before);
  if (before.paidCents > 0)
    throw new AppError("conflict", "payments.ticket_has_money", { extra: { paidCents: before.paidCents } });
  await db.payment.updateMany({
    where: { tenantId, ticketId: id, status: "pending" },
    data: { status: "cancelled" },
  });
  await returnStock(ctx, before.lines);
  // The words stay on the dropped bill, the fee is free again.
  await db.ticketLine.updateMany({
    where: { tenantId, ticketId: id, kind: "fee" },
    data: { kind: "custom", feeId: null },
  });
  await db.ticket.update({
    where: { tenantId_id: { tenantId, id } },
    data: { status: "void", voidedAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  });
  await recordAudit(ctx, {
    action: "ticket.voided",
    targetType: "ticket",
    targetId: id,
    before: { number: before.number, totalCents: before.totalCents },
  });
}
