import { Temporal } from "temporal-polyfill";

export type QuietHours = { from: string; to: string };

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The quiet stretch around an instant by the wall clock of a zone; null while people may be written to. */
export function quietStretch(
  at: Date,
  quiet: QuietHours | null,
  timeZone: string,
): { start: Date; end: Date } | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const now = wall.hour * 60 + wall.minute;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const isOvernight = from > to;
  const isQuiet = isOvernight ? now >= from || now < to : now >= from && now < to;
  if (!isQuiet) return null;
  const today = wall.toPlainDate();
  const begins = isOvernight && now < to ? today.subtract({ days: 1 }) : today;
  const ends = isOvernight && now >= from ? today.add({ days: 1 }) : today;
  const instant = (date: Temporal.PlainDate, time: string) =>
    new Date(date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
  return { start: instant(begins, quiet.from), end: instant(ends, quiet.to) };
}

const minute = 60_000;
/** A reminder that comes later than this before the start helps nobody. */
const leastLeadMin = 30;

/**
 * When to remind of a start: `offsetMin` before, or, where that is in quiet hours, when they end if that leaves half an
 * hour, else just before they began. Null when no good moment is left.
 */
export function reminderTime(
  startsAt: Date,
  offsetMin: number,
  rules: { quietHours: QuietHours | null; timeZone: string },
): Date | null {
  const wanted = new Date(startsAt.getTime() - offsetMin * minute);
  const quiet = quietStretch(wanted, rules.quietHours, rules.timeZone);
  if (!quiet) return wanted;
  const lead = Math.min(leastLeadMin, offsetMin) * minute;
  if (quiet.end.getTime() <= startsAt.getTime() - lead) return quiet.end;
  const before = new Date(quiet.start.getTime() - minute);
  return quietStretch(before, rules.quietHours, rules.timeZone) ? null : before;
}
