import type { Words } from "../messages";

/** The heading above the first message of a day; null when the day is that of the message before, or a lone today. */
export function dayLabel(
  createdAt: string,
  previous: string | undefined,
  now: Date,
  locale: string,
  words: Pick<Words, "today" | "yesterday">,
): string | null {
  const day = startOfDay(new Date(createdAt));
  if (Number.isNaN(day)) return null;
  if (previous !== undefined && startOfDay(new Date(previous)) === day) return null;
  const ago = Math.round((startOfDay(now) - day) / 86_400_000);
  if (ago === 0) return previous === undefined ? null : words.today;
  if (ago === 1) return words.yesterday;
  return new Date(createdAt).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
