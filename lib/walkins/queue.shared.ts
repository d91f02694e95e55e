/** The queue at the door, played through with the slot engine. Pure: no I/O, no clock of its own. */
import {
  type AvailabilityInput,
  availability,
  busySegments,
  type InstantRange,
  type ServiceRule,
  type StaffHours,
  visitMinutes,
  workingTime,
} from "@/lib/booking/availability.shared";
import { addDays, shopClock, toMinutes, weekdayOf } from "@/lib/booking/shop-time.shared";

const MINUTE = 60_000;
/** How long a visit that should be over is believed to last still. */
const lateMin = 5;
const lookAheadDays = 14;

type Taken = Pick<AvailabilityInput, "bookings" | "holds" | "resources">;

/** What one person waits for; `staff` are those who would do it, in the shop's order. */
export type QueueWish = {
  id: string;
  service: ServiceRule;
  staff: readonly StaffHours[];
  taken: Taken;
};

/** Where somebody's turn comes; null when nothing fits into the rest of the day. */
export type QueuePlace = { id: string; startsAt: string; staffId: string } | { id: string; startsAt: null };

export type QueueInput = { tz: string; now: string; wishes: readonly QueueWish[] };

/**
 * Gives each person in order the earliest start of what they wish for, in what appointments, holds and those before them
 * leave of the day's hours. Whoever joins at the end changes nothing for those who wait already.
 */
export function playQueue({ tz, now, wishes }: QueueInput): QueuePlace[] {
  const minute = wholeMinute(now);
  const before: Turn[] = [];
  return wishes.map((wish) => {
    const { taken, staff } = wish;
    const service = { ...wish.service, stepMin: 1, minNoticeMin: 0, maxAdvanceDays: undefined };
    const date = workingDate(staff, tz, minute);
    const [first] = availability({
      tz,
      now: minute,
      query: { from: date, to: date },
      service,
      staff,
      ...taken,
      bookings: [...(taken.bookings ?? []), ...before.map((turn) => turn.booking)],
    });
    const staffId = first?.staffIds[0];
    if (!first || !staffId) return { id: wish.id, startsAt: null };
    before.push(toTurn(wish, { startsAt: first.startsAt, staffId }));
    return { id: wish.id, startsAt: first.startsAt, staffId };
  });
}

type Turn = { booking: NonNullable<AvailabilityInput["bookings"]>[number] };

function toTurn(wish: QueueWish, { startsAt, staffId }: { startsAt: string; staffId: string }): Turn {
  const person = wish.staff.find((staff) => staff.id === staffId);
  const visit = person?.serviceSegments
    ? { ...wish.service, segments: person.serviceSegments }
    : wish.service;
  const end = new Date(Date.parse(startsAt) + visitMinutes(visit) * MINUTE).toISOString();
  return {
    booking: {
      id: `queue:${wish.id}`,
      staff: staffId,
      start: startsAt,
      end,
      busy: busySegments(visit, startsAt).map((part) => [part.startsAt, part.endsAt] as const),
      requires: wish.service.requires,
      // Only seats of one session may share a start.
      serviceId: (wish.service.capacity ?? 1) > 1 ? wish.service.id : undefined,
    },
  };
}

/** Whether somebody of these works at this moment (a break counts as work), and when the next of them begins. */
export function openingAt(
  staff: readonly StaffHours[],
  tz: string,
  now: string,
): { isOpen: boolean; opensAt: string | null } {
  const at = Date.parse(now);
  const today = shopClock(tz).dateOf(at);
  const ranges = staff.flatMap((person) =>
    workingTime({ ...person, breaks: undefined }, tz, today, addDays(today, lookAheadDays)),
  );
  const isOpen = ranges.some((range) => range.start <= at && at < range.end);
  const next = Math.min(...ranges.filter((range) => range.start > at).map((range) => range.start));
  return { isOpen, opensAt: isOpen || !Number.isFinite(next) ? null : new Date(next).toISOString() };
}

/** A visit as the queue sees it. */
export type RunningVisit = {
  status: string;
  startsAt: Date;
  endsAt: Date;
  busy: readonly InstantRange[];
};

/**
 * The stretches that a visit really takes from now on: one that runs late keeps its chair for five more minutes, one
 * that is over or missed gives up the rest of its time.
 */
export function busyFrom(now: Date, visit: RunningVisit): readonly InstantRange[] {
  const { status, startsAt, endsAt, busy } = visit;
  const minute = Date.parse(wholeMinute(now.toISOString()));
  const parts = busy.length > 0 ? busy : ([[startsAt.toISOString(), endsAt.toISOString()]] as const);
  if (status === "in_progress" && endsAt <= now)
    return [...parts, [startsAt.toISOString(), new Date(minute + lateMin * MINUTE).toISOString()]];
  const isOver = status === "completed" || status === "no_show";
  if (!isOver || startsAt.getTime() >= minute) return parts;
  return parts
    .filter(([from]) => Date.parse(from) < minute)
    .map(([from, to]) => [from, new Date(Math.min(Date.parse(to), minute)).toISOString()] as const);
}

/** Minutes from now until a start, never below 0. */
export function minutesUntil(startsAt: string, now: string): number {
  return Math.max(0, Math.round((Date.parse(startsAt) - Date.parse(wholeMinute(now))) / MINUTE));
}

/** The running minute: somebody who comes in the middle of it starts in it. */
export function wholeMinute(now: string): string {
  return new Date(Math.floor(Date.parse(now) / MINUTE) * MINUTE).toISOString();
}

/** After midnight the night that began yesterday goes on; its date is the one that counts then. */
function workingDate(staff: readonly StaffHours[], tz: string, now: string): string {
  const clock = shopClock(tz);
  const today = clock.dateOf(now);
  const yesterday = addDays(today, -1);
  const at = Date.parse(now);
  const isNight = staff.some((person) => {
    const ranges = person.overrides?.[yesterday] ?? person.weekly[weekdayOf(yesterday)] ?? [];
    return ranges.some(
      ([from, to]) =>
        Date.parse(clock.instantOf(yesterday, toMinutes(from))) <= at &&
        at < Date.parse(clock.instantOf(yesterday, toMinutes(to))),
    );
  });
  return isNight ? yesterday : today;
}
