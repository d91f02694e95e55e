import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { MINUTE } from "./availability/intervals.shared";
import { addDays, localDateOf, startOfDate } from "./local-dates.shared";
import { type DaySummary, type MonthSummaryQuery, namedVisits } from "./month-summary.shared";
import { loadDaySummaries } from "./month-summary.sql";
import { visibleStaff } from "./own-calendar";
import { listWorkingTime } from "./working-time";

/** Every local date of a range: how many visits, the first few of them, and how full the people's hours are. */
export async function summariseMonth(ctx: Ctx, query: MonthSummaryQuery): Promise<DaySummary[]> {
  allow(ctx, "appointments.read");
  const { from, to, status } = query;
  const { staffId } = visibleStaff(ctx);
  const staffIds = staffId ? [staffId] : query.staffIds;
  return inTransaction(ctx, async (ctx) => {
    const found = await loadDaySummaries(ctx.db, {
      tenantId: ctx.tenantId,
      timeZone: ctx.timeZone,
      from: startOfDate(from, ctx.timeZone),
      to: startOfDate(addDays(to, 1), ctx.timeZone),
      staffIds,
      statuses: status,
      named: namedVisits,
    });
    const byDate = new Map(found.map((day) => [day.date, day]));
    const open = await openMinutes(ctx, { from, to }, staffIds);
    const days: DaySummary[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const { count = 0, bookedMin = 0, visits = [] } = byDate.get(date) ?? {};
      days.push({ date, count, bookedMin, openMin: open.get(date) ?? 0, visits });
    }
    return days;
  });
}

// Hours past midnight count for the date on which they begin.
async function openMinutes(
  ctx: Ctx,
  dates: { from: string; to: string },
  staffIds: readonly string[] | undefined,
): Promise<Map<string, number>> {
  const minutes = new Map<string, number>();
  for (const person of await listWorkingTime(ctx, dates)) {
    if (staffIds && !staffIds.includes(person.staffId)) continue;
    for (const { start, end } of person.ranges) {
      const date = localDateOf(new Date(start), ctx.timeZone);
      minutes.set(date, (minutes.get(date) ?? 0) + Math.round((end - start) / MINUTE));
    }
  }
  return minutes;
}
