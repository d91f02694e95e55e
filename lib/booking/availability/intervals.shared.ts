/** Half-open [start, end) in epoch milliseconds. */
export type Interval = { start: number; end: number };

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Sorts and joins intervals; touching ones become one, empty ones vanish. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const sorted = intervals.filter((i) => i.end > i.start).sort((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether [start, end) meets any of `merged`, which must come from mergeIntervals. */
export function meetsAny(merged: readonly Interval[], start: number, end: number): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = merged[low];
  return next !== undefined && next.start < end;
}

/** Whether two half-open intervals share any time. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The stretches in which at least `limit` of the intervals run at once; `limit` below 1 is not meaningful. */
export function stretchesWithAtLeast(limit: number, intervals: readonly Interval[]): Interval[] {
  const edges = intervals
    .filter((i) => i.end > i.start)
    .flatMap((i) => [
      { at: i.start, change: 1 },
      { at: i.end, change: -1 },
    ])
    // Order within one instant is of no matter: the stretch it could open is empty and merging drops it.
    .sort((a, b) => a.at - b.at);
  const found: Interval[] = [];
  let running = 0;
  let since: number | null = null;
  for (const { at, change } of edges) {
    running += change;
    if (running >= limit && since === null) since = at;
    else if (running < limit && since !== null) {
      found.push({ start: since, end: at });
      since = null;
    }
  }
  return mergeIntervals(found);
}
