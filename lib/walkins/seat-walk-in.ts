import { bookAppointment } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, isAppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { assertWaiting } from "./change-walk-in";
import { loadWishes } from "./load-queue";
import { playQueue, wholeMinute } from "./queue.shared";
import type { FreeChair, SeatWalkIn, WalkInView } from "./schema";
import { announce, loadWalkIn, saveWalkIn, takeWalkIn, type WalkInRow } from "./walk-ins";
import { freeFinishedTime } from "./walk-ins.sql";

/**
 * Puts somebody into a chair: an ordinary visit that begins in this minute and runs. Whoever seats a person who sits
 * already gets the same visit. Throws 404, `walkins.not_waiting`, `walkins.chair_taken` with `free` (who could, and when).
 */
export async function seatWalkIn(ctx: Ctx, id: string, input: SeatWalkIn): Promise<WalkInView> {
  allow(ctx, "appointments.create");
  allow(ctx, "appointments.update");
  try {
    return await inTransaction(ctx, (ctx) => seat(ctx, id, input));
  } catch (error) {
    if (!isAppError(error) || !["walkins.chair_taken", "booking.slot_taken"].includes(error.code))
      throw error;
    // What failed on the constraint can read no more; inside a caller's transaction nobody else can be named.
    const free = "db" in ctx ? undefined : await listFreeChairs(ctx, id);
    throw new AppError("conflict", "walkins.chair_taken", { extra: { free }, cause: error });
  }
}

async function seat(ctx: TxCtx, id: string, input: SeatWalkIn): Promise<WalkInView> {
  const row = await takeWalkIn(ctx, id);
  if (row.status === "seated") return announce(ctx, id, "seated");
  assertWaiting(row);
  const startsAt = wholeMinute(ctx.now().toISOString());
  const staffId = input.staffId ?? row.staffId ?? (await whoIsFree(ctx, row, startsAt));
  await freeFinishedTime(ctx.db, { tenantId: ctx.tenantId, staffId, from: new Date(startsAt) });
  const { contactId, serviceIds, notes } = row;
  const visit = await bookAppointment(
    ctx,
    { contactId, serviceIds, notes, staffId, startsAt },
    { walkIn: true },
  );
  await changeStatus(ctx, visit.id, "start");
  return saveWalkIn(ctx, id, "seated", {
    ...{ status: "seated", appointmentId: visit.id, endedAt: ctx.now() },
    calledAt: row.calledAt ?? ctx.now(),
  });
}

/** Somebody at work whose chair is free for the whole visit. */
async function whoIsFree(ctx: TxCtx, row: WalkInRow, startsAt: string): Promise<string> {
  const chairs = await freeChairs(ctx, row);
  const now = chairs.find((chair) => Date.parse(chair.startsAt) === Date.parse(startsAt));
  if (!now) throw new AppError("conflict", "walkins.chair_taken");
  return now.staff.id;
}

async function listFreeChairs(ctx: Ctx, id: string): Promise<FreeChair[]> {
  return inTransaction(ctx, async (ctx) => freeChairs(ctx, await loadWalkIn(ctx, id)));
}

/** When each of those who could do it is free today, the soonest first; the queue is not asked. */
async function freeChairs(
  ctx: TxCtx,
  { id, serviceIds }: Pick<WalkInRow, "id" | "serviceIds">,
): Promise<FreeChair[]> {
  const [found] = await loadWishes(ctx, [{ id, serviceIds }], new Set([id]));
  if (!found) return [];
  const { wish, plan } = found;
  const now = ctx.now().toISOString();
  return wish.staff
    .flatMap((person) => {
      const [place] = playQueue({ tz: ctx.timeZone, now, wishes: [{ ...wish, staff: [person] }] });
      const staff = plan.staff.find((planned) => planned.id === person.id);
      if (!place?.startsAt || !staff) return [];
      return [{ staff: { id: staff.id, name: staff.name }, startsAt: place.startsAt }];
    })
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
