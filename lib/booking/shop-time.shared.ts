import { MINUTE } from "./availability/intervals.shared";
import { type Weekday, weekdays } from "./availability/types.shared";
import { dateMs, isoDate, isoInstant, wallClock } from "./availability/wall-clock.shared";
import { addDays } from "./local-dates.shared";

export { addDays, weekdays };

/** The shop's wall clock as screens need it: local dates ("2026-11-20") and minutes after local midnight. */
export type ShopClock = {
  /** The local date on which an instant falls. */
  dateOf(instant: string | number): string;
  /** Minutes from the midnight of `date` to an instant by the wall clock; negative before, above 1440 after. */
  minutesOf(instant: string | number, date: string): number;
  /** The instant of a wall time; a skipped time goes later, a repeated one takes the earlier. */
  instantOf(date: string, minutes: number): string;
};

const toMs = (instant: string | number) => (typeof instant === "number" ? instant : Date.parse(instant));

/** The clock of an IANA zone; never the browser's. Throws RangeError for an unknown zone. */
export function shopClock(timeZone: string): ShopClock {
  const wallOf = (instant: string | number) => {
    const ms = toMs(instant);
    return wallClock(timeZone, ms, ms).toWall(ms);
  };
  return {
    dateOf: (instant) => isoDate(wallOf(instant)),
    minutesOf: (instant, date) => (wallOf(instant) - dateMs(date)) / MINUTE,
    instantOf: (date, minutes) => {
      const wall = dateMs(date) + minutes * MINUTE;
      return isoInstant(wallClock(timeZone, wall, wall).toInstant(wall));
    },
  };
}

/** Whether a string from outside is a real local date. */
export function isLocalDate(value: string): boolean {
  try {
    dateMs(value);
    return true;
  } catch {
    return false;
  }
}

/** The weekday of a local date, in the words of the hours. */
export function weekdayOf(date: string): Weekday {
  // getUTCDay counts from Sunday, the list from Monday.
  return weekdays[(new Date(dateMs(date)).getUTCDay() + 6) % 7] ?? "mon";
}

/** The first date of the week that holds `date`; `firstDay` is 0 for Sunday, 1 for Monday. */
export function startOfWeek(date: string, firstDay: 0 | 1): string {
  return addDays(date, -((new Date(dateMs(date)).getUTCDay() - firstDay + 7) % 7));
}

/** "HH:MM" (up to 48:00) as minutes after midnight. */
export function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight as "HH:MM"; 1440 is "24:00". */
export function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
