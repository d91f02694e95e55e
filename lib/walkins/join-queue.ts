import { assertContact, findOrCreateContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { estimateAfter } from "./estimate-wait";
import { loadWaiting, queueStart } from "./load-queue";
import type { JoinQueue, WalkInView } from "./schema";
import { announce } from "./walk-ins";
import { lockQueue } from "./walk-ins.sql";

const maxWaiting = 100;

/**
 * Puts somebody at the end of the queue and keeps what they were told of the wait. Throws 404 for what is not ours,
 * `walkins.turned_off`, `walkins.already_waiting`, `walkins.queue_full`.
 */
export async function joinQueue(ctx: Ctx, input: JoinQueue): Promise<WalkInView> {
  allow(ctx, "appointments.create");
  const isStranger = ctx.actor.kind === "public" || ctx.actor.kind === "visitor";
  // Nobody outside the shop names a client by id.
  if (input.contactId && isStranger) throw notFound();
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, actor } = ctx;
    if (!(await getBookingPolicy(ctx)).walkInsEnabled) throw new AppError("conflict", "walkins.turned_off");
    await lockQueue(db, tenantId);
    await closeOldDays(ctx);
    const before = await loadWaiting(ctx);
    if (before.length >= maxWaiting) throw new AppError("conflict", "walkins.queue_full");
    const wish = { serviceIds: input.serviceIds, staffId: input.staffId ?? null };
    const { waitMin } = await estimateAfter(ctx, before, { id: "asker", ...wish });
    const contactId = await contactOf(ctx, input);
    await assertNotWaiting(ctx, contactId);
    const id = newId();
    await db.walkIn.create({
      data: {
        ...{ id, tenantId, contactId, ...wish, quotedMin: waitMin },
        ...{ source: sourceOf(ctx), notes: input.notes ?? null },
        conversationId: actor.kind === "agent" || actor.kind === "visitor" ? actor.id : null,
        ...{ joinedAt: ctx.now(), createdAt: ctx.now() },
      },
      select: { id: true },
    });
    return announce(ctx, id, "joined");
  });
}

// Who was still in the list when the shop closed has gone home.
async function closeOldDays(ctx: TxCtx): Promise<void> {
  await ctx.db.walkIn.updateMany({
    where: {
      tenantId: ctx.tenantId,
      status: { in: ["waiting", "called"] },
      joinedAt: { lt: queueStart(ctx) },
    },
    data: { status: "left", endedAt: ctx.now() },
  });
}

async function contactOf(ctx: TxCtx, { contactId, contact }: JoinQueue): Promise<string> {
  if (contactId) {
    await assertContact(ctx, contactId);
    return contactId;
  }
  if (!contact) throw notFound();
  return (await findOrCreateContact(ctx, contact, sourceOf(ctx))).id;
}

async function assertNotWaiting(ctx: TxCtx, contactId: string): Promise<void> {
  const known = await ctx.db.walkIn.findFirst({
    where: { tenantId: ctx.tenantId, contactId, status: { in: ["waiting", "called"] } },
    select: { id: true },
  });
  if (known) throw new AppError("conflict", "walkins.already_waiting", { extra: { walkInId: known.id } });
}

function sourceOf({ actor }: Ctx): string {
  if (actor.kind === "agent") return "agent";
  if (actor.kind === "api_key") return "api";
  return actor.kind === "public" || actor.kind === "visitor" ? "public" : "dashboard";
}
