import { clampStart, dayMin, snapMin } from "./scale";

/** An appointment as the arrow keys see it. */
export type Stop = { id: string; column: number; start: number; end: number };
export type Arrow = "up" | "down" | "left" | "right";

const arrows: Record<string, Arrow> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The direction of an arrow key. */
export function arrowOf(key: string): Arrow | undefined {
  return arrows[key];
}

/**
 * Where the focus goes: along the column by time, or to the nearest time in the next column that has any;
 * null when there is nothing that way.
 */
export function nextStop(stops: readonly Stop[], fromId: string, arrow: Arrow): string | null {
  const from = stops.find((stop) => stop.id === fromId);
  if (!from) return stops[0]?.id ?? null;
  if (arrow === "up" || arrow === "down") {
    const column = stops
      .filter((stop) => stop.column === from.column)
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    const at = column.findIndex((stop) => stop.id === fromId);
    return column[at + (arrow === "down" ? 1 : -1)]?.id ?? null;
  }
  const step = arrow === "right" ? 1 : -1;
  const further = stops.filter((stop) => Math.sign(stop.column - from.column) === step);
  if (further.length === 0) return null;
  const nearest = Math.min(...further.map((stop) => Math.abs(stop.column - from.column)));
  const column = further.filter((stop) => Math.abs(stop.column - from.column) === nearest);
  const distance = (stop: Stop) => Math.abs(stop.start - from.start);
  return column.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best)).id;
}

/** Where an appointment would stand: a column of the grid and minutes of its day. */
export type Placement = { column: number; start: number; end: number };

/** One press of an arrow in move mode: a step of the grid in time, or the next column. */
export function movePlacement(placement: Placement, arrow: Arrow, columns: number): Placement {
  const duration = placement.end - placement.start;
  if (arrow === "left" || arrow === "right") {
    const column = placement.column + (arrow === "right" ? 1 : -1);
    return { ...placement, column: Math.max(0, Math.min(columns - 1, column)) };
  }
  // A start between the steps first goes to the nearest step in that direction.
  const steps = placement.start / snapMin;
  const next = arrow === "down" ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  const start = clampStart(next * snapMin, duration);
  return { ...placement, start, end: start + duration };
}

/** One press of plus or minus: a step longer or shorter, never below one step nor past the day. */
export function resizePlacement(placement: Placement, direction: 1 | -1): Placement {
  const end = placement.end + direction * snapMin;
  const shortest = placement.start + snapMin;
  return {
    ...placement,
    end: Math.min(Math.max(end, Math.min(shortest, placement.end)), Math.max(dayMin, placement.end)),
  };
}
