import type { TxCtx } from "@/lib/core/ctx";
import { onViolation } from "@/lib/core/db-errors";
import { AppError, invalidField } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { grossOf, shareOut, type TicketTotals, totalsOf } from "./money-math.shared";
import type { BillLine } from "./ticket-lines";
import { pendingOf, type TicketRow } from "./tickets";

const largestCents = 100_000_000;

/** The sums of a bill. Throws `invalid` for a discount above the subtotal or a bill above a million. */
export function sumBill(lines: readonly BillLine[], discountCents: number, tipCents: number): TicketTotals {
  const totals = totalsOf(lines, discountCents, tipCents);
  if (totals.subtotalCents + tipCents > largestCents) throw invalidField("lines", "too_big");
  if (discountCents > totals.subtotalCents) throw invalidField("discountCents", "discount_above_subtotal");
  return totals;
}

/** Writes the lines of a bill anew, each with its share of the discount. Throws `payments.fee_charged`. */
export async function writeLines(
  { db, tenantId }: TxCtx,
  ticketId: string,
  lines: readonly BillLine[],
  discountCents: number,
): Promise<void> {
  const shares = shareOut(discountCents, lines.map(grossOf));
  await db.ticketLine.deleteMany({ where: { tenantId, ticketId } });
  const data = lines.map((line, position) => ({
    ...line,
    id: newId(),
    tenantId,
    ticketId,
    position,
    discountCents: shares[position] ?? 0,
  }));
  await onViolation("ticket_lines_tenant_id_fee_id_once", "payments.fee_charged", () =>
    db.ticketLine.createMany({ data }),
  );
}

/** The lines of a bill as they were priced. */
export function linesOf(row: TicketRow): BillLine[] {
  return row.lines.map(({ id: _, discountCents: __, staff, kind, ...line }) => ({
    ...line,
    kind: kind as BillLine["kind"],
    staffId: staff?.id ?? null,
  }));
}

/** Throws `payments.ticket_closed` unless the bill is open. */
export function assertOpen(row: Pick<TicketRow, "status">): void {
  if (row.status !== "open")
    throw new AppError("conflict", "payments.ticket_closed", { extra: { ticketStatus: row.status } });
}

/** Throws when a changed bill would be less than what was received or waits in codes. */
export function assertCovers(row: TicketRow, totalCents: number): void {
  const taken = row.paidCents + pendingOf(row);
  if (totalCents < taken)
    throw new AppError("conflict", "payments.total_below_paid", { extra: { takenCents: taken } });
}
