import { weekdayKey } from "../format";
import { call, type Flow, type Turn } from "../turn";

/** Of several clock times that may be meant ("at 3"), the first inside that day's opening hours. */
export function* withinHours(turn: Turn, date: string, candidates: string[]): Flow<string> {
  const [first = "12:00", ...others] = [...new Set(candidates)];
  if (!others.length) return first;
  const info = yield* call("business_info", {});
  const ranges = info?.hours[weekdayKey(date)] ?? [];
  const open = [first, ...others].filter((time) => ranges.some(([from, to]) => from <= time && time < to));
  const future = open.filter((time) => date !== turn.today || time > turn.clock);
  return future[0] ?? open[0] ?? first;
}
