import { DAY } from "./availability/intervals.shared";

export { DAY };

import { dateMs, isoDate, wallClock } from "./availability/wall-clock.shared";

/** The local date ("YYYY-MM-DD") of an instant in a zone. */
export function localDateOf(instant: Date, timeZone: string): string {
  const ms = instant.getTime();
  return isoDate(wallClock(timeZone, ms, ms).toWall(ms));
}

/** The date `days` after a local date. */
export function addDays(date: string, days: number): string {
  return isoDate(dateMs(date) + days * DAY);
}

/** Every local date that a stretch of time touches, earliest first. */
export function localDatesBetween(start: Date, end: Date, timeZone: string): string[] {
  const last = localDateOf(new Date(end.getTime() - 1), timeZone);
  const dates = [localDateOf(start, timeZone)];
  for (let date = dates[0]; date !== undefined && date < last; ) {
    date = addDays(date, 1);
    dates.push(date);
  }
  return dates;
}

/** The instant at which a local date begins. */
export function startOfDate(date: string, timeZone: string): Date {
  const wall = dateMs(date);
  return new Date(wallClock(timeZone, wall, wall).toInstant(wall));
}
