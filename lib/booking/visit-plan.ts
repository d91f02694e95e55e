/** A visit before it has a time: which services, who could do it, how long each of them needs and what they charge. */
import type { TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField, notFound } from "@/lib/core/errors";
import type { BookingPolicy } from "@/lib/tenants/schema";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { assertAddOns } from "./add-ons";
import {
  type Segment,
  type ServiceRule,
  type StaffHours,
  visitMinutes,
  visitSegments,
} from "./availability.shared";
import { loadHolidays } from "./holidays";
import { withHolidays } from "./holidays.shared";
import { localDateOf } from "./local-dates.shared";
import { type Hours, hoursSchema, segmentsSchema } from "./schema";

/** One service of a visit with the time and price that one person needs and asks. */
export type VisitLine = { serviceId: string; name: string; durationMin: number; priceCents: number };

export type VisitRequest = {
  serviceIds: readonly string[];
  staffId: string;
  /** The booked visit that is being changed: the same person keeps the times and prices it was booked with. */
  previous?: { staffId: string; lines: readonly Omit<VisitLine, "name">[] };
  /** Length of the whole visit in minutes; the last service takes the difference. */
  durationMin?: number;
};

export type PlannedStaff = {
  id: string;
  name: string;
  /** Works here and does every service of the visit. */
  isOffered: boolean;
  hours: Hours;
  timeOff: { startsAt: Date; endsAt: Date }[];
  lines: VisitLine[];
  rule: ServiceRule;
};

export type VisitPlan = {
  policy: BookingPolicy;
  /** False when one of the services is no longer on offer. */
  isActive: boolean;
  rule: ServiceRule;
  /** In the shop's order; only the named person unless "any". */
  staff: PlannedStaff[];
};

const serviceSelect = {
  id: true,
  name: true,
  durationMin: true,
  priceCents: true,
  bufferBeforeMin: true,
  bufferAfterMin: true,
  segments: true,
  capacity: true,
  requires: true,
  isActive: true,
  isAddOn: true,
  addOns: { select: { addOnId: true } },
} as const;

/**
 * Loads a visit in a fixed number of queries; absences that end after `from` come along.
 * Throws 404 for a service or person that is not ours, `booking.add_on_alone`, `booking.visit_too_long` past 24 hours.
 */
export async function planVisit(ctx: TxCtx, request: VisitRequest, from: Date): Promise<VisitPlan> {
  const { db, tenantId } = ctx;
  const ids = [...new Set(request.serviceIds)];
  const rows = await db.service.findMany({ where: { tenantId, id: { in: ids } }, select: serviceSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const services = request.serviceIds.map((id) => {
    const service = byId.get(id);
    if (!service) throw notFound();
    return service;
  });
  assertAddOns(services, new Set(request.previous?.lines.map((line) => line.serviceId)));
  const policy = await getBookingPolicy(ctx);
  const staffRows = await db.staff.findMany({
    where: { tenantId, ...(request.staffId === "any" ? { isActive: true } : { id: request.staffId }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      isActive: true,
      weekly: true,
      breaks: true,
      overrides: true,
      services: {
        where: { serviceId: { in: ids } },
        select: { serviceId: true, durationMin: true, priceCents: true },
      },
      timeOff: {
        where: { endsAt: { gt: from }, status: "approved" },
        select: { startsAt: true, endsAt: true },
      },
    },
  });
  if (request.staffId !== "any" && staffRows.length === 0) throw notFound();

  const holidays = await loadHolidays(ctx, localDateOf(from, ctx.timeZone));
  const staff = staffRows.map(({ weekly, breaks, overrides, ...row }) => {
    const previous = request.previous?.staffId === row.id ? request.previous.lines : [];
    const lines = services.map(({ id, name, durationMin, priceCents }) => {
      const own = row.services.find((variant) => variant.serviceId === id);
      const booked = previous.find((line) => line.serviceId === id);
      return {
        serviceId: id,
        name,
        durationMin: booked?.durationMin ?? own?.durationMin ?? durationMin,
        priceCents: booked?.priceCents ?? own?.priceCents ?? priceCents,
      };
    });
    const fitted = request.durationMin === undefined ? lines : fitLines(lines, request.durationMin);
    return {
      id: row.id,
      name: row.name,
      isOffered: row.isActive && ids.every((id) => row.services.some((own) => own.serviceId === id)),
      hours: withHolidays(hoursSchema.parse({ weekly, breaks, overrides }), holidays),
      timeOff: row.timeOff,
      lines: fitted,
      rule: toRule(services, fitted, policy),
    };
  });
  const own = services.map((service) => ({ ...service, serviceId: service.id }));
  return { policy, isActive: services.every((s) => s.isActive), rule: toRule(services, own, policy), staff };
}

/** What the slot engine needs to know of a person for this visit. */
export function toStaffHours(staff: PlannedStaff): StaffHours {
  return {
    id: staff.id,
    weekly: staff.hours.weekly,
    breaks: staff.hours.breaks,
    overrides: staff.hours.overrides,
    timeOff: staff.timeOff.map(
      ({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()] as const,
    ),
    serviceSegments: staff.rule.segments,
  };
}

type ServiceFacts = {
  id: string;
  durationMin: number;
  bufferBeforeMin: number;
  bufferAfterMin: number;
  segments: unknown;
  capacity: number;
  requires: string[];
};

function toRule(
  services: readonly ServiceFacts[],
  lines: readonly Pick<VisitLine, "durationMin">[],
  policy: BookingPolicy,
): ServiceRule {
  const rule = visitSegments(
    services.map((service, index) => ({
      id: service.id,
      segments: partsOf(service, lines[index]?.durationMin ?? service.durationMin),
      stepMin: policy.stepMin,
      minNoticeMin: policy.minNoticeMin,
      maxAdvanceDays: policy.maxAdvanceDays,
      bufferBeforeMin: service.bufferBeforeMin,
      bufferAfterMin: service.bufferAfterMin,
      capacity: service.capacity,
      requires: service.requires,
    })),
  );
  if (visitMinutes(rule) > 24 * 60) throw new AppError("invalid", "booking.visit_too_long");
  return rule;
}

// A length of its own leaves no room for the catalogue's processing gaps: it is one stretch of work.
function partsOf(service: ServiceFacts, durationMin: number): readonly Segment[] {
  const segments = segmentsSchema.nullable().parse(service.segments);
  return segments && visitMinutes({ segments }) === durationMin ? segments : [{ active: durationMin }];
}

function fitLines(lines: VisitLine[], durationMin: number): VisitLine[] {
  const total = lines.reduce((sum, line) => sum + line.durationMin, 0);
  return lines.map((line, index) => {
    if (index < lines.length - 1) return line;
    const fitted = line.durationMin + durationMin - total;
    if (fitted < 5) throw invalidField("durationMin", "too_small");
    return { ...line, durationMin: fitted };
  });
}
