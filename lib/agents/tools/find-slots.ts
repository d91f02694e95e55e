import type { OfferedSlot, ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import type { Slot } from "@/lib/booking/availability.shared";
import { findSlots } from "@/lib/booking/find-slots";
import type { StaffView } from "@/lib/booking/schema";
import { listServices } from "@/lib/booking/services";
import { addDays, toMinutes, weekdayOf } from "@/lib/booking/shop-time.shared";
import { inTransaction } from "@/lib/core/ctx";
import { withOffers } from "../agent-state";
import { activeStaff } from "./catalogue";
import { localTime } from "./local-time";
import type { ToolContext } from "./tool-context";

const maxDays = 31;

/** Free starts for a visit, nearest to `around` first or in order; remembers them as offered. */
export async function findSlotsTool(
  tool: ToolContext,
  input: ToolInput<"find_slots"> & { excludeAppointmentId?: string },
): Promise<ToolResult<"find_slots">> {
  const { ctx } = tool;
  const from = input.from;
  const to = clampDate(input.to, from, maxDays);
  const staff = await activeStaff(ctx);
  const services = await listServices(ctx, { isActive: true });
  const chosen = services.filter((service) => input.serviceIds.includes(service.id));
  const slots = await findSlots(ctx, {
    serviceIds: input.serviceIds,
    staffId: input.staffId,
    from,
    to,
    excludeAppointmentId: input.excludeAppointmentId,
  });
  const wanted = slots
    .map((slot) => toOfferedSlot(slot, staff, ctx.timeZone))
    .filter(
      ({ time }) => (!input.timeFrom || time >= input.timeFrom) && (!input.timeTo || time <= input.timeTo),
    );
  const offers = nearest(wanted, input.around).slice(0, input.limit ?? 8);
  await rememberOffers(tool, offers);
  return {
    slots: offers,
    closedDates: closedDates(staff, input, from, to),
    durationMin: chosen.reduce((sum, service) => sum + service.durationMin, 0),
    totalCents: chosen.reduce((sum, service) => sum + service.priceCents, 0),
    currency: ctx.tenant.currency,
  };
}

/** Remembers slots as offered, so that they may be booked. */
export async function rememberOffers(tool: ToolContext, offers: readonly OfferedSlot[]): Promise<void> {
  if (offers.length === 0) return;
  await inTransaction(tool.ctx, async (ctx) => {
    const state = await tool.memory.read(ctx);
    const list = offers.map(({ startsAt, staff }) => ({ startsAt, staffIds: staff.map(({ id }) => id) }));
    await tool.memory.write(ctx, withOffers(state, list));
  });
}

/** A free slot in the shop's wall time with the names of who is free. */
export function toOfferedSlot(slot: Slot, staff: readonly StaffView[], timeZone: string): OfferedSlot {
  return {
    startsAt: slot.startsAt,
    ...localTime(slot.startsAt, timeZone),
    staff: slot.staffIds.flatMap((id) =>
      staff.filter((person) => person.id === id).map(({ id, name }) => ({ id, name })),
    ),
  };
}

function nearest(slots: OfferedSlot[], around: string | undefined): OfferedSlot[] {
  if (!around) return slots;
  const distance = (slot: OfferedSlot) => Math.abs(toMinutes(slot.time) - toMinutes(around));
  return [...slots].sort((a, b) => distance(a) - distance(b) || (a.startsAt < b.startsAt ? -1 : 1));
}

/** The days on which nobody who could do the visit works. */
function closedDates(
  staff: readonly StaffView[],
  input: { serviceIds: string[]; staffId?: string },
  from: string,
  to: string,
): string[] {
  const able = staff.filter(
    (person) =>
      (!input.staffId || input.staffId === "any" || person.id === input.staffId) &&
      input.serviceIds.every((id) => person.serviceIds.includes(id)),
  );
  const closed: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = weekdayOf(date);
    const open = able.some(({ hours }) => (hours.overrides?.[date] ?? hours.weekly[day] ?? []).length > 0);
    if (!open) closed.push(date);
  }
  return closed;
}

function clampDate(to: string, from: string, days: number): string {
  const last = addDays(from, days);
  if (to < from) return from;
  return to > last ? last : to;
}
