/** "Wed, 20 May" for phones. */
export function shortDay(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** "17 – 23 May" from the dates of a week. */
export function weekTitle(dates: readonly string[], locale: string): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return "";
  const format = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const title = format.formatRange(Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`));
  // Server and browser know different editions of the language data and put different spaces around the dash.
  return title.replace(/\s*[–-]\s*/u, " – ").replace(/\s/gu, " ");
}

/** "September 2027", or "Sep 2027" for phones. */
export function monthTitle(date: string, locale: string, month: "long" | "short" = "long"): string {
  const format = new Intl.DateTimeFormat(locale, { month, year: "numeric", timeZone: "UTC" });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
