import type { ToolResult } from "@/lib/ai/tools.shared";
import { listHolidays } from "@/lib/booking/holidays";
import { addDays, localDateOf } from "@/lib/booking/local-dates.shared";
import { type StaffView, weekdays } from "@/lib/booking/schema";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";
import { getTenant } from "@/lib/tenants/tenants";
import type { ToolContext } from "./tool-context";

/** The shop's active services. */
export async function listServicesTool({ ctx }: ToolContext): Promise<ToolResult<"list_services">> {
  const all = await listServices(ctx, { isActive: true });
  const services = all.filter(({ isAddOn }) => !isAddOn);
  return {
    currency: ctx.tenant.currency,
    addOns: all
      .filter(({ isAddOn }) => isAddOn)
      .map(({ id, name, durationMin, priceCents }) => ({
        ...{ id, name, durationMin, priceCents },
        withServiceIds: services.filter(({ addOnIds }) => addOnIds.includes(id)).map((service) => service.id),
      }))
      .filter(({ withServiceIds }) => withServiceIds.length > 0),
    services: services.map(({ id, name, description, category, durationMin, priceCents }) => ({
      id,
      name,
      description,
      category,
      durationMin,
      priceCents,
    })),
  };
}

/** The people who can be booked, those who do all of the services when some are named. */
export async function listStaffTool(
  { ctx }: ToolContext,
  input: { serviceIds?: string[] },
): Promise<ToolResult<"list_staff">> {
  const staff = await activeStaff(ctx);
  const services = await listServices(ctx, { isActive: true });
  const ownTerms = (person: StaffView) =>
    (person.variants ?? []).flatMap(({ serviceId, durationMin, priceCents }) => {
      const service = services.find(({ id }) => id === serviceId);
      return service
        ? [
            {
              serviceId,
              durationMin: durationMin ?? service.durationMin,
              priceCents: priceCents ?? service.priceCents,
            },
          ]
        : [];
    });
  return {
    staff: staff
      .filter((person) => (input.serviceIds ?? []).every((id) => person.serviceIds.includes(id)))
      .map((person) => ({
        id: person.id,
        name: person.name,
        serviceIds: person.serviceIds,
        ownTerms: ownTerms(person),
      })),
  };
}

const specialDaysAhead = 60;

/** Name, address, opening hours (the union over the staff) and the days that differ. */
export async function businessInfoTool({ ctx }: ToolContext): Promise<ToolResult<"business_info">> {
  const [tenant, staff] = [await getTenant(ctx), await activeStaff(ctx)];
  const today = localDateOf(ctx.now(), ctx.timeZone);
  const holidays = await listHolidays(ctx, { from: today, to: addDays(today, specialDaysAhead) });
  const hours = Object.fromEntries(
    weekdays.map((day) => [day, mergeRanges(staff.flatMap((person) => person.hours.weekly[day] ?? []))]),
  );
  return {
    name: tenant.name,
    address: tenant.address,
    phone: tenant.phone,
    website: tenant.website,
    timeZone: tenant.timeZone,
    hours,
    specialDays: holidays.map(({ date, name, ranges }) => ({ date, name, ranges })),
    notes: tenant.about,
  };
}

/** Services a customer can book; add-ons come with one of these. */
export async function activeServices(ctx: ToolContext["ctx"]) {
  return (await listServices(ctx, { isActive: true })).filter(({ isAddOn }) => !isAddOn);
}

/** People a customer can book. */
export function activeStaff(ctx: ToolContext["ctx"]) {
  return listStaff(ctx, { isActive: true });
}

/** Wall-time ranges joined where they touch or overlap, in order. */
export function mergeRanges(ranges: readonly (readonly [string, string])[]): [string, string][] {
  const merged: [string, string][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = later(to, last[1]);
    else merged.push([from, to]);
  }
  return merged;
}

// "HH:MM" sorts as text.
function later(a: string, b: string): string {
  return a > b ? a : b;
}
