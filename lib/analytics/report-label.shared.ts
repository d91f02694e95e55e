import { formatLocalDate } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import type { Grouping } from "./report-terms.shared";

/** What a row of time is called: the day, the first day of a week, or the month. */
export function stretchLabel(groupBy: Grouping, date: string, locale: Locale): string {
  if (groupBy !== "month") return formatLocalDate(date, locale, "medium");
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The same in as little room as the axis of a chart has. */
export function axisLabel(groupBy: Grouping, date: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions =
    groupBy === "month" ? { month: "short" } : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
