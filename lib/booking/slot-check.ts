/** Asks the slot engine about a planned visit: which starts are on offer, and who is free at one of them. */
import { DAY } from "./availability/intervals.shared";
import { type AvailabilityInput, availability, type Slot, visitMinutes } from "./availability.shared";
import { localDateOf } from "./local-dates.shared";
import type { Taken } from "./occupied";
import { type PlannedStaff, toStaffHours, type VisitPlan } from "./visit-plan";

export type Question = {
  plan: VisitPlan;
  taken: Taken;
  now: Date;
  timeZone: string;
  excludeAppointmentId?: string;
};

/** The starts on offer on those local dates, with their free staff; the one list that readers see and writers accept. */
export function offeredSlots(question: Question, dates: { from: string; to: string }): Slot[] {
  const { plan } = question;
  if (!plan.isActive) return [];
  const staff = plan.staff.filter((person) => person.isOffered);
  return availability({
    tz: question.timeZone,
    now: question.now.toISOString(),
    query: dates,
    service: plan.rule,
    staff: staff.map(toStaffHours),
    ...question.taken,
    excludeBookingId: question.excludeAppointmentId,
  });
}

/** Who can be booked at exactly this start, under every rule of the shop. */
export function staffOffered(question: Question, startsAt: Date): string[] {
  const date = localDateOf(startsAt, question.timeZone);
  // Hours may run past midnight: the start can belong to an opening of the two dates before.
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 2 * DAY).toISOString().slice(0, 10);
  const slots = offeredSlots(question, { from: before, to: date });
  return slots.find((slot) => Date.parse(slot.startsAt) === startsAt.getTime())?.staffIds ?? [];
}

/**
 * Who has this very stretch of time free, whatever the hours, the grid and the notice say. The engine is asked with an
 * opening that begins at the start, in UTC, so that overlaps, sessions and resources are judged by the same code.
 */
export function staffFree(question: Question, staff: readonly PlannedStaff[], startsAt: Date): string[] {
  const { plan, taken, now } = question;
  const start = startsAt.toISOString();
  const date = start.slice(0, 10);
  const liveHolds = taken.holds?.filter((hold) => Date.parse(hold.expiresAt) > now.getTime());
  return staff
    .filter((person) => {
      const input: AvailabilityInput = {
        tz: "UTC",
        now: start,
        query: { from: date, to: date },
        service: { ...plan.rule, minNoticeMin: 0, maxAdvanceDays: undefined, stepMin: 24 * 60 },
        staff: [
          {
            id: person.id,
            weekly: {},
            overrides: { [date]: [[start.slice(11, 16), wallAfter(startsAt, visitMinutes(person.rule))]] },
            serviceSegments: person.rule.segments,
          },
        ],
        ...taken,
        holds: liveHolds?.map((hold) => ({ ...hold, expiresAt: "9999-01-01T00:00:00Z" })),
        excludeBookingId: question.excludeAppointmentId,
      };
      return availability(input).length > 0;
    })
    .map((person) => person.id);
}

function wallAfter(startsAt: Date, minutes: number): string {
  const total = startsAt.getUTCHours() * 60 + startsAt.getUTCMinutes() + minutes;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}
