import type { Hours } from "@/lib/booking/schema";
import { toMinutes, weekdayOf } from "@/lib/booking/shop-time.shared";

/** Minutes after midnight of the day it belongs to; the end may lie past 1440. */
export type OpenRange = { from: number; to: number };
type Day = keyof Hours["weekly"];
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Day[];

/** When anybody works, Monday first: the hours of the staff, without the breaks that all of them share. */
export function openingWeek(staff: readonly Hours[]): OpenRange[][] {
  return days.map((day) => merge(staff.flatMap((hours) => rangesOn(hours, day, hours.weekly[day]))));
}

/** When anybody works on one local date, where an override replaces the weekday. */
export function openingOn(staff: readonly Hours[], date: string): OpenRange[] {
  const day = weekdayOf(date);
  return merge(staff.flatMap((hours) => rangesOn(hours, day, hours.overrides?.[date] ?? hours.weekly[day])));
}

export type OpenState = { kind: "open"; until: number } | { kind: "opens"; at: number } | { kind: "closed" };

/** Whether the shop is open at a minute of the day, and until or from when. */
export function openState(ranges: readonly OpenRange[], minute: number): OpenState {
  const now = ranges.find(({ from, to }) => from <= minute && minute < to);
  if (now) return { kind: "open", until: now.to };
  const next = ranges.find(({ from }) => from > minute);
  return next ? { kind: "opens", at: next.from } : { kind: "closed" };
}

function rangesOn(hours: Hours, day: Day, ranges: readonly (readonly [string, string])[] = []): OpenRange[] {
  const breaks = (hours.breaks?.[day] ?? []).map(toRange);
  return breaks.reduce((open, pause) => open.flatMap((range) => without(range, pause)), ranges.map(toRange));
}

function toRange([from, to]: readonly [string, string]): OpenRange {
  return { from: toMinutes(from), to: toMinutes(to) };
}

function without(range: OpenRange, pause: OpenRange): OpenRange[] {
  return [
    { from: range.from, to: Math.min(range.to, pause.from) },
    { from: Math.max(range.from, pause.to), to: range.to },
  ].filter(({ from, to }) => from < to);
}

function merge(ranges: OpenRange[]): OpenRange[] {
  const merged: OpenRange[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}
