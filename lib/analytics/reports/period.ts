import { addDays, localDateOf, startOfDate } from "@/lib/booking/local-dates.shared";
import { startOfWeek } from "@/lib/booking/shop-time.shared";
import { AppError, invalidField } from "@/lib/core/errors";
import { type Grouping, maxDayRows, maxReportDays } from "../report-terms.shared";

/** A report's period cut into stretches: `dates` are their first local dates, `starts` the instants, `end` the close. */
export type Period = { from: string; to: string; dates: string[]; starts: Date[]; end: Date };

export type Dates = { from: string; to: string };

/** The asked period, or the current month of the shop. Throws `range_order` and `reports.range_too_long`. */
export function readDates(query: { from?: string; to?: string }, now: Date, timeZone: string): Dates {
  const today = localDateOf(now, timeZone);
  const from = query.from ?? `${(query.to ?? today).slice(0, 7)}-01`;
  const to = query.to ?? lastOfMonth(from);
  if (to < from) throw invalidField("to", "range_order");
  if (daysIn({ from, to }) > maxReportDays) throw new AppError("invalid", "reports.range_too_long");
  return { from, to };
}

/** The period right before: whole calendar months before whole calendar months, otherwise one of equal length. */
export function previousDates(dates: Dates): Dates {
  if (isWholeMonths(dates))
    return { from: monthsBefore(dates.from, monthsIn(dates)), to: addDays(dates.from, -1) };
  return { from: addDays(dates.from, -daysIn(dates)), to: addDays(dates.from, -1) };
}

/** How many local dates a period has. */
export function daysIn({ from, to }: Dates): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** The grouping that keeps a report readable: days up to a month, weeks up to half a year, then months. */
export function naturalGrouping(dates: Dates): "day" | "week" | "month" {
  const days = daysIn(dates);
  if (days <= 31) return "day";
  return days <= 184 ? "week" : "month";
}

/** Cuts the period at the shop's own midnights; weeks and months at its edges are shorter. */
export function cut(dates: Dates, grouping: Grouping, timeZone: string, firstDay: 0 | 1): Period {
  const found: string[] = [];
  if (grouping === "day" && daysIn(dates) > maxDayRows)
    throw new AppError("invalid", "reports.range_too_long");
  for (let date = dates.from; date <= dates.to; date = next(date, grouping, dates, firstDay))
    found.push(date);
  return withInstants(dates, found, timeZone);
}

/**
 * The period before, cut so that stretches of the same number belong together: the same days counted from its first, or
 * the months of their own. A longer month before has stretches more, which only its total knows; a shorter one has fewer.
 */
export function shifted(period: Period, grouping: Grouping, timeZone: string): Period {
  const before = previousDates(period);
  if (grouping === "month" && isWholeMonths(period)) return cut(before, grouping, timeZone, 1);
  const offset = (date: string) => daysIn({ from: period.from, to: date }) - 1;
  const firsts = period.dates
    .map((date) => addDays(before.from, offset(date)))
    .filter((date) => date <= before.to);
  for (let rest = addDays(firsts.at(-1) ?? before.from, 1); grouping === "day" && rest <= before.to; ) {
    firsts.push(rest);
    rest = addDays(rest, 1);
  }
  return withInstants(before, firsts, timeZone);
}

function withInstants(dates: Dates, firsts: string[], timeZone: string): Period {
  return {
    from: dates.from,
    to: dates.to,
    dates: firsts,
    starts: firsts.map((date) => startOfDate(date, timeZone)),
    end: startOfDate(addDays(dates.to, 1), timeZone),
  };
}

function next(date: string, grouping: Grouping, { to }: Dates, firstDay: 0 | 1): string {
  if (grouping === "day") return addDays(date, 1);
  if (grouping === "week") return addDays(startOfWeek(date, firstDay), 7);
  if (grouping === "month") return addDays(lastOfMonth(date), 1);
  return addDays(to, 1);
}

function isWholeMonths({ from, to }: Dates): boolean {
  return from.endsWith("-01") && to === lastOfMonth(to);
}

function monthsIn({ from, to }: Dates): number {
  const [a, b] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  return (b ?? 0) - (a ?? 0) + 1;
}

function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

function lastOfMonth(date: string): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
