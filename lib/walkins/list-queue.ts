import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { listChairs } from "./chairs";
import { loadWaiting, loadWishes, queueStart, type WishRequest } from "./load-queue";
import { minutesUntil, playQueue } from "./queue.shared";
import type { QueueView, WalkInView } from "./schema";
import { toWalkIns, walkInSelect } from "./walk-ins";

const maxDone = 100;

/** Today's queue as the front desk sees it: who waits and how long still, whose chair is free, who was there. */
export async function listQueue(ctx: Ctx): Promise<QueueView> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const order = await loadWaiting(ctx);
    const ids = order.map((person) => person.id);
    const rows = await db.walkIn.findMany({ where: { tenantId, id: { in: ids } }, select: walkInSelect });
    const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    const doneRows = await db.walkIn.findMany({
      where: { tenantId, status: { in: ["seated", "left"] }, joinedAt: { gte: queueStart(ctx) } },
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
      take: maxDone,
      select: walkInSelect,
    });
    const done = await toWalkIns(ctx, doneRows);
    return {
      waiting: await toWalkIns(ctx, inOrder, await estimatesOf(ctx, order)),
      done,
      chairs: await listChairs(ctx),
      today: summaryOf(done),
    };
  });
}

async function estimatesOf(ctx: TxCtx, order: readonly WishRequest[]) {
  const now = ctx.now().toISOString();
  const loaded = await loadWishes(ctx, order, new Set(order.map((person) => person.id)));
  const known = loaded.flatMap((item) => item ?? []);
  const places = playQueue({ tz: ctx.timeZone, now, wishes: known.map((item) => item.wish) });
  const estimates = new Map<string, NonNullable<WalkInView["estimate"]>>();
  for (const [index, place] of places.entries()) {
    if (place.startsAt === null) continue;
    const { startsAt, staffId } = place;
    const person = known[index]?.plan.staff.find((staff) => staff.id === staffId);
    if (!person) continue;
    const staff = { id: person.id, name: person.name };
    estimates.set(place.id, { startsAt, waitMin: minutesUntil(startsAt, now), staff });
  }
  return estimates;
}

function summaryOf(done: readonly WalkInView[]): QueueView["today"] {
  const served = done.filter((person) => person.status === "seated");
  const waits = served.map(({ joinedAt, endedAt }) => Date.parse(endedAt ?? joinedAt) - Date.parse(joinedAt));
  const sum = waits.reduce((total, wait) => total + wait, 0);
  return {
    served: served.length,
    left: done.length - served.length,
    averageWaitMin: waits.length > 0 ? Math.round(sum / waits.length / 60_000) : null,
  };
}
