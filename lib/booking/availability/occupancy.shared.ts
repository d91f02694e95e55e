import { type Interval, MINUTE, mergeIntervals, stretchesWithAtLeast } from "./intervals.shared";
import type { AvailabilityInput, Occupied } from "./types.shared";
import { instantMs } from "./wall-clock.shared";

/** A group session of the queried service: seats can be added at its own start, at any other it is busy time. */
export type Session = { start: number; seats: number; busy: Interval[] };

/** What other visits take away. */
export type Occupancy = {
  /** Unmerged, by staff id. */
  busy: Map<string, Interval[]>;
  /** By staff id, then by start. Empty unless the service has a capacity above 1. */
  sessions: Map<string, Map<number, Session>>;
  /** Merged: when a required resource is used up, by whomever. */
  noResource: Interval[];
};

/** Collects the live bookings and holds: not cancelled, not expired, not the booking that is being moved. */
export function readOccupancy(input: AvailabilityInput): Occupancy {
  const { service, excludeBookingId } = input;
  const now = instantMs(input.now);
  const live: Occupied[] = [
    ...(input.bookings ?? []).filter((b) => b.status !== "CANCELLED" && b.id !== (excludeBookingId ?? null)),
    ...(input.holds ?? []).filter((hold) => instantMs(hold.expiresAt) > now),
  ];
  const isGroup = (service.capacity ?? 1) > 1;
  const occupancy: Occupancy = { busy: new Map(), sessions: new Map(), noResource: [] };
  for (const visit of live) {
    const busy = busyParts(visit);
    if (isGroup && visit.serviceId === service.id) addSeats(occupancy.sessions, visit, busy);
    else entry(occupancy.busy, visit.staff, () => []).push(...busy);
  }
  occupancy.noResource = usedUp(input, live);
  return occupancy;
}

function addSeats(sessions: Occupancy["sessions"], visit: Occupied, busy: Interval[]): void {
  const start = instantMs(visit.start);
  const ofStaff = entry(sessions, visit.staff, () => new Map<number, Session>());
  const session = entry(ofStaff, start, () => ({ start, seats: 0, busy: [] }));
  session.seats += visit.seats ?? 1;
  session.busy.push(...busy);
}

/** The stretches that keep the person busy, buffers on the outer edges. */
function busyParts(visit: Occupied): Interval[] {
  const ranges = visit.busy?.length ? visit.busy : [[visit.start, visit.end] as const];
  const parts = mergeIntervals(
    ranges.map(([start, end]) => ({ start: instantMs(start), end: instantMs(end) })),
  );
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return [];
  first.start -= Math.max(0, visit.bufferBeforeMin ?? 0) * MINUTE;
  last.end += Math.max(0, visit.bufferAfterMin ?? 0) * MINUTE;
  return parts;
}

/** When any of the service's resources has no unit left. */
function usedUp(input: AvailabilityInput, live: readonly Occupied[]): Interval[] {
  const always = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  return mergeIntervals(
    [...new Set(input.service.requires ?? [])].flatMap((resource) => {
      const stock = input.resources?.[resource] ?? 0;
      if (stock < 1) return [always];
      // The seats of one session share what the session uses.
      const uses = new Map<string, Interval>();
      for (const [index, visit] of live.entries()) {
        if (!visit.requires?.includes(resource)) continue;
        const key = visit.serviceId
          ? `${visit.staff}|${visit.serviceId}|${instantMs(visit.start)}`
          : `${index}`;
        uses.set(key, join(uses.get(key), wholeOf(visit)));
      }
      return stretchesWithAtLeast(stock, [...uses.values()]);
    }),
  );
}

/** From the first buffer to the last: a client who sits out a processing gap keeps the chair. */
function wholeOf(visit: Occupied): Interval {
  const outer = { start: instantMs(visit.start), end: instantMs(visit.end) };
  return busyParts(visit).reduce(join, outer);
}

function join(a: Interval | undefined, b: Interval): Interval {
  return a ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : b;
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
