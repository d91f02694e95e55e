import type { Calendar } from "@/lib/ai/builtin/language/calendar";
import type { DateReading } from "@/lib/ai/builtin/reading";

/** What one pattern says: a date, a moment ("in two hours"), or that the written date cannot be. */
export type DateHit =
  | { kind: "date"; date: DateReading; bare?: boolean }
  | { kind: "moment"; date: DateReading; time: string }
  | { kind: "invalid"; written: string };

/** A way to write a date in one language. Rules run in order; what one has read the later ones do not see. */
export type DateRule = {
  pattern: RegExp;
  read(match: RegExpExecArray, calendar: Calendar): DateHit | null;
};

/** Wraps a reading; null means the pattern does not apply here. */
export function hit(date: DateReading | null): DateHit | null {
  return date ? { kind: "date", date } : null;
}

/** Wraps a reading of a complete date; null means that no such date exists or that it is over. */
export function hitOrInvalid(date: DateReading | null, written: string): DateHit {
  return date ? { kind: "date", date } : { kind: "invalid", written: written.trim() };
}

/** Looks a matched word up in a table of patterns. */
export function lookUp(
  table: readonly (readonly [RegExp, number])[],
  word: string | undefined,
): number | null {
  if (!word) return null;
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
