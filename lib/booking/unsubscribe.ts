/** What the holder of an unsubscribe link may do: look, and stop everything. */
import { hasStopped, withdrawAllConsents } from "@/lib/contacts/consents";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import type { Subscription } from "./public-booking.shared";

/** Whether messages are stopped; looking changes nothing. Throws 404. */
export async function getSubscription(ctx: Ctx, contactId: string): Promise<Subscription> {
  return inTransaction(ctx, (ctx) => toView(ctx, contactId));
}

/** Stops every message by every channel; twice is once. Throws 404. */
export async function stopMessages(ctx: Ctx, contactId: string): Promise<Subscription> {
  return inTransaction(ctx, async (ctx) => {
    await toView(ctx, contactId);
    await withdrawAllConsents(ctx, contactId, "unsubscribe_link");
    return toView(ctx, contactId);
  });
}

async function toView(ctx: TxCtx, contactId: string): Promise<Subscription> {
  const { db, tenantId, tenant } = ctx;
  const contact = await db.contact.findFirst({ where: { tenantId, id: contactId }, select: { id: true } });
  if (!contact) throw notFound();
  const isStopped = await hasStopped(ctx, contactId);
  return { isStopped, business: { slug: tenant.slug, name: tenant.name } };
}
