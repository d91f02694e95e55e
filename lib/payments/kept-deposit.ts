import type { TxCtx } from "@/lib/core/ctx";
import { atTill } from "./deposit-bill";
import { feeOf, isOver, loadDeposit } from "./deposit-state";
import { chargeableFees } from "./fee-lines";
import { settleWhenCovered } from "./settle-ticket";
import { returnStock } from "./stock";
import { lockedTicket } from "./tickets";
import { voidBill } from "./void-ticket";
import { sumBill, writeLines } from "./write-bill";

/**
 * Turns the bill of a visit that did not happen into the bill of its fee, once the fee is decided and what exceeds it was
 * given back; a bill without fee and money is dropped. Needs the visit's lock.
 */
export async function settleKeptDeposit(ctx: TxCtx, appointmentId: string): Promise<void> {
  const row = await loadDeposit(ctx, appointmentId);
  const open = row.tickets.find(({ status, payments }) => status === "open" && payments.length > 0);
  const fee = feeOf(row);
  if (!open || !isOver(row) || fee?.isOpen) return;
  const till = atTill(ctx);
  const ticket = await lockedTicket(till, open.id);
  if (ticket.payments.some((payment) => payment.status === "pending")) return;
  if (ticket.paidCents === 0) return voidBill(till, ticket);
  if (!fee || ticket.paidCents > fee.amountCents || ticket.lines.some((line) => line.kind === "fee")) return;
  const lines = await chargeableFees(till, [fee.id]);
  const totals = sumBill(lines, 0, 0);
  await returnStock(till, ticket.lines);
  await writeLines(till, ticket.id, lines, 0);
  await ctx.db.ticket.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: ticket.id } },
    data: { ...totals, version: { increment: 1 } },
    select: { id: true },
  });
  await settleWhenCovered(till, ticket.id);
}
