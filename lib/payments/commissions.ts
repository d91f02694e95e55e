import { addDays, localDateOf } from "@/lib/booking/local-dates.shared";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import type {
  CommissionEntryView,
  StatementDetail,
  StatementQuery,
  StatementView,
} from "./commissions.shared";
import { localDays } from "./takings";

const longestDays = 366;

/** What everybody on the staff earned between two local dates, by name; people without sales stand with nothing. */
export async function listStatements(ctx: Ctx, query: StatementQuery): Promise<StatementView[]> {
  allow(ctx, "commissions.read");
  const days = periodOf(ctx, query);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const staff = await db.staff.findMany({
      where: { tenantId, id: query.staffId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true, isActive: true },
    });
    const groups = await db.commissionEntry.groupBy({
      by: ["staffId", "kind"],
      where: { tenantId, staffId: query.staffId, at: { gte: days.from, lt: days.to } },
      _sum: { baseCents: true, amountCents: true },
    });
    const back = await db.commissionEntry.groupBy({
      by: ["staffId"],
      where: {
        tenantId,
        staffId: query.staffId,
        at: { gte: days.from, lt: days.to },
        refundId: { not: null },
      },
      _sum: { amountCents: true },
    });
    const sums = (staffId: string, kind: string) =>
      groups.find((group) => group.staffId === staffId && group.kind === kind)?._sum;
    return staff
      .filter(({ id, isActive }) => isActive || groups.some((group) => group.staffId === id))
      .map(({ id, name }) => {
        const commissionCents = sums(id, "commission")?.amountCents ?? 0;
        const tipCents = sums(id, "tip")?.amountCents ?? 0;
        const taken = back.find((group) => group.staffId === id)?._sum.amountCents ?? 0;
        return {
          staff: { id, name },
          currency: ctx.tenant.currency,
          salesCents: sums(id, "commission")?.baseCents ?? 0,
          commissionCents,
          tipCents,
          reversedCents: Math.abs(taken),
          totalCents: commissionCents + tipCents,
        };
      });
  });
}

/** One person's statement with every entry behind it, oldest first. Throws 404. */
export async function getStatement(
  ctx: Ctx,
  staffId: string,
  query: Omit<StatementQuery, "staffId">,
): Promise<StatementDetail> {
  allow(ctx, "commissions.read");
  const days = periodOf(ctx, query);
  return inTransaction(ctx, async (ctx) => {
    const known = isId(staffId) && (await listStatementsOrNothing(ctx, { ...query, staffId }));
    if (!known) throw notFound();
    return { ...known, entries: await entriesOf(ctx, staffId, days) };
  });
}

async function listStatementsOrNothing(ctx: TxCtx, query: StatementQuery): Promise<StatementView | null> {
  const [statement] = await listStatements(ctx, query);
  if (statement || !query.staffId) return statement ?? null;
  const gone = await ctx.db.staff.findFirst({
    where: { tenantId: ctx.tenantId, id: query.staffId },
    select: { id: true, name: true },
  });
  const nothing = { salesCents: 0, commissionCents: 0, tipCents: 0, reversedCents: 0, totalCents: 0 };
  return gone && { staff: gone, currency: ctx.tenant.currency, ...nothing };
}

async function entriesOf(
  { db, tenantId }: TxCtx,
  staffId: string,
  days: { from: Date; to: Date },
): Promise<CommissionEntryView[]> {
  const rows = await db.commissionEntry.findMany({
    where: { tenantId, staffId, at: { gte: days.from, lt: days.to } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 5000,
    select: {
      id: true,
      kind: true,
      refundId: true,
      ticketId: true,
      ticket: { select: { number: true } },
      label: true,
      baseCents: true,
      rateBps: true,
      amountCents: true,
      at: true,
    },
  });
  return rows.map(({ ticket, refundId, kind, at, ...row }) => ({
    ...row,
    kind: kind === "tip" ? "tip" : "commission",
    isReversal: refundId !== null,
    ticketNumber: ticket.number,
    at: at.toISOString(),
  }));
}

// Without dates the month so far and to come: people are paid by the month.
function periodOf(ctx: Ctx, query: { from?: string; to?: string }): { from: Date; to: Date } {
  const month = (query.from ?? query.to ?? localDateOf(ctx.now(), ctx.timeZone)).slice(0, 7);
  const from = query.from ?? `${month}-01`;
  const to = query.to ?? addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
  if (addDays(from, longestDays) < to) throw new AppError("invalid", "payments.period_too_long");
  return localDays(ctx, from, to);
}
