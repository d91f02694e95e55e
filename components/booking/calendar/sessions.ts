/** What a block says beyond its visit: how full its group session is, and when the person is free in between. Pure. */
import type { AppointmentView, ServiceView } from "@/lib/booking/schema";

export type Seats = { taken: number; capacity: number };
type Visit = Pick<AppointmentView, "id" | "startsAt" | "endsAt" | "status" | "staff" | "services">;

const gone = new Set(["cancelled", "no_show"]);

/** The visits of the same session: the same person, start and service, of those that still count. */
export function sessionOf<V extends Visit>(visit: Visit, visits: readonly V[]): V[] {
  const [service] = visit.services;
  return visits.filter(
    (other) =>
      !gone.has(other.status) &&
      other.staff.id === visit.staff.id &&
      other.startsAt === visit.startsAt &&
      other.services[0]?.id === service?.id,
  );
}

/** How many seats of its session are taken; null for what is no group session. */
export function seatsOf(
  visit: Visit,
  visits: readonly Visit[],
  services: readonly Pick<ServiceView, "id" | "capacity">[],
): Seats | null {
  const [first, ...more] = visit.services;
  const capacity = services.find(({ id }) => id === first?.id)?.capacity ?? 1;
  if (!first || more.length > 0 || capacity < 2 || gone.has(visit.status)) return null;
  return { taken: sessionOf(visit, visits).length, capacity };
}

/**
 * The stretches of a visit in which the person is free for somebody else (colour takes effect), in minutes from its
 * start. Nothing where a length of one's own hides where they lie.
 */
export function gapsOf(
  { services: lines }: Pick<Visit, "services">,
  services: readonly Pick<ServiceView, "id" | "segments">[],
): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let at = 0;
  for (const line of lines) {
    const parts = services.find(({ id }) => id === line.id)?.segments ?? [];
    const whole = parts.reduce((sum, { active, gap = 0 }) => sum + active + gap, 0);
    if (whole === line.durationMin) {
      let inside = at;
      for (const { active, gap = 0 } of parts) {
        if (gap > 0) gaps.push({ from: inside + active, to: inside + active + gap });
        inside += active + gap;
      }
    }
    at += line.durationMin;
  }
  return gaps;
}
