import { listWorkingTime, type WorkingTime } from "@/lib/booking/working-time";
import type { TxCtx } from "@/lib/core/ctx";
import { addFigures, noFigures } from "../report-terms.shared";
import { sumBusyMinutes } from "./busy-minutes.sql";
import type { Period } from "./period";
import { type FiguresBy, isTime, type NowAndPrior, type Plan } from "./visit-figures";

/** Booked and bookable minutes of those who work here today; somebody who left has no hours to compare with. */
export async function occupancyFigures(ctx: TxCtx, plan: Plan): Promise<NowAndPrior> {
  return {
    now: await figuresOf(ctx, plan, plan.period),
    prior: plan.before ? await figuresOf(ctx, plan, plan.before) : { total: noFigures, rows: new Map() },
  };
}

async function figuresOf(ctx: TxCtx, plan: Plan, period: Period): Promise<FiguresBy> {
  const byTime = isTime(plan.groupBy);
  const starts = byTime ? period.starts : period.starts.slice(0, 1);
  const staff = await listWorkingTime(ctx, period, plan.staffId);
  const busy = await sumBusyMinutes(ctx.db, {
    tenantId: ctx.tenantId,
    starts,
    end: period.end,
    staffIds: staff.map(({ staffId }) => staffId),
  });
  const result: FiguresBy = { total: noFigures, rows: new Map() };
  const add = (
    stretch: number,
    staffId: string,
    minutes: { bookedMin: number } | { availableMin: number },
  ) => {
    const key = byTime ? String(stretch) : staffId;
    const figures = { ...noFigures, bookedMin: 0, availableMin: 0, ...minutes };
    result.rows.set(key, addFigures(result.rows.get(key) ?? noFigures, figures));
    result.total = addFigures(result.total, figures);
  };
  for (const { stretch, staffId, minutes } of busy) add(stretch, staffId, { bookedMin: minutes });
  for (const person of staff)
    for (const [stretch, availableMin] of minutesByStretch(person, starts, period.end))
      add(stretch, person.staffId, { availableMin });
  return result;
}

/** Ranges are in order and so are the borders: one walk over both. */
function minutesByStretch({ ranges }: WorkingTime, starts: readonly Date[], end: Date): Map<number, number> {
  const borders = [...starts.map(Number), end.getTime()];
  const minutes = new Map<number, number>();
  let stretch = 0;
  for (const range of ranges) {
    while ((borders[stretch + 1] ?? Number.POSITIVE_INFINITY) <= range.start) stretch++;
    for (let at = range.start; at < range.end; ) {
      const until = Math.min(range.end, borders[stretch + 1] ?? range.end);
      minutes.set(stretch, (minutes.get(stretch) ?? 0) + (until - at) / 60_000);
      at = until;
      if (at < range.end) stretch++;
    }
  }
  return minutes;
}
