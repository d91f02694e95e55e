import { addDays, type ShopClock, toMinutes } from "@/lib/booking/shop-time.shared";

/** When somebody comes again and again: wall time in the shop's zone, whatever the clocks do. */
export type SeriesRule = {
  frequency: "weekly" | "monthly";
  /** Every so many weeks or months. */
  interval: number;
  /** Local date of the first visit; decides the weekday, and for months its place ("the second Friday"). */
  fromDate: string;
  /** HH:MM */
  wallTime: string;
  /** How many visits, or the last local date; one of the two. */
  count?: number | null | undefined;
  untilDate?: string | null | undefined;
};

/** More than a year of weeks is a promise that nobody can keep. */
export const maxVisits = 52;
/** The last visit of a series lies at most this many days after the first. */
export const maxSpanDays = 731;

/** The local dates of a series, earliest first; never more than `maxVisits`, none more than `maxSpanDays` after the first. */
export function occurrenceDates(rule: SeriesRule): string[] {
  const dates: string[] = [];
  const last = addDays(rule.fromDate, maxSpanDays);
  const until = rule.untilDate && rule.untilDate < last ? rule.untilDate : last;
  const count = Math.min(rule.count ?? maxVisits, maxVisits);
  for (let index = 0; dates.length < count; index++) {
    const date = nthDate(rule, index);
    if (date > until) break;
    dates.push(date);
  }
  return dates;
}

/** The instant of a wall time on a local date; a skipped time goes later, a repeated one takes the earlier. */
export function instantAt(clock: ShopClock, date: string, wallTime: string): string {
  return clock.instantOf(date, toMinutes(wallTime));
}

function nthDate({ frequency, interval, fromDate }: SeriesRule, index: number): string {
  if (frequency === "weekly") return addDays(fromDate, 7 * interval * index);
  return sameWeekdayOfMonth(fromDate, interval * index);
}

/** The same weekday at the same place in a later month; a fifth one is the last, which every month has. */
function sameWeekdayOfMonth(date: string, monthsLater: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const place = Math.ceil(day / 7);
  const first = new Date(Date.UTC(year, month - 1 + monthsLater, 1));
  const offset = (weekday - first.getUTCDay() + 7) % 7;
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const wanted = 1 + offset + 7 * (place - 1);
  first.setUTCDate(
    wanted > days || place === 5 ? 1 + offset + 7 * Math.floor((days - 1 - offset) / 7) : wanted,
  );
  return first.toISOString().slice(0, 10);
}
