import type { TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { DAY, MINUTE } from "./availability/intervals.shared";
import type { Slot } from "./availability.shared";
import { addDays, localDateOf } from "./local-dates.shared";
import { occupiedBetween, toTaken } from "./occupied";
import { offeredSlots, type Question, staffOffered } from "./slot-check";

const maxAlternatives = 5;

/** `offered`: every rule of the shop · `outside_hours`: free time of somebody who does this · `free`: free time only. */
export type SlotRule = "offered" | "outside_hours" | "free";

export type RefusalReason =
  | "taken"
  | "in_the_past"
  | "too_soon"
  | "too_far"
  | "service_inactive"
  | "staff_not_offering"
  | "outside_hours";

/** The conflict to throw for a start that cannot be had, with the nearest starts that can. */
export async function slotRefusal(
  ctx: TxCtx,
  question: Question,
  startsAt: Date,
  rule: SlotRule,
): Promise<AppError> {
  const reason = reasonOf(question, startsAt, rule);
  const alternatives = await nearestSlots(ctx, question, startsAt);
  const code = reason === "taken" ? "booking.slot_taken" : "booking.not_offered";
  return new AppError("conflict", code, { extra: { reason, alternatives } });
}

/** At most five real starts around the wanted one: of the week around it, else of the month after. */
export async function nearestSlots(
  ctx: TxCtx,
  question: Omit<Question, "taken">,
  startsAt: Date,
): Promise<Slot[]> {
  const wanted = Math.max(startsAt.getTime(), question.now.getTime());
  const date = localDateOf(new Date(wanted), question.timeZone);
  for (const [first, last] of [
    [-1, 7],
    [8, 31],
  ] as const) {
    const from = new Date(wanted + (first - 2) * DAY);
    const to = new Date(wanted + (last + 3) * DAY);
    const taken = await toTaken(ctx, question.plan, await occupiedBetween(ctx, question.plan, from, to));
    const slots = offeredSlots(
      { ...question, taken },
      { from: addDays(date, first), to: addDays(date, last) },
    );
    const distance = (slot: Slot) => Math.abs(Date.parse(slot.startsAt) - wanted);
    if (slots.length > 0) return slots.sort((a, b) => distance(a) - distance(b)).slice(0, maxAlternatives);
  }
  return [];
}

function reasonOf(question: Question, startsAt: Date, rule: SlotRule): RefusalReason {
  const { plan, now, timeZone } = question;
  if (rule === "free") return "taken";
  const isOffered = rule === "offered";
  if (startsAt.getTime() < now.getTime() - (isOffered ? 0 : DAY)) return "in_the_past";
  if (!plan.isActive) return "service_inactive";
  if (!plan.staff.some((person) => person.isOffered)) return "staff_not_offering";
  if (!isOffered) return "taken";
  if (startsAt.getTime() < now.getTime() + plan.policy.minNoticeMin * MINUTE) return "too_soon";
  const horizon = addDays(localDateOf(now, timeZone), plan.policy.maxAdvanceDays);
  if (localDateOf(startsAt, timeZone) > horizon) return "too_far";
  const empty: Question = { ...question, taken: { ...question.taken, bookings: [], holds: [] } };
  return staffOffered(empty, startsAt).length > 0 ? "taken" : "outside_hours";
}
