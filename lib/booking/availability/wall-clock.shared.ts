import { DAY, MINUTE } from "./intervals.shared";

/**
 * Wall time of one zone as integer arithmetic. A "wall" number is the local date and time read as if it were UTC,
 * in milliseconds, so that 26:00 is simply two hours into the next date.
 */
export type WallClock = {
  /** The instant of a wall time: a skipped one goes later, a repeated one takes the earlier. */
  toInstant(wall: number): number;
  toWall(instant: number): number;
};

/** A stretch with one offset, in force from `since` until the next stretch. */
type Era = { since: number; offset: number };

const clocks = new Map<string, WallClock>();

/**
 * The clock of an IANA zone, good for instants between the two given ones. Throws RangeError for an unknown zone.
 * Offsets are sampled once per zone and span of years and then remembered: asking Intl or Temporal per slot is
 * what makes slot engines slow.
 */
export function wallClock(tz: string, from: number, to: number): WallClock {
  const firstYear = new Date(from - 3 * DAY).getUTCFullYear();
  const lastYear = new Date(to + 3 * DAY).getUTCFullYear();
  const key = `${tz}|${firstYear}|${lastYear}`;
  const known = clocks.get(key);
  if (known) return known;
  const eras = findEras(tz, Date.UTC(firstYear, 0, 1) - 3 * DAY, Date.UTC(lastYear + 1, 0, 1) + 3 * DAY);
  const clock: WallClock = {
    toInstant: (wall) => resolve(eras, wall),
    toWall: (instant) => instant + (eras.findLast((era) => era.since <= instant) ?? eras[0]).offset,
  };
  // Years come from queries: without a bound a client could fill the memory with them.
  if (clocks.size >= 500) clocks.clear();
  clocks.set(key, clock);
  return clock;
}

type Eras = [Era, ...Era[]];

function resolve(eras: Eras, wall: number): number {
  let before = eras[0];
  for (const [index, era] of eras.entries()) {
    const instant = wall - era.offset;
    const until = eras[index + 1]?.since ?? Number.POSITIVE_INFINITY;
    if (instant < until) {
      // Earlier than this era although too late for the one before: the time was skipped.
      return instant < era.since ? wall - before.offset : instant;
    }
    before = era;
  }
  return wall - before.offset;
}

function findEras(tz: string, from: number, to: number): Eras {
  const offsetAt = offsetReader(tz);
  const eras: Eras = [{ since: Number.NEGATIVE_INFINITY, offset: offsetAt(from) }];
  let current = eras[0].offset;
  for (let day = from; day < to; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next === current) continue;
    eras.push({ since: firstInstantWith(offsetAt, next, day, day + DAY), offset: next });
    current = next;
  }
  return eras;
}

/** Bisects to the second; `offset` holds at `high` and not at `low`. */
function firstInstantWith(offsetAt: (instant: number) => number, offset: number, low: number, high: number) {
  let [before, after] = [low, high];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

function offsetReader(tz: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: tz,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
}

/** Milliseconds after local midnight; throws RangeError unless "HH:MM" up to "48:00". */
export function wallTimeMs(time: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  if (Number.isNaN(ms) || ms > 2 * DAY) throw new RangeError(`Not a wall time: ${time}`);
  return ms;
}

/** The wall number of a local date's midnight; throws RangeError unless "YYYY-MM-DD". */
export function dateMs(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse lets 31 February roll over into March.
  if (Number.isNaN(ms) || !isoDate(ms).endsWith(date.slice(-2))) throw new RangeError(`Not a date: ${date}`);
  return ms;
}

/** "YYYY-MM-DD" of a wall number. */
export function isoDate(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** Epoch milliseconds of a UTC instant such as 2027-05-10T12:00:00Z; throws RangeError for anything without a zone. */
export function instantMs(instant: string): number {
  const ms = /(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`);
  return ms;
}

/** A UTC instant without fractions. */
export function isoInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
