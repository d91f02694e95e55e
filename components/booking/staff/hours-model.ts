import { overlappingDays } from "@/lib/booking/hours-schema.shared";
import type { Hours } from "@/lib/booking/schema";
import { toMinutes, toTime } from "@/lib/booking/shop-time.shared";

export type WeekdayName = keyof Hours["weekly"];
export type Range = [from: string, to: string];
export type Week = Partial<Record<WeekdayName, Range[]>>;

/** Monday first, as the hours are kept. */
export const weekdayNamesInOrder: readonly WeekdayName[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const usual: Range[] = [["09:00", "18:00"]];

/** The ranges of a day, in order. */
export function rangesOf(week: Week, day: WeekdayName): Range[] {
  return [...(week[day] ?? [])].sort(([a], [b]) => toMinutes(a) - toMinutes(b));
}

/** Opens a day with the hours of the nearest open day before it (or after it), or closes it. */
export function setOpen(week: Week, day: WeekdayName, open: boolean): Week {
  if (!open) return { ...week, [day]: [] };
  const at = weekdayNamesInOrder.indexOf(day);
  const before = weekdayNamesInOrder.slice(0, at).reverse();
  const after = weekdayNamesInOrder.slice(at + 1);
  const model = [...before, ...after].find((other) => rangesOf(week, other).length > 0);
  return { ...week, [day]: model ? rangesOf(week, model) : usual };
}

/**
 * Room for one more range: a long day in one piece is split for lunch, else an hour after the last one, else in the
 * first gap. Null when the day is full.
 */
export function addRange(ranges: readonly Range[]): Range[] | null {
  const last = ranges.at(-1);
  if (!last) return [...usual];
  const [from, to] = [toMinutes(last[0]), toMinutes(last[1])];
  if (ranges.length === 1 && to - from >= 300) {
    const noon = Math.min(Math.max(720, from + 120), to - 120);
    return [
      [last[0], toTime(noon)],
      [toTime(noon + 60), last[1]],
    ];
  }
  if (to + 90 <= 1440) return [...ranges, [toTime(to + 60), toTime(Math.min(to + 240, 1440))]];
  const at = ranges.findIndex((range, index) => toMinutes(range[0]) - endBefore(ranges, index) >= 30);
  const next = ranges[at];
  if (!next) return null;
  return [...ranges.slice(0, at), [toTime(endBefore(ranges, at)), next[0]], ...ranges.slice(at)];
}

function endBefore(ranges: readonly Range[], index: number): number {
  return toMinutes(ranges[index - 1]?.[1] ?? "00:00");
}

/** The same hours on other days. */
export function copyDay(week: Week, from: WeekdayName, to: readonly WeekdayName[]): Week {
  const ranges = rangesOf(week, from);
  return { ...week, ...Object.fromEntries(to.map((day) => [day, ranges.map(([a, b]): Range => [a, b])])) };
}

export type RangeProblem = "order" | "overlap";

/** What is wrong with the ranges of a day, if anything. */
export function problemOf(ranges: readonly Range[]): RangeProblem | null {
  if (ranges.some(([from, to]) => toMinutes(from) >= toMinutes(to))) return "order";
  const sorted = [...ranges].sort(([a], [b]) => toMinutes(a) - toMinutes(b));
  const meet = sorted.some(
    ([from], index) => index > 0 && toMinutes(sorted[index - 1]?.[1] ?? "00:00") > toMinutes(from),
  );
  return meet ? "overlap" : null;
}

/** Days that follow one another with the same hours, as people say them: Mon–Fri 9–12, 13–19. */
export type Stretch = { from: WeekdayName; to: WeekdayName; ranges: Range[] };

/** The open days of a week in such stretches. */
export function stretchesOf(week: Week): Stretch[] {
  const found: Stretch[] = [];
  let last: Stretch | null = null;
  for (const day of weekdayNamesInOrder) {
    const ranges = rangesOf(week, day);
    if (last && last.ranges.join("|") === ranges.join("|")) last.to = day;
    else {
      last = { from: day, to: day, ranges };
      found.push(last);
    }
  }
  return found.filter(({ ranges }) => ranges.length > 0);
}

/** A break as people say it: this time on these days. */
export type Break = { range: Range; days: WeekdayName[] };

/** The breaks of a week, equal ones of several days joined. */
export function breaksOf(week: Week): Break[] {
  const found = new Map<string, Break>();
  for (const day of weekdayNamesInOrder) {
    for (const range of rangesOf(week, day)) {
      const key = range.join("-");
      const known = found.get(key);
      if (known) known.days.push(day);
      else found.set(key, { range, days: [day] });
    }
  }
  return [...found.values()].sort((a, b) => toMinutes(a.range[0]) - toMinutes(b.range[0]));
}

/** The other way round: breaks as they are kept, by day. */
export function weekOf(breaks: readonly Break[]): Week {
  const week: Week = {};
  for (const day of weekdayNamesInOrder) {
    const ranges = breaks.filter((item) => item.days.includes(day)).map((item) => item.range);
    if (ranges.length > 0) week[day] = ranges.sort(([a], [b]) => toMinutes(a) - toMinutes(b));
  }
  return week;
}

/** Whether everything in the hours may be saved. */
export function isValid(hours: {
  weekly: Week;
  breaks: readonly Break[];
  overrides: Record<string, Range[]>;
}): boolean {
  const days = [...Object.values(hours.weekly), ...Object.values(hours.overrides)];
  return (
    days.every((ranges) => problemOf(ranges ?? []) === null) &&
    overlappingDays(hours.weekly).length === 0 &&
    hours.breaks.every((item) => item.days.length > 0 && problemOf([item.range]) === null)
  );
}
