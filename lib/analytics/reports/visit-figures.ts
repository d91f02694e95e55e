import type { TxCtx } from "@/lib/core/ctx";
import type { Figures } from "../report.shared";
import { addFigures, type Grouping, noFigures, type ReportName } from "../report-terms.shared";
import type { Period } from "./period";
import { sumServiceLines, sumVisits, type VisitScope, type VisitSum } from "./visit-sums.sql";

export type Plan = {
  report: ReportName;
  groupBy: Grouping;
  period: Period;
  before: Period | null;
  staffId: string | undefined;
  serviceId: string | undefined;
};

/** Figures by row key; rows of time are keyed by the number of their stretch. */
export type FiguresBy = { total: Figures; rows: Map<string, Figures> };
export type NowAndPrior = { now: FiguresBy; prior: FiguresBy };

/** Counts visits and their value, this period and the one before in the same pass. */
export async function visitFigures(ctx: TxCtx, plan: Plan): Promise<NowAndPrior> {
  const { period, before, groupBy } = plan;
  const byTime = isTime(groupBy);
  const cuts = byTime ? (before?.starts ?? []) : (before?.starts ?? []).slice(0, 1);
  const scope: VisitScope = {
    tenantId: ctx.tenantId,
    currency: ctx.tenant.currency,
    starts: [...cuts, ...(byTime ? period.starts : period.starts.slice(0, 1))],
    end: period.end,
    staffId: plan.staffId,
    serviceId: plan.serviceId,
  };
  const by = groupBy === "staff" || groupBy === "source" ? groupBy : "none";
  const sums =
    groupBy === "service" || plan.serviceId
      ? await sumServiceLines(ctx.db, scope, groupBy === "service" ? "service" : by)
      : await sumVisits(ctx.db, scope, by);
  const found = collect(sums, cuts.length, byTime);
  if (groupBy !== "service") return found;
  // A visit with two services stands in both rows: the whole is counted by visits, or counts would not be true.
  const whole = collect(
    plan.serviceId ? await sumServiceLines(ctx.db, scope, "none") : await sumVisits(ctx.db, scope, "none"),
    cuts.length,
    false,
  );
  return {
    now: { ...found.now, total: whole.now.total },
    prior: { ...found.prior, total: whole.prior.total },
  };
}

/** Whether rows are stretches of time. */
export function isTime(groupBy: Grouping): boolean {
  return groupBy === "day" || groupBy === "week" || groupBy === "month";
}

function collect(sums: readonly VisitSum[], cutsBefore: number, byTime: boolean): NowAndPrior {
  const result: NowAndPrior = {
    now: { total: noFigures, rows: new Map() },
    prior: { total: noFigures, rows: new Map() },
  };
  for (const sum of sums) {
    const side = sum.stretch >= cutsBefore ? result.now : result.prior;
    const key = byTime ? String(sum.stretch - (side === result.now ? cutsBefore : 0)) : sum.key;
    const figures = toFigures(sum);
    side.rows.set(key, addFigures(side.rows.get(key) ?? noFigures, figures));
    side.total = addFigures(side.total, figures);
  }
  return result;
}

const countOf: Record<string, keyof Figures> = {
  scheduled: "scheduled",
  confirmed: "confirmed",
  in_progress: "inProgress",
  completed: "completed",
  cancelled: "cancelled",
  no_show: "noShow",
};

const moneyOf: Record<string, keyof Figures> = {
  scheduled: "expectedCents",
  confirmed: "expectedCents",
  in_progress: "expectedCents",
  completed: "revenueCents",
  cancelled: "lostCents",
  no_show: "lostCents",
};

function toFigures({ status, count, cents }: VisitSum): Figures {
  const [counted, valued] = [countOf[status], moneyOf[status]];
  return {
    ...noFigures,
    appointments: count,
    ...(counted ? { [counted]: count } : {}),
    ...(valued ? { [valued]: cents } : {}),
  };
}
