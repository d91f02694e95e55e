import type { TxCtx } from "@/lib/core/ctx";
import { earnCommissions } from "./commission-entries";
import { isDepositOnly, loadTicket, type TicketRow } from "./tickets";

/**
 * Marks an open bill as paid once what was received reaches its total, and writes down who earned what.
 * `isFree` also settles a bill over nothing. Needs the bill's lock.
 */
export async function settleWhenCovered(ctx: TxCtx, id: string, { isFree = false } = {}): Promise<TicketRow> {
  const row = await loadTicket(ctx, id);
  // Paid before it is earned: the bill stays open until the visit has begun, for tips, sales and a change of plan.
  if (!isFree && isDepositOnly(row) && row.appointment && !hasFee(row)) return row;
  const isCovered = row.paidCents === row.totalCents && (row.totalCents > 0 || isFree);
  if (row.status !== "open" || !isCovered) return row;
  await ctx.db.ticket.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { status: "paid", paidAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  });
  await earnCommissions(ctx, row);
  return loadTicket(ctx, id);
}

// The fee of a visit that did not happen is earned.
function hasFee(row: TicketRow): boolean {
  return row.lines.some((line) => line.kind === "fee");
}
