import { changeStatus } from "@/lib/booking/change-status";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { queueStart } from "./load-queue";
import type { WalkInView } from "./schema";
import { announce, saveWalkIn, takeWalkIn, type WalkInRow } from "./walk-ins";

/** Calls somebody to the chair, in whatever order the shop likes. Throws 404, `walkins.not_waiting`. */
export async function callWalkIn(ctx: Ctx, id: string): Promise<WalkInView> {
  allow(ctx, "appointments.update");
  return inTransaction(ctx, async (ctx) => {
    const row = await takeWalkIn(ctx, id);
    assertWaiting(row);
    return saveWalkIn(ctx, id, "called", { status: "called", calledAt: ctx.now() });
  });
}

/** Notes that somebody went away; twice is once. Throws 404, `walkins.not_waiting` for who sits in a chair. */
export async function leaveQueue(ctx: Ctx, id: string): Promise<WalkInView> {
  allow(ctx, "appointments.update");
  return inTransaction(ctx, async (ctx) => {
    const row = await takeWalkIn(ctx, id);
    if (row.status === "left") return announce(ctx, id, "left");
    assertWaiting(row);
    return saveWalkIn(ctx, id, "left", { status: "left", endedAt: ctx.now() });
  });
}

/**
 * Takes back a call, a leaving or a seating of today: the person has their old place again, and the visit that had begun
 * is cancelled. Throws 404, `walkins.too_late`, `booking.transition_not_allowed` once the visit is over.
 */
export async function putBack(ctx: Ctx, id: string): Promise<WalkInView> {
  allow(ctx, "appointments.update");
  return inTransaction(ctx, async (ctx) => {
    const row = await takeWalkIn(ctx, id);
    if (row.joinedAt < queueStart(ctx)) throw new AppError("conflict", "walkins.too_late");
    if (row.appointmentId) await changeStatus(ctx, row.appointmentId, "cancel");
    return saveWalkIn(ctx, id, "put_back", {
      ...{ status: "waiting", calledAt: null, endedAt: null, appointmentId: null },
    });
  });
}

/** Throws `walkins.not_waiting` unless the person is still in the queue. */
export function assertWaiting({ status }: Pick<WalkInRow, "status">): void {
  if (status !== "waiting" && status !== "called")
    throw new AppError("conflict", "walkins.not_waiting", { extra: { status } });
}
