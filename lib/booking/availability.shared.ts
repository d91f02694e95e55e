/**
 * The slot engine. Pure: no I/O, no clock of its own, integer milliseconds inside. Every list of free times calls it,
 * and the write calls it again, so that whatever is listed can be booked and nothing else can.
 */
import {
  DAY,
  type Interval,
  MINUTE,
  meetsAny,
  mergeIntervals,
  overlaps,
} from "./availability/intervals.shared";
import { type Occupancy, readOccupancy, type Session } from "./availability/occupancy.shared";
import {
  type AvailabilityInput,
  type ServiceRule,
  type Slot,
  type StaffHours,
  type WallRange,
  weekdays,
} from "./availability/types.shared";
import { type VisitShape, visitShape } from "./availability/visit.shared";
import {
  dateMs,
  instantMs,
  isoDate,
  isoInstant,
  type WallClock,
  wallClock,
  wallTimeMs,
} from "./availability/wall-clock.shared";

export type {
  AvailabilityInput,
  ExistingBooking,
  ExistingHold,
  InstantRange,
  Segment,
  ServiceRule,
  Slot,
  StaffHours,
  WallRange,
  Weekday,
} from "./availability/types.shared";
export { type BusySegment, busySegments, visitMinutes, visitSegments } from "./availability/visit.shared";

/**
 * The bookable starts on the queried local dates, sorted and distinct, each with the staff who are free for it.
 * Throws RangeError when the zone, a date, a time, an instant, the step or the duration makes no sense.
 */
export function availability(input: AvailabilityInput): Slot[] {
  const days = bookableDays(input);
  if (days.dates.length === 0) return [];
  const occupancy = readOccupancy(input);
  const free = new Map<number, string[]>();
  for (const staff of input.staff) {
    for (const start of freeStarts(input, staff, days, occupancy)) {
      const ids = free.get(start);
      if (!ids) free.set(start, [staff.id]);
      else if (!ids.includes(staff.id)) ids.push(staff.id);
    }
  }
  return [...free]
    .sort(([a], [b]) => a - b)
    .map(([start, staffIds]) => ({ startsAt: isoInstant(start), staffIds }));
}

/** `dates` are wall numbers of local midnights; `earliest` is the first instant that notice allows. */
type Days = { dates: number[]; earliest: number; clock: WallClock };

function bookableDays({ tz, now, query, service }: AvailabilityInput): Days {
  const nowMs = instantMs(now);
  const [from, to] = [dateMs(query.from), dateMs(query.to)];
  const today = Math.floor(wallClock(tz, nowMs, nowMs).toWall(nowMs) / DAY) * DAY;
  // Hours that opened two dates ago may still run (48:00); nothing older can be in the future.
  const first = Math.max(from, today - 2 * DAY);
  const last = Math.min(to, today + (service.maxAdvanceDays ?? Number.POSITIVE_INFINITY) * DAY);
  const clock = wallClock(tz, Math.min(first, last), last);
  const dates: number[] = [];
  for (let date = first; date <= last; date += DAY) {
    // A date may be missing altogether (Samoa skipped 30 December 2011); its hours are not those of the next date.
    const noon = clock.toWall(clock.toInstant(date + DAY / 2));
    if (Math.floor(noon / DAY) * DAY === date) dates.push(date);
  }
  return { dates, earliest: nowMs + Math.max(0, service.minNoticeMin ?? 0) * MINUTE, clock };
}

function freeStarts(
  input: AvailabilityInput,
  staff: StaffHours,
  days: Days,
  occupancy: Occupancy,
): Set<number> {
  const step = input.service.stepMin * MINUTE;
  if (!(step > 0)) throw new RangeError("stepMin must be above 0");
  const shape = visitShape(visitOf(input.service, staff));
  const isFree = freeCheck(input, shape, {
    busy: mergeIntervals([...(occupancy.busy.get(staff.id) ?? []), ...absences(staff, days)]),
    sessions: occupancy.sessions.get(staff.id) ?? new Map(),
    noResource: occupancy.noResource,
  });
  const starts = new Set<number>();
  for (const date of days.dates) {
    for (const range of workingRanges(staff, date, days.clock)) {
      // The grid hangs on the opening; what notice rules out is skipped in whole steps.
      const skipped = Math.max(0, Math.ceil((days.earliest - range.start) / step));
      for (let start = range.start + skipped * step; start + shape.length <= range.end; start += step) {
        if (!starts.has(start) && isFree(start)) starts.add(start);
      }
    }
  }
  return starts;
}

