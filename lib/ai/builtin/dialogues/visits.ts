import type { VisitFacts } from "./dialogue";
import type { ServiceKey, StaffKey } from "./fixture";

/** A visit in November 2026. */
export function visit(
  services: ServiceKey | ServiceKey[],
  day: string,
  time: string,
  staff?: StaffKey,
): VisitFacts {
  return { services: [services].flat(), date: `2026-11-${day}`, time, ...(staff ? { staff } : {}) };
}

/** The customer's haircut on Tuesday, for dialogues that change an appointment. */
export const cutTuesday = visit("cut", "24", "15:00", "first");
/** A second appointment, to make "which one?" necessary. */
export const beardThursday = visit("beard", "26", "10:00", "second");
