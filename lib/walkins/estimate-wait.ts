import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { loadWaiting, loadWishes, type WishRequest } from "./load-queue";
import { minutesUntil, openingAt, playQueue, type QueueWish } from "./queue.shared";
import type { WaitEstimate } from "./schema";

/**
 * How long somebody would wait who came in now for these services, by one person or anybody: the queue is played through
 * before them. A forecast, not a promise; nothing is kept. A shop that takes nobody without an appointment is `closed`.
 * Throws 404 for a service or person that is not ours.
 */
export async function estimateWait(
  ctx: Ctx,
  input: { serviceIds: string[]; staffId?: string },
): Promise<WaitEstimate> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const before = await loadWaiting(ctx);
    const estimate = await estimateAfter(ctx, before, { id: "asker", ...input });
    if ((await getBookingPolicy(ctx)).walkInsEnabled) return estimate;
    return { ...estimate, state: "closed", waitMin: null, startsAt: null, staff: null, opensAt: null };
  });
}

/** The same inside a transaction, behind the people given. */
export async function estimateAfter(
  ctx: TxCtx,
  before: readonly WishRequest[],
  asker: WishRequest,
): Promise<WaitEstimate> {
  const now = ctx.now().toISOString();
  const loaded = await loadWishes(ctx, [...before, asker], new Set(before.map((person) => person.id)));
  const own = loaded.at(-1);
  const wishes: QueueWish[] = loaded.flatMap((item) => item?.wish ?? []);
  const opening = openingAt(own?.wish.staff ?? [], ctx.timeZone, now);
  const nothing = { waitMin: null, startsAt: null, staff: null, ahead: before.length };
  if (!own || !opening.isOpen) return { state: "closed", ...nothing, opensAt: opening.opensAt };
  const place = playQueue({ tz: ctx.timeZone, now, wishes }).at(-1);
  if (!place?.startsAt) return { state: "full", ...nothing, opensAt: null };
  const { startsAt, staffId } = place;
  const person = own.plan.staff.find((staff) => staff.id === staffId);
  return {
    state: "open",
    waitMin: minutesUntil(startsAt, now),
    startsAt,
    staff: person ? { id: person.id, name: person.name } : null,
    ahead: before.length,
    opensAt: null,
  };
}