function visitOf(service: ServiceRule, staff: StaffHours): ServiceRule {
  const { serviceDurationMin: durationMin, serviceSegments: segments } = staff;
  return durationMin === undefined && segments === undefined
    ? service
    : { ...service, durationMin, segments };
}

/**
 * The stretches in which somebody can be booked between two local dates (both inclusive), breaks and time off taken
 * out, as epoch milliseconds; hours past midnight count for the date on which they are worked.
 */
export function workingTime(staff: StaffHours, tz: string, from: string, to: string): Interval[] {
  const [first, last] = [dateMs(from), dateMs(to)];
  const clock = wallClock(tz, first, last);
  const [start, end] = [clock.toInstant(first), clock.toInstant(last + DAY)];
  const days: Days = { dates: [first, last], earliest: start, clock };
  const away = mergeIntervals(absences(staff, days));
  const ranges: Interval[] = [];
  for (let date = first - 2 * DAY; date <= last; date += DAY)
    ranges.push(...workingRanges(staff, date, clock));
  return mergeIntervals(
    ranges.map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) })),
  ).flatMap((range) => without(range, away));
}

function without(range: Interval, away: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let at = range.start;
  for (const gap of away) {
    if (gap.end <= at) continue;
    if (gap.start >= range.end) break;
    if (gap.start > at) left.push({ start: at, end: gap.start });
    at = gap.end;
  }
  return at < range.end ? [...left, { start: at, end: range.end }] : left;
}

type Taken = { busy: Interval[]; sessions: Map<number, Session>; noResource: Interval[] };

function freeCheck({ service, partySize = 1 }: AvailabilityInput, shape: VisitShape, taken: Taken) {
  const seatsAllowed = (service.capacity ?? 1) - partySize;
  const sessions = [...taken.sessions.values()];
  const [first] = shape.parts;
  const from = Math.min(0, first.start);
  const until = Math.max(shape.length, ...shape.parts.map((part) => part.end));
  return (start: number): boolean => {
    const joined = taken.sessions.get(start);
    if ((joined?.seats ?? 0) > seatsAllowed) return false;
    // Whoever joins a session uses nothing that the session does not use already.
    if (!joined && meetsAny(taken.noResource, start + from, start + until)) return false;
    return shape.parts.every((part) => {
      const padded = { start: start + part.start, end: start + part.end };
      if (meetsAny(taken.busy, padded.start, padded.end)) return false;
      return !sessions.some((other) => other !== joined && other.busy.some((busy) => overlaps(busy, padded)));
    });
  };
}

/** Breaks of every date that can reach into the queried ones, and time off. */
function absences(staff: StaffHours, { dates, clock }: Days): Interval[] {
  const timeOff = (staff.timeOff ?? []).map(([start, end]) => ({
    start: instantMs(start),
    end: instantMs(end),
  }));
  const [first, last] = [dates[0], dates.at(-1)];
  if (!staff.breaks || first === undefined || last === undefined) return timeOff;
  const found: Interval[] = timeOff;
  for (let date = first - 2 * DAY; date <= last + 3 * DAY; date += DAY) {
    found.push(...toIntervals(staff.breaks[weekdayOf(date)] ?? [], date, clock));
  }
  return found;
}

function workingRanges(staff: StaffHours, date: number, clock: WallClock): Interval[] {
  return toIntervals(staff.overrides?.[isoDate(date)] ?? staff.weekly[weekdayOf(date)] ?? [], date, clock);
}

function toIntervals(ranges: readonly WallRange[], date: number, clock: WallClock): Interval[] {
  return ranges.map(([from, to]) => ({
    start: clock.toInstant(date + wallTimeMs(from)),
    end: clock.toInstant(date + wallTimeMs(to)),
  }));
}

function weekdayOf(date: number) {
  // 1 January 1970 was a Thursday.
  return weekdays[(((date / DAY + 3) % 7) + 7) % 7] ?? "mon";
}
