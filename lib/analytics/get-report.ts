import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { invalidField, notFound } from "@/lib/core/errors";
import { weekStartsOn } from "@/lib/i18n/format.shared";
import { negotiateLocale } from "@/lib/i18n/locales.shared";
import { allow } from "@/lib/tenants/allow";
import type { ClientFigures, Figures, ReportQuery, ReportView } from "./report.shared";
import { addFigures, type Grouping, groupingsOf, noFigures, type ReportName } from "./report-terms.shared";
import { occupancyFigures } from "./reports/occupancy";
import { paymentFigures } from "./reports/payment-figures";
import { cut, type Dates, naturalGrouping, type Period, readDates, shifted } from "./reports/period";
import { type FiguresBy, type Plan, visitFigures } from "./reports/visit-figures";
import { countByHour, countClients } from "./reports/visit-sums.sql";

/**
 * One report of the shop's local dates. Revenue is the value of completed visits; payments are the money itself. With
 * `compare` the same figures of the period right before (calendar months with calendar months, otherwise equal length).
 */
export async function getReport(ctx: Ctx, report: ReportName, query: ReportQuery): Promise<ReportView> {
  allow(ctx, "analytics.read");
  const dates = readDates(query, ctx.now(), ctx.timeZone);
  const groupBy = groupingFor(report, query.groupBy, dates);
  const firstDay = weekStartsOn(negotiateLocale(ctx.tenant.locale) ?? "en");
  const period = cut(dates, groupBy, ctx.timeZone, firstDay);
  const before = query.compare === "true" ? shifted(period, groupBy, ctx.timeZone) : null;
  return inTransaction(ctx, async (ctx) => {
    await assertFilters(ctx, report, query);
    const plan: Plan = {
      report,
      groupBy,
      period,
      before,
      staffId: query.staffId,
      serviceId: query.serviceId,
    };
    const { now, prior } = await figuresFor(ctx, plan);
    const clients = report === "appointments" ? await clientFigures(ctx, plan) : null;
    return {
      report,
      from: period.from,
      to: period.to,
      previousFrom: before?.from ?? null,
      previousTo: before?.to ?? null,
      timeZone: ctx.timeZone,
      currency: ctx.tenant.currency,
      groupBy,
      totals: now.total,
      previous: prior?.total ?? null,
      rows: await rowsOf(ctx, plan, now, prior),
      clients: clients?.now ?? null,
      previousClients: clients?.prior ?? null,
      heat:
        report === "appointments"
          ? await countByHour(ctx.db, scopeOf(ctx, plan, period), ctx.timeZone)
          : null,
    };
  });
}

async function figuresFor(ctx: TxCtx, plan: Plan): Promise<{ now: FiguresBy; prior: FiguresBy | null }> {
  const { report, before } = plan;
  if (report === "payments") {
    const { now, prior } = await paymentFigures(ctx, plan);
    return { now, prior: before ? prior : null };
  }
  const visits = report === "occupancy" ? null : await visitFigures(ctx, plan);
  const minutes = report === "occupancy" || report === "staff" ? await occupancyFigures(ctx, plan) : null;
  return {
    now: merge(visits?.now, minutes?.now),
    prior: before ? merge(visits?.prior, minutes?.prior) : null,
  };
}

function groupingFor(report: ReportName, asked: Grouping | undefined, dates: Dates): Grouping {
  const possible = groupingsOf[report];
  if (asked && !possible.includes(asked)) throw invalidField("groupBy", "invalid_value");
  return asked ?? (possible.length === 1 ? (possible[0] ?? "day") : naturalGrouping(dates));
}

async function assertFilters(
  { db, tenantId }: TxCtx,
  report: ReportName,
  { staffId, serviceId }: ReportQuery,
): Promise<void> {
  // Money is paid for a whole bill: it has no barber and no service.
  if (report === "payments" && staffId) throw invalidField("staffId", "invalid_value");
  if (report === "payments" && serviceId) throw invalidField("serviceId", "invalid_value");
  const where = (id: string) => ({ where: { tenantId, id }, select: { id: true } });
  if (staffId && !(await db.staff.findFirst(where(staffId)))) throw notFound();
  if (serviceId && !(await db.service.findFirst(where(serviceId)))) throw notFound();
}

function merge(a: FiguresBy | undefined, b: FiguresBy | undefined): FiguresBy {
  if (!a || !b) return a ?? b ?? { total: noFigures, rows: new Map() };
  const rows = new Map(a.rows);
  for (const [key, figures] of b.rows) rows.set(key, addFigures(rows.get(key) ?? noFigures, figures));
  return { total: addFigures(a.total, b.total), rows };
}

async function rowsOf(ctx: TxCtx, plan: Plan, now: FiguresBy, prior: FiguresBy | null) {
  const { period, before, groupBy } = plan;
  // A closed day has no minutes; a report that counts none does not know.
  const nothing: Figures =
    now.total.availableMin === null ? noFigures : { ...noFigures, bookedMin: 0, availableMin: 0 };
  if (groupBy === "day" || groupBy === "week" || groupBy === "month")
    return period.dates.map((date, index) => ({
      key: date,
      label: null,
      figures: now.rows.get(String(index)) ?? nothing,
      previous:
        prior && index < (before?.dates.length ?? 0) ? (prior.rows.get(String(index)) ?? nothing) : null,
    }));
  const labels = await labelsOf(ctx, groupBy);
  const keys = [...new Set([...now.rows.keys(), ...(prior?.rows.keys() ?? [])])];
  const weight = ({ revenueCents, receivedCents, appointments, bookedMin }: Figures) =>
    [revenueCents + receivedCents, appointments, bookedMin ?? 0] as const;
  return keys
    .map((key) => ({
      key,
      label: labels?.get(key) ?? null,
      figures: now.rows.get(key) ?? nothing,
      previous: prior ? (prior.rows.get(key) ?? nothing) : null,
    }))
    .sort((a, b) => {
      const [x, y] = [weight(a.figures), weight(b.figures)];
      return y[0] - x[0] || y[1] - x[1] || y[2] - x[2] || a.key.localeCompare(b.key);
    });
}

async function labelsOf({ db, tenantId }: TxCtx, groupBy: Grouping): Promise<Map<string, string> | null> {
  const query = { where: { tenantId }, select: { id: true, name: true }, take: 2000 };
  if (groupBy === "staff") return toMap(await db.staff.findMany(query));
  return groupBy === "service" ? toMap(await db.service.findMany(query)) : null;
}

function toMap(rows: { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function clientFigures(
  ctx: TxCtx,
  plan: Plan,
): Promise<{ now: ClientFigures; prior: ClientFigures | null }> {
  const of = async (period: Period): Promise<ClientFigures> => {
    const { total, fresh } = await countClients(ctx.db, scopeOf(ctx, plan, period));
    return { total, fresh, returning: total - fresh };
  };
  return { now: await of(plan.period), prior: plan.before ? await of(plan.before) : null };
}

function scopeOf({ tenantId, tenant }: TxCtx, { staffId, serviceId }: Plan, period: Period) {
  return { tenantId, currency: tenant.currency, starts: period.starts, end: period.end, staffId, serviceId };
}
