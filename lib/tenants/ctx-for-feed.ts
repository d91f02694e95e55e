import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/tokens";
import { type Caller, ctxForPublic } from "./ctx-for";

/**
 * The public's Ctx in the shop whose calendar feed has this secret address. Throws the same 404 for an unknown address, a
 * revoked one, one of somebody who left the team, and a shop that is closed.
 */
export async function ctxForFeed(token: string, caller: Caller): Promise<{ ctx: Ctx; feedId: string }> {
  const db = unscopedDb();
  const feed = await db.calendarFeed.findUnique({
    where: { tokenHash: sha256Hex(token) },
    select: { id: true, tenantId: true, createdById: true, revokedAt: true },
  });
  if (!feed || feed.revokedAt) throw notFound();
  if (feed.createdById) {
    // Whoever made it knows it by heart.
    const member = await db.membership.findUnique({
      where: { tenantId_userId: { tenantId: feed.tenantId, userId: feed.createdById } },
      select: { id: true },
    });
    if (!member) throw notFound();
  }
  return { ctx: await ctxForPublic(feed.tenantId, caller), feedId: feed.id };
}
