import { addDays, localDateOf, startOfDate } from "@/lib/booking/local-dates.shared";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/tokens";
import { feedFile } from "./feed-file";

/** A feed as it is now; `lastModified` in whole seconds, as HTTP counts. */
export type FeedFile = { body: string; etag: string; lastModified: Date };

const daysBack = 30;
const daysAhead = 180;
/** More visits than any shop has in seven months; keeps one answer bounded. */
const maxVisits = 10_000;

/**
 * The visits of a feed from thirty days ago to half a year ahead. The secret address is the authorisation; it was looked up
 * before. Throws 404 when it was revoked, or belongs to somebody who does not work here any more.
 */
export async function readFeed(ctx: Ctx, feedId: string): Promise<FeedFile> {
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const feed = await db.calendarFeed.findFirst({
      where: {
        tenantId,
        id: feedId,
        revokedAt: null,
        OR: [{ staffId: null }, { staff: { isActive: true } }],
      },
      select: { id: true, staffId: true, name: true, createdAt: true, lastReadAt: true },
    });
    if (!feed) throw notFound();
    const today = localDateOf(ctx.now(), ctx.timeZone);
    const visits = await visitsOf(ctx, feed.staffId, {
      from: startOfDate(addDays(today, -daysBack), ctx.timeZone),
      to: startOfDate(addDays(today, daysAhead + 1), ctx.timeZone),
    });
    const shop = await db.tenant.findUniqueOrThrow({
      where: { id: tenantId },
      select: { address: true, updatedAt: true },
    });
    await noteRead(ctx, feed);
    const body = feedFile(
      visits.filter((visit) => visit.status !== "cancelled"),
      { name: feed.name, address: shop.address, ofShop: feed.staffId === null },
    );
    return {
      body,
      etag: `"${sha256Hex(body).slice(0, 32)}"`,
      lastModified: newest([
        ...[feed.createdAt, shop.updatedAt, startOfDate(today, ctx.timeZone)],
        ...visits.flatMap((visit) => [visit.updatedAt, visit.contact.updatedAt, visit.staff.updatedAt]),
      ]),
    };
  });
}

// The cancelled too: that one is gone is news.
function visitsOf({ db, tenantId }: TxCtx, staffId: string | null, range: { from: Date; to: Date }) {
  return db.appointment.findMany({
    where: {
      tenantId,
      staffId: staffId ?? undefined,
      startsAt: { gte: range.from, lt: range.to },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: maxVisits,
    select: {
      id: true,
      status: true,
      startsAt: true,
      endsAt: true,
      sequence: true,
      updatedAt: true,
      contact: { select: { name: true, updatedAt: true } },
      staff: { select: { name: true, updatedAt: true } },
      services: { orderBy: { position: "asc" }, select: { name: true } },
    },
  });
}

// Once a minute is enough to see whether anybody still reads it.
async function noteRead(
  { db, tenantId, now }: TxCtx,
  feed: { id: string; lastReadAt: Date | null },
): Promise<void> {
  if (feed.lastReadAt && now().getTime() - feed.lastReadAt.getTime() < 60_000) return;
  await db.calendarFeed.update({
    where: { tenantId_id: { tenantId, id: feed.id } },
    data: { lastReadAt: now() },
    select: { id: true },
  });
}

function newest(dates: readonly Date[]): Date {
  // Not Math.max(...): thousands of arguments are too many for one call.
  const last = dates.reduce((latest, date) => Math.max(latest, date.getTime()), 0);
  return new Date(Math.ceil(last / 1000) * 1000);
}
