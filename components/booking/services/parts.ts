/** A stretch of work, in minutes, and how long the person is free after it. */
export type Part = { active: number; gap?: number | undefined };

/** How long the parts take together and how much of it is work; an empty field counts as nothing. The gap after the last part is time too. */
export function minutesOf(parts: readonly Part[]): { total: number; work: number } {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + (value || 0), 0);
  const work = sum(parts.map((part) => part.active));
  return { work, total: work + sum(parts.map((part) => part.gap ?? 0)) };
}

/** A first proposal of the same length: work, wait, work, in steps of five minutes. Too short for that, it grows. */
export function partsOfLength(minutes: number): Part[] {
  const length = Math.max(15, Math.round(minutes / 5) * 5 || 0);
  const first = Math.max(5, Math.floor(length / 15) * 5);
  const last = Math.max(5, Math.floor(length / 20) * 5);
  return [{ active: first, gap: length - first - last }, { active: last }];
}

/** What is sent: parts without empty gaps. */
export function cleanParts(parts: readonly Part[] | null | undefined): Part[] | null {
  if (!parts || parts.length === 0) return null;
  return parts.map(({ active, gap = 0 }) => (gap > 0 ? { active, gap } : { active }));
}
