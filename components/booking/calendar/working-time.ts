import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import { type ShopClock, toMinutes, weekdayOf } from "@/lib/booking/shop-time.shared";
import { dayMin } from "./scale";

export type MinuteRange = { start: number; end: number };
type HoursOf = Pick<StaffView, "hours">;

const toRanges = (ranges: readonly (readonly [string, string])[]): MinuteRange[] =>
  ranges.map(([from, to]) => ({ start: toMinutes(from), end: toMinutes(to) }));

/** When somebody works on a date, breaks not yet taken out; a date override replaces the weekday. */
export function workingRanges({ hours }: HoursOf, date: string): MinuteRange[] {
  const ranges = hours.overrides?.[date] ?? hours.weekly[weekdayOf(date)] ?? [];
  return mergeRanges(toRanges(ranges as readonly (readonly [string, string])[]));
}

/** When the people of some columns work, breaks not yet taken out, cut to the day. */
export function openSpans(columns: readonly { date: string; people: readonly HoursOf[] }[]): MinuteRange[] {
  return columns.flatMap(({ date, people }) =>
    people.flatMap((person) =>
      workingRanges(person, date).map(({ start, end }) => ({ start, end: Math.min(end, dayMin) })),
    ),
  );
}

/** The breaks of that day. */
export function breakRanges({ hours }: HoursOf, date: string): MinuteRange[] {
  return mergeRanges(
    toRanges((hours.breaks?.[weekdayOf(date)] ?? []) as readonly (readonly [string, string])[]),
  );
}

/** Sorted, touching ranges joined. */
export function mergeRanges(ranges: readonly MinuteRange[]): MinuteRange[] {
  const merged: MinuteRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The parts of the day that are in none of the ranges. */
export function closedRanges(open: readonly MinuteRange[]): MinuteRange[] {
  const closed: MinuteRange[] = [];
  let at = 0;
  for (const { start, end } of mergeRanges(open)) {
    if (start > at) closed.push({ start: at, end: Math.min(start, dayMin) });
    at = Math.max(at, end);
  }
  if (at < dayMin) closed.push({ start: at, end: dayMin });
  return closed;
}

/** Whether an absence or block takes time: what is only asked for does not. */
export function isTaking(off: Pick<TimeOffView, "status">): boolean {
  return off.status === "approved";
}

/** The part of an absence that falls on a date, or null. */
export function timeOffOn(
  off: Pick<TimeOffView, "startsAt" | "endsAt">,
  date: string,
  clock: ShopClock,
): MinuteRange | null {
  const start = Math.max(0, clock.minutesOf(off.startsAt, date));
  const end = Math.min(dayMin, clock.minutesOf(off.endsAt, date));
  return end > start ? { start, end } : null;
}

/** Whether the whole of a visit lies in working time, breaks taken out. */
export function isInWorkingTime(staff: HoursOf, date: string, visit: MinuteRange): boolean {
  const inside = workingRanges(staff, date).some(
    ({ start, end }) => visit.start >= start && visit.end <= end,
  );
  return inside && !breakRanges(staff, date).some(({ start, end }) => visit.start < end && start < visit.end);
}
