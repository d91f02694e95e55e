import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { loadAppointment } from "./appointments";
import { DAY } from "./availability/intervals.shared";
import type { Slot } from "./availability.shared";
import { addDays, startOfDate } from "./local-dates.shared";
import { occupiedBetween, toTaken } from "./occupied";
import { bookableStaff } from "./own-calendar";
import { offeredSlots } from "./slot-check";
import { planVisit, type VisitRequest } from "./visit-plan";

export type FindSlots = {
  serviceIds: readonly string[];
  /** Missing or "any": everybody who does all of the services. */
  staffId?: string;
  /** Local dates, both inclusive; at most 62. */
  from: string;
  to: string;
  /** Lets a visit be moved over its own time, with the length it was booked with. */
  excludeAppointmentId?: string;
};

const maxDays = 62;

/** The bookable starts of those local dates with their free staff: whatever is listed can be booked. */
export async function findSlots(ctx: Ctx, input: FindSlots): Promise<Slot[]> {
  allow(ctx, "services.read");
  if (input.excludeAppointmentId) allow(ctx, "appointments.read");
  if (input.to < input.from) throw invalidField("to", "range_order");
  if (input.to >= addDays(input.from, maxDays)) throw new AppError("invalid", "booking.range_too_long");
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = ctx;
    // Hours may run until the second midnight after their date; half a day more than covers buffers and a shifted clock.
    const from = new Date(startOfDate(input.from, timeZone).getTime() - DAY / 2);
    const to = new Date(startOfDate(input.to, timeZone).getTime() + 2.5 * DAY);
    const plan = await planVisit(ctx, await requestOf(ctx, input), from);
    const rows = await occupiedBetween(ctx, plan, from, to);
    const taken = await toTaken(ctx, plan, rows);
    const { excludeAppointmentId } = input;
    return offeredSlots({ plan, taken, now: ctx.now(), timeZone, excludeAppointmentId }, input);
  });
}

async function requestOf(ctx: TxCtx, input: FindSlots): Promise<VisitRequest> {
  const { serviceIds, excludeAppointmentId } = input;
  const staffId = bookableStaff(ctx, input.staffId ?? "any");
  if (!excludeAppointmentId) return { serviceIds, staffId };
  const { staff, services } = await loadAppointment(ctx, excludeAppointmentId);
  return { serviceIds, staffId, previous: { staffId: staff.id, lines: services } };
}
