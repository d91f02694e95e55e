import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import type { TicketView, UpdateTicket } from "./schema";
import { settleWhenCovered } from "./settle-ticket";
import { returnStock, takeStock } from "./stock";
import { assertContact, assertStaff, priceLines } from "./ticket-lines";
import { lockedTicket, type TicketRow, toTicket } from "./tickets";
import { assertCovers, assertOpen, linesOf, sumBill, writeLines } from "./write-bill";

/**
 * Changes an open bill; one that what was received now covers is paid. Throws `payments.ticket_closed`,
 * `payments.total_below_paid`, `payments.out_of_stock`, `payments.version_conflict`.
 */
export async function updateTicket(ctx: Ctx, id: string, input: UpdateTicket): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => toTicket(await changeTicket(ctx, id, input)));
}

/** The same inside a larger unit of work. */
export async function changeTicket(ctx: TxCtx, id: string, input: UpdateTicket): Promise<TicketRow> {
  const before = await lockedTicket(ctx, id);
  if (input.version !== undefined && input.version !== before.version)
    throw new AppError("conflict", "payments.version_conflict", { extra: { version: before.version } });
  assertOpen(before);
  await assertContact(ctx, input.contactId);
  if (input.tipStaffId) await assertStaff(ctx, [input.tipStaffId]);
  const lines = input.lines ? await priceLines(ctx, input.lines) : linesOf(before);
  const totals = sumBill(
    lines,
    input.discountCents ?? before.discountCents,
    input.tipCents ?? before.tipCents,
  );
  assertCovers(before, totals.totalCents);
  if (input.lines) {
    await returnStock(ctx, before.lines);
    await takeStock(ctx, lines);
  }
  await writeLines(ctx, id, lines, totals.discountCents);
  await ctx.db.ticket.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      ...totals,
      contactId: input.contactId,
      tipStaffId: input.tipStaffId,
      notes: input.notes,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const row = await settleWhenCovered(ctx, id);
  await recordAudit(ctx, {
    action: "ticket.updated",
    targetType: "ticket",
    targetId: id,
    before: sums(before),
    after: sums(row),
  });
  return row;
}

function sums(row: TicketRow) {
  const { subtotalCents, discountCents, tipCents, totalCents, status } = row;
  return { subtotalCents, discountCents, tipCents, totalCents, status, lines: row.lines.length };
}
