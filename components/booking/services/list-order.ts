/** The list with one entry at another place; a place beyond the ends is the end. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const [moved] = rest.splice(from, 1);
  if (moved === undefined) return [...list];
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, moved);
  return rest;
}

/** The place that a pointer at `y` asks for, among rows by their middles from top to bottom. */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  const above = middles.filter((middle, index) => index !== from && middle < y).length;
  return above;
}
