import { type Interval, MINUTE } from "./intervals.shared";
import type { Segment, ServiceRule } from "./types.shared";
import { instantMs, isoInstant } from "./wall-clock.shared";

/** A visit as milliseconds from its start: its whole length, and the stretches that keep the person busy, padded. */
export type VisitShape = {
  length: number;
  /** Buffers included: the first may begin below 0, the last may end after `length`. */
  parts: [Interval, ...Interval[]];
};

type Lengths = Pick<ServiceRule, "durationMin" | "segments" | "bufferBeforeMin" | "bufferAfterMin">;

/** Works out the busy parts of a visit; throws RangeError when it keeps nobody busy. */
export function visitShape(visit: Lengths): VisitShape {
  const segments = segmentsOf(visit);
  const parts: Interval[] = [];
  let at = 0;
  for (const { active, gap = 0 } of segments) {
    const end = at + active * MINUTE;
    const last = parts.at(-1);
    if (last?.end === at) last.end = end;
    else if (active > 0) parts.push({ start: at, end });
    at = end + Math.max(0, gap) * MINUTE;
  }
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !Number.isFinite(at)) throw new RangeError("A visit needs a duration above 0");
  first.start -= Math.max(0, visit.bufferBeforeMin ?? 0) * MINUTE;
  last.end += Math.max(0, visit.bufferAfterMin ?? 0) * MINUTE;
  return { length: at, parts: [first, ...parts.slice(1)] };
}

function segmentsOf({
  segments,
  durationMin,
}: Pick<Lengths, "durationMin" | "segments">): readonly Segment[] {
  if (segments && segments.length > 0) return segments;
  return [{ active: durationMin ?? 0 }];
}

/** Length of a visit in minutes, processing gaps included and buffers not. */
export function visitMinutes(visit: Lengths): number {
  return visitShape(visit).length / MINUTE;
}

/** One padded stretch of a person's time, as UTC instants; half-open. */
export type BusySegment = { startsAt: string; endsAt: string };

/**
 * The padded busy stretches of a visit that starts at `startsAt`: what is stored, so that the exclusion constraint
 * and the engine refuse the same pairs of visits. Processing gaps are left free.
 */
export function busySegments(visit: Lengths, startsAt: string): BusySegment[] {
  const start = instantMs(startsAt);
  return visitShape(visit).parts.map((part) => ({
    startsAt: isoInstant(start + part.start),
    endsAt: isoInstant(start + part.end),
  }));
}

/**
 * One visit out of several services done one after the other by one person: the first one's buffer before, the last
 * one's buffer after (buffers in between fall away), the strictest notice and horizon, every resource of any of them.
 * A group session cannot be part of a chain, so the chain's capacity is 1. Throws RangeError without services.
 */
export function visitSegments(services: readonly ServiceRule[]): ServiceRule {
  const [first] = services;
  const last = services.at(-1);
  if (!first || !last) throw new RangeError("A visit needs at least one service");
  const segments = services.flatMap(segmentsOf);
  const horizons = services.flatMap((service) => service.maxAdvanceDays ?? []);
  return {
    id: services.map((service) => service.id).join("+"),
    segments,
    durationMin: visitMinutes({ segments }),
    stepMin: Math.min(...services.map((service) => service.stepMin)),
    bufferBeforeMin: first.bufferBeforeMin ?? 0,
    bufferAfterMin: last.bufferAfterMin ?? 0,
    minNoticeMin: Math.max(...services.map((service) => service.minNoticeMin ?? 0)),
    ...(horizons.length > 0 && { maxAdvanceDays: Math.min(...horizons) }),
    capacity: services.length === 1 ? (first.capacity ?? 1) : 1,
    requires: [...new Set(services.flatMap((service) => service.requires ?? []))],
  };
}
