import type { TxCtx } from "@/lib/core/ctx";
import type { AvailabilityInput } from "./availability.shared";
import { loadOccupied, type OccupiedRow } from "./busy-time.sql";
import { stockOf } from "./resources";
import type { VisitPlan } from "./visit-plan";

/** What is taken, in the slot engine's words. */
export type Taken = Pick<AvailabilityInput, "bookings" | "holds" | "resources">;

/** Loads what is taken between two instants from those who could do the visit, and from everybody when it needs shared resources. */
export async function occupiedBetween(
  { db, tenantId }: TxCtx,
  plan: VisitPlan,
  from: Date,
  to: Date,
): Promise<OccupiedRow[]> {
  const staffIds = needsResources(plan) ? null : plan.staff.map((staff) => staff.id);
  const withServices = needsResources(plan) || (plan.rule.capacity ?? 1) > 1;
  return loadOccupied(db, { tenantId, staffIds, from, to, withServices });
}

/** Translates the loaded rows, with as many of each resource as the shop has. */
export async function toTaken(ctx: TxCtx, plan: VisitPlan, rows: readonly OccupiedRow[]): Promise<Taken> {
  const { db, tenantId } = ctx;
  const wanted = plan.rule.requires ?? [];
  const uses = needsResources(plan)
    ? await db.service.findMany({
        where: { tenantId, requires: { hasSome: [...wanted] } },
        select: { id: true, requires: true },
      })
    : [];
  const requiresOf = new Map(uses.map((service) => [service.id, service.requires]));
  const visits = rows.map((row) => ({
    id: row.id,
    staff: row.staffId,
    start: row.startsAt.toISOString(),
    end: row.endsAt.toISOString(),
    serviceId: row.serviceIds.length === 1 ? row.serviceIds[0] : undefined,
    busy: row.busy.length > 0 ? row.busy : sessionTime(row, rows),
    requires: row.serviceIds.flatMap((id) => requiresOf.get(id) ?? []),
    expiresAt: row.expiresAt?.toISOString() ?? "",
  }));
  return {
    bookings: visits.filter((_, index) => rows[index]?.isHold === false),
    holds: visits.filter((_, index) => rows[index]?.isHold === true),
    resources: needsResources(plan) ? await stockOf(ctx, wanted) : {},
  };
}

/** Whether the visit competes with other people's visits too. */
export function needsResources(plan: VisitPlan): boolean {
  return (plan.rule.requires?.length ?? 0) > 0;
}

// A seat without time of its own sits in a session that another row keeps.
function sessionTime(seat: OccupiedRow, rows: readonly OccupiedRow[]): OccupiedRow["busy"] {
  const keeper = rows.find(
    (row) =>
      row.busy.length > 0 &&
      row.staffId === seat.staffId &&
      row.startsAt.getTime() === seat.startsAt.getTime(),
  );
  return keeper?.busy ?? [];
}
