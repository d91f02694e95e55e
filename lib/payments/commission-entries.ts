import type { TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { commissionOf, grossOf, reversalOf } from "./money-math.shared";
import type { TicketRow } from "./tickets";

type Rule = { staffId: string; serviceId: string | null; productId: string | null; rateBps: number };

/** Writes what everybody earned with a bill: the rate of this moment on every line after discount, and the tip. */
export async function earnCommissions(ctx: TxCtx, ticket: TicketRow): Promise<void> {
  const { db, tenantId } = ctx;
  const lines = ticket.lines.flatMap((line) => (line.staff ? [{ ...line, staffId: line.staff.id }] : []));
  const rules = await db.commissionRule.findMany({
    where: { tenantId, staffId: { in: lines.map((line) => line.staffId) } },
    select: { staffId: true, serviceId: true, productId: true, rateBps: true },
  });
  const common = { tenantId, ticketId: ticket.id, at: ctx.now() };
  const earned = lines.map((line) => {
    const baseCents = grossOf(line) - line.discountCents;
    const rateBps = rateFor(rules, line);
    const amountCents = commissionOf(baseCents, rateBps);
    const label = line.name;
    return {
      ...common,
      id: newId(),
      staffId: line.staffId,
      kind: "commission",
      label,
      baseCents,
      rateBps,
      amountCents,
    };
  });
  const tip =
    ticket.tipCents > 0 && ticket.tipStaff
      ? [
          {
            ...common,
            id: newId(),
            staffId: ticket.tipStaff.id,
            kind: "tip",
            label: "",
            baseCents: 0,
            rateBps: 0,
            amountCents: ticket.tipCents,
          },
        ]
      : [];
  await db.commissionEntry.createMany({ data: [...earned, ...tip] });
}

/** The rate that applies to a line: the exception for its service or product, else the person's own, else nothing. */
export function rateFor(
  rules: readonly Rule[],
  line: { staffId: string; serviceId: string | null; productId: string | null },
): number {
  const own = rules.filter((rule) => rule.staffId === line.staffId);
  const exception = own.find(
    (rule) =>
      (rule.serviceId !== null && rule.serviceId === line.serviceId) ||
      (rule.productId !== null && rule.productId === line.productId),
  );
  const standard = own.find((rule) => rule.serviceId === null && rule.productId === null);
  return (exception ?? standard)?.rateBps ?? 0;
}

/** Takes back a refund's share of everything that was earned with a paid bill. */
export async function reverseCommissions(
  { db, tenantId, now }: TxCtx,
  ticket: { id: string; totalCents: number },
  refund: { id: string; before: number; after: number },
): Promise<void> {
  const earned = await db.commissionEntry.findMany({
    where: { tenantId, ticketId: ticket.id, refundId: null },
    select: {
      id: true,
      staffId: true,
      kind: true,
      label: true,
      baseCents: true,
      rateBps: true,
      amountCents: true,
    },
  });
  // Zero less than nothing is not a number that a ledger should hold.
  const back = (cents: number) => 0 - reversalOf(cents, ticket.totalCents, refund);
  await db.commissionEntry.createMany({
    data: earned.map((entry) => ({
      ...entry,
      id: newId(),
      tenantId,
      ticketId: ticket.id,
      refundId: refund.id,
      reversesId: entry.id,
      baseCents: back(entry.baseCents),
      amountCents: back(entry.amountCents),
      at: now(),
    })),
  });
}
