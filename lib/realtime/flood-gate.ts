export type FloodVerdict = "pass" | "refuse" | "disconnect";

/** Counts the events of one connection: above `limit` per window they are refused, above five times that the line is cut. */
export function createFloodGate(limit = 40, windowMs = 10_000, now: () => number = Date.now) {
  let windowStart = now();
  let count = 0;
  return (): FloodVerdict => {
    if (now() - windowStart >= windowMs) {
      windowStart = now();
      count = 0;
    }
    count++;
    if (count > limit * 5) return "disconnect";
    return count > limit ? "refuse" : "pass";
  };
}
