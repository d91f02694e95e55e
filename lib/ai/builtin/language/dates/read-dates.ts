import * as chrono from "chrono-node";
import type { Calendar } from "@/lib/ai/builtin/language/calendar";
import type { DateHit, DateRule } from "@/lib/ai/builtin/language/dates/date-rule";
import { englishDates } from "@/lib/ai/builtin/language/dates/dates-en";
import { portugueseDates } from "@/lib/ai/builtin/language/dates/dates-pt";
import { romanianDates } from "@/lib/ai/builtin/language/dates/dates-ro";
import { numericDates } from "@/lib/ai/builtin/language/dates/numeric-dates";
import type { Scan } from "@/lib/ai/builtin/language/scan";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

const rules: Record<BuiltinLocale, DateRule[]> = {
  en: englishDates,
  "pt-BR": portugueseDates,
  ro: romanianDates,
};

export type FoundDate = { at: number; length: number; hit: DateHit };

/** Reads every date of the text in one language and strikes it out, in order of position. */
export function readDates(
  scan: Scan,
  locale: BuiltinLocale,
  country: string,
  calendar: Calendar,
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const rule of [...numericDates(locale, country), ...rules[locale]]) {
    for (const { at, length, value } of scan.takeAll(rule.pattern, (match) => rule.read(match, calendar))) {
      found.push({ at, length, hit: value });
    }
  }
  if (found.length === 0 && locale === "en") {
    const other = readWithChrono(scan, calendar);
    if (other) found.push(other);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The long tail of English: what the rules above do not know, chrono's strict grammar may. */
function readWithChrono(scan: Scan, calendar: Calendar): FoundDate | null {
  const { year, month, day } = calendar.today;
  const [result] = chrono.en.strict.parse(scan.text, new Date(year, month - 1, day, 12), {
    forwardDate: true,
  });
  if (!result?.start.isCertain("day") && !result?.start.isCertain("weekday")) return null;
  const from = calendar.dayMonth(
    result.start.get("day") ?? 0,
    result.start.get("month") ?? 0,
    result.start.get("year") ?? 0,
  );
  if (!from) return null;
  scan.strike(result.index, result.text.length);
  return { at: result.index, length: result.text.length, hit: { kind: "date", date: from } };
}
