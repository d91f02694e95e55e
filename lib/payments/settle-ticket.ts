import type { TxCtx } from "@/lib/core/ctx";
import { earnCommissions } from "./commission-entries";
import { loadTicket, type TicketRow } from "./tickets";

/**
 * Marks an open bill as paid once what was received reaches its total, and writes down who earned what.
 * `isFree` also settles a bill over nothing. Needs the bill's lock.
 */
export async function settleWhenCovered(ctx: TxCtx, id: string, { isFree = false } = {}): Promise<TicketRow> {
  const row = await loadTicket(ctx, id);
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
