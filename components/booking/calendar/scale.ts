/** The grid's steps for dragging and creating, in minutes. */
export const snapMin = 15;
/** Height of one minute in the grid, in pixels: an hour is 80 px, a quarter one line of text. */
export const minutePx = 4 / 3;
export const dayMin = 1440;

/** The part of the day that the grid shows, in minutes after midnight. */
export type DayWindow = { from: number; to: number };

/** The nearest step of the grid. */
export function snap(minutes: number, step = snapMin): number {
  return Math.round(minutes / step) * step;
}

/** The step of the grid in which a minute falls. */
export function snapDown(minutes: number, step = snapMin): number {
  return Math.floor(minutes / step) * step;
}

/** Distance from the grid's top, in pixels. */
export function topOf(minutes: number, window: DayWindow): number {
  return (minutes - window.from) * minutePx;
}

/** The minute under a distance from the grid's top. */
export function minuteAt(top: number, window: DayWindow): number {
  return window.from + top / minutePx;
}

/** Keeps a span of a given length inside the day. */
export function clampStart(start: number, duration: number): number {
  return Math.max(0, Math.min(start, dayMin - Math.min(duration, dayMin)));
}

/**
 * The hours worth showing: all that is open or booked with an hour around, in whole hours; nine to six
 * when there is nothing at all.
 */
export function windowOf(spans: readonly { start: number; end: number }[]): DayWindow {
  if (spans.length === 0) return { from: 480, to: 1140 };
  const from = Math.min(...spans.map((span) => span.start));
  const to = Math.max(...spans.map((span) => span.end));
  return {
    from: Math.max(0, Math.floor((from - 30) / 60) * 60),
    to: Math.min(dayMin, Math.ceil((to + 30) / 60) * 60),
  };
}

/**
 * The minute at which to start reading: a little before now while today is under way, else an hour before
 * the first hour that is open or booked; null when there is none. `today` are the spans of today's columns.
 */
export function readingMinute(
  all: readonly { start: number; end: number }[],
  today: readonly { start: number; end: number }[],
  now: number,
): number | null {
  if (all.length === 0) return null;
  const isUnderWay = today.some(({ start }) => start <= now) && today.some(({ end }) => now < end);
  return isUnderWay ? now - 75 : Math.min(...all.map(({ start }) => start)) - 60;
}
