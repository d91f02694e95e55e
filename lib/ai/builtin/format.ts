import { Temporal } from "temporal-polyfill";
import type { BuiltinLocale } from "./reading";

export type Formats = {
  date: (date: string) => string;
  time: (time: string) => string;
  weekday: (date: string) => string;
  money: (cents: number, currency: string) => string;
  duration: (minutes: number) => string;
  and: (words: string[]) => string;
  or: (words: string[]) => string;
};

/** Everything that depends on language and country, as plain functions of facts. */
export function createFormats(locale: BuiltinLocale, country: string): Formats {
  const tag = locale === "en" ? `en-${country}` : locale;
  const twelveHours = locale === "en" && ["US", "CA", "AU", "NZ", "PH"].includes(country);
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const day = new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "long" });
  const clock = new Intl.DateTimeFormat(tag, { timeZone: "UTC", hour: "numeric", minute: "2-digit" });
  const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
  const disjunction = new Intl.ListFormat(locale, { type: "disjunction" });
  return {
    date: (date) => plain(day.format(new Date(`${date}T00:00:00Z`))),
    weekday: (date) => plain(weekday.format(new Date(`${date}T00:00:00Z`))),
    time: (time) => (twelveHours ? plain(clock.format(new Date(`2026-01-01T${time}:00Z`))) : time),
    money: (cents, currency) =>
      plain(new Intl.NumberFormat(tag, { style: "currency", currency }).format(cents / 100)),
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return `${rest} min`;
      return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
    },
    and: (words) => conjunction.format(words),
    or: (words) => disjunction.format(words),
  };
}

/** The shop's wall date and clock at an instant. */
export function wallClock(now: string, timeZone: string): { today: string; clock: string } {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  return {
    today: local.toPlainDate().toString(),
    clock: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

/** `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** mon … sun, the key of the opening hours. */
export function weekdayKey(date: string): string {
  const keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  return keys[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? "mon";
}

/** Minutes between two wall times, without sign. */
export function distance(a: string, b: string): number {
  return Math.abs(minutes(a) - minutes(b));
}

function minutes(time: string): number {
  const [hours = "0", rest = "0"] = time.split(":");
  return Number(hours) * 60 + Number(rest);
}
