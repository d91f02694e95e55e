import type { Locale } from "./locales.shared";

/** An ISO 8601 instant, epoch milliseconds, or a Date. */
export type InstantLike = string | number | Date;

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** Formatters cost far more to make than to use; a table of a hundred rows asks for the same three. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale}${JSON.stringify(options)}`;
  let made = cache.get(key) as Intl.DateTimeFormat | undefined;
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    cache.set(key, made);
  }
  return made;
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  let made = cache.get(key) as Intl.NumberFormat | undefined;
  if (!made) {
    made = new Intl.NumberFormat(locale, options);
    cache.set(key, made);
  }
  return made;
}

const twentyFourHours = { hourCycle: "h23" } as const;

/** How many decimals a currency has: 2 for BRL, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units (cents) as money: 4500 BRL → "R$ 45,00". */
export function formatMoney(amountCents: number, currency: string, locale: Locale): string {
  const value = amountCents / 10 ** currencyDigits(currency);
  return numberFormat(locale, { style: "currency", currency }).format(value);
}

/** A number with the locale's separators. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(locale, options).format(value);
}

/** A share from 0 to 1 as a percentage: 0.256 → "26%". */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** Date and time of an instant in a zone: "20 de nov. de 2026, 15:00". */
export function formatDateTime(instant: InstantLike, timeZone: string, locale: Locale): string {
  return dateFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(locale === "en" ? {} : twentyFourHours),
  }).format(new Date(instant));
}

const dateStyles = {
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The day of an instant in a zone; `long` names the weekday instead of the year. */
export function formatDate(
  instant: InstantLike,
  timeZone: string,
  locale: Locale,
  style: keyof typeof dateStyles = "medium",
): string {
  return dateFormat(locale, { timeZone, ...dateStyles[style] }).format(new Date(instant));
}

/** The time of day of an instant in a zone: "3:00 PM", "15:00". */
export function formatTime(instant: InstantLike, timeZone: string, locale: Locale): string {
  const hours =
    locale === "en" ? ({ hour: "numeric" } as const) : { hour: "2-digit" as const, ...twentyFourHours };
  return dateFormat(locale, { timeZone, minute: "2-digit", ...hours }).format(new Date(instant));
}

/** A calendar day ("2026-11-20"), which belongs to no zone. */
export function formatLocalDate(
  date: string,
  locale: Locale,
  style: keyof typeof dateStyles = "medium",
): string {
  return formatDate(`${date}T00:00:00Z`, "UTC", locale, style);
}

/** A time of day ("15:00"), which belongs to no zone. */
export function formatLocalTime(time: string, locale: Locale): string {
  return formatTime(`1970-01-01T${time.slice(0, 5)}:00Z`, "UTC", locale);
}

/** The calendar day ("2026-11-20") on which an instant falls in a zone. */
export function localDateOf(instant: InstantLike, timeZone: string): string {
  const parts = dateFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const value = Object.fromEntries(parts.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
  return `${value.year?.padStart(4, "0")}-${value.month}-${value.day}`;
}

const dayMs = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/**
 * The day of an instant as people say it: "today", "tomorrow", "yesterday", a weekday within the next
 * six days, else the date; the year only when it is another one.
 */
export function formatRelativeDay(
  instant: InstantLike,
  now: InstantLike,
  timeZone: string,
  locale: Locale,
): string {
  const day = localDateOf(instant, timeZone);
  const today = localDateOf(now, timeZone);
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(distance, "day");
  }
  const date = new Date(`${day}T00:00:00Z`);
  if (distance > 1 && distance < 7)
    return dateFormat(locale, { timeZone: "UTC", weekday: "long" }).format(date);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return dateFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", ...year }).format(date);
}

const agoSteps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", dayMs],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** How long ago (or how soon) an instant is, in the largest whole unit: "5 min. ago"; "now" below a minute. */
export function formatAgo(instant: InstantLike, now: InstantLike, locale: Locale): string {
  const difference = new Date(instant).getTime() - new Date(now).getTime();
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  for (const [unit, ms] of agoSteps) {
    if (Math.abs(difference) >= ms) return format.format(Math.trunc(difference / ms), unit);
  }
  return format.format(0, "second");
}

/** Minutes as hours and minutes: 95 → "1 h 35 min". */
export function formatDuration(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const unit = (value: number, name: "hour" | "minute") =>
    numberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  if (hours === 0) return unit(rest, "minute");
  return rest === 0 ? unit(hours, "hour") : `${unit(hours, "hour")} ${unit(rest, "minute")}`;
}

/** The names of the weekdays, Monday first. */
export function weekdayNames(locale: Locale, width: "long" | "short" | "narrow" = "long"): string[] {
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, day) =>
    dateFormat(locale, { timeZone: "UTC", weekday: width }).format(Date.UTC(2026, 0, 5 + day)),
  );
}

/** The first day of the week where the locale is spoken: 0 is Sunday, 1 is Monday. */
export function weekStartsOn(locale: Locale): 0 | 1 {
  return locale === "ro" ? 1 : 0;
}
