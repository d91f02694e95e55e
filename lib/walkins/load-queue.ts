/** Loads what the queue is played with: hours, visits and holds of the day, and who waits. */

import { loadOccupied, type OccupiedRow } from "@/lib/booking/busy-time.sql";
import { addDays, localDateOf, startOfDate } from "@/lib/booking/local-dates.shared";
import { toTaken } from "@/lib/booking/occupied";
import { planVisit, toStaffHours, type VisitPlan } from "@/lib/booking/visit-plan";
import type { TxCtx } from "@/lib/core/ctx";
import { isAppError } from "@/lib/core/errors";
import { busyFrom, type QueueWish } from "./queue.shared";

const HOUR = 3_600_000;

/** What somebody asks for; null or missing staff = anybody. */
export type WishRequest = { id: string; serviceIds: readonly string[]; staffId?: string | null };

export type LoadedWish = { wish: QueueWish; plan: VisitPlan };

/** Who waits today, those who were called first: they are on their way to the chair. */
export async function loadWaiting(ctx: TxCtx): Promise<WishRequest[]> {
  const { db, tenantId } = ctx;
  return db.walkIn.findMany({
    where: { tenantId, status: { in: ["waiting", "called"] }, joinedAt: { gte: queueStart(ctx) } },
    orderBy: [{ status: "asc" }, { calledAt: "asc" }, { joinedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, serviceIds: true, staffId: true },
  });
}

/** The queue is of one day: who joined before local midnight is gone. Until four at night the evening goes on. */
export function queueStart({ now, timeZone }: Pick<TxCtx, "now" | "timeZone">): Date {
  return startOfDate(localDateOf(new Date(now().getTime() - 4 * HOUR), timeZone), timeZone);
}

/**
 * Turns wishes into the engine's words, in the order given, with a fixed number of queries per different wish. A stored
 * wish whose service is gone comes back without staff; throws 404 for one that is not in `stored`.
 */
export async function loadWishes(
  ctx: TxCtx,
  requests: readonly WishRequest[],
  stored: ReadonlySet<string>,
): Promise<(LoadedWish | null)[]> {
  const rows = await dayRows(ctx);
  const known = new Map<string, Omit<QueueWish, "id"> & { plan: VisitPlan }>();
  const loaded: (LoadedWish | null)[] = [];
  for (const request of requests) {
    const key = `${request.serviceIds.join()}|${request.staffId ?? "any"}`;
    const found = known.get(key) ?? (await loadWish(ctx, request, rows, stored.has(request.id)));
    if (found) known.set(key, found);
    loaded.push(found && { plan: found.plan, wish: { ...found, id: request.id } });
  }
  return loaded;
}

async function loadWish(
  ctx: TxCtx,
  { serviceIds, staffId }: WishRequest,
  rows: readonly OccupiedRow[],
  isStored: boolean,
) {
  try {
    const plan = await planVisit(ctx, { serviceIds, staffId: staffId ?? "any" }, queueStart(ctx));
    const taken = await toTaken(ctx, plan, rows);
    const staff = plan.isActive ? plan.staff.filter((person) => person.isOffered).map(toStaffHours) : [];
    return { plan, service: plan.rule, staff, taken };
  } catch (error) {
    if (isStored && isAppError(error) && error.kind === "not_found") return null;
    throw error;
  }
}

/** Everybody's visits and holds around today, late ones prolonged and finished ones cut short. */
async function dayRows(ctx: TxCtx): Promise<OccupiedRow[]> {
  const { db, tenantId, timeZone } = ctx;
  const now = ctx.now();
  const from = queueStart(ctx);
  // Hours may run until the second midnight after their date.
  const to = startOfDate(addDays(localDateOf(now, timeZone), 3), timeZone);
  const rows = await loadOccupied(db, { tenantId, staffIds: null, from, to, withServices: true });
  const special = await db.appointment.findMany({
    where: {
      tenantId,
      status: { in: ["in_progress", "completed", "no_show"] },
      startsAt: { gte: new Date(from.getTime() - 25 * HOUR), lt: to },
    },
    take: 2000,
    select: { id: true, status: true },
  });
  const statuses = new Map(special.map((visit) => [visit.id, visit.status]));
  return rows.map((row) => {
    const status = statuses.get(row.id);
    if (!status) return row;
    return { ...row, busy: busyFrom(now, { ...row, status }).map(([start, end]) => [start, end]) };
  });
}
