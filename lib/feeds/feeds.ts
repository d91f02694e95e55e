import { recordAudit } from "@/lib/audit/record-audit";
import { ownStaffId } from "@/lib/booking/own-calendar";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { randomToken, sha256Hex } from "@/lib/core/tokens";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow, may } from "@/lib/tenants/allow";
import type { CreatedFeed, CreateFeed, FeedView } from "./schema";

/** So many subscriptions can be open in one shop. */
export const feedLimit = 100;

const feedSelect = {
  id: true,
  name: true,
  createdAt: true,
  lastReadAt: true,
  staff: { select: { id: true, name: true } },
} satisfies Prisma.CalendarFeedSelect;

/** The open subscriptions, newest first: all of them for who manages the team, else those of one's own calendar. */
export async function listFeeds(ctx: Ctx): Promise<FeedView[]> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.calendarFeed.findMany({
      where: { tenantId: ctx.tenantId, revokedAt: null, ...(await reach(ctx)) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: feedLimit,
      select: feedSelect,
    });
    return rows.map(toFeedView);
  });
}

/**
 * Makes a secret address for the shop's calendar or one person's and returns it this once. Everybody may for themselves;
 * for others and the shop it takes `staff.write`. Throws `feeds.too_many` at the limit.
 */
export async function createFeed(ctx: Ctx, input: CreateFeed): Promise<CreatedFeed> {
  allow(ctx, "appointments.read");
  const token = randomToken();
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const own = await ownStaffId(ctx);
    if (input.staffId === null || input.staffId !== own) allow(ctx, "staff.write");
    const person = input.staffId
      ? await db.staff.findFirst({ where: { tenantId, id: input.staffId }, select: { name: true } })
      : null;
    if (input.staffId && !person) throw notFound();
    const open = await db.calendarFeed.count({ where: { tenantId, revokedAt: null } });
    if (open >= feedLimit) throw new AppError("conflict", "feeds.too_many");
    const row = await db.calendarFeed.create({
      data: {
        id: newId(),
        tenantId,
        staffId: input.staffId,
        name: input.name ?? person?.name ?? ctx.tenant.name,
        tokenHash: sha256Hex(token),
        createdById: ctx.actor.kind === "user" ? ctx.actor.id : null,
        createdAt: ctx.now(),
      },
      select: feedSelect,
    });
    const after = toFeedView(row);
    await recordAudit(ctx, {
      ...{ action: "calendar_feed.created", targetType: "calendar_feed", targetId: row.id },
      after: { name: after.name, staffId: input.staffId },
    });
    return { ...after, url: `${appUrl()}/api/v1/public/feeds/${token}.ics` };
  });
}

/** Ends a subscription for good; its address is unknown from then on. Throws 404. */
export async function revokeFeed(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "appointments.read");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    if (!isId(id)) throw notFound();
    const { count } = await db.calendarFeed.updateMany({
      where: { tenantId, id, revokedAt: null, ...(await reach(ctx)) },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw notFound();
    await recordAudit(ctx, {
      action: "calendar_feed.revoked",
      targetType: "calendar_feed",
      targetId: id,
    });
  });
}

// Somebody who does not manage the team sees and ends only the feeds of their own calendar.
async function reach(ctx: TxCtx): Promise<Prisma.CalendarFeedWhereInput> {
  if (may(ctx, "staff.write")) return {};
  const own = await ownStaffId(ctx);
  return own ? { staffId: own } : { id: { in: [] } };
}

function toFeedView(row: Prisma.CalendarFeedGetPayload<{ select: typeof feedSelect }>): FeedView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastReadAt: row.lastReadAt?.toISOString() ?? null,
  };
}
