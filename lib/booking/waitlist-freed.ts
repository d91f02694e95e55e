import type { TxCtx } from "@/lib/core/ctx";
import { queueMessage } from "@/lib/notifications/outbox";
import { enqueue } from "@/lib/queue/enqueue";
import { findAddressee, generalValues, stopToken, timeValues } from "./visit-message";

export type FreedTime = { staffId: string; startsAt: Date; endsAt: Date };

/** Has time that became free offered to the waiting list, if anybody is on it. Commits with what freed it. */
export async function offerFreedTime(ctx: TxCtx, freed: FreedTime, { delaySec = 0 } = {}): Promise<void> {
  const { db, tenantId } = ctx;
  if (freed.endsAt <= ctx.now()) return;
  const anybody = await db.waitlistEntry.findFirst({
    where: { tenantId, status: { in: ["waiting", "offered"] } },
    select: { id: true },
  });
  if (!anybody) return;
  const { staffId, startsAt, endsAt } = freed;
  const slot = { staffId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  await enqueue(ctx, "offer-freed-slot", slot, { delaySec });
}

type Taken = { staffId: string; contactId: string; startsAt: Date; endsAt: Date };

/** Tells those to whom this time was offered before that it is gone, and that they keep their place. */
export async function tellTheOthers(ctx: TxCtx, taken: Taken): Promise<void> {
  const { db, tenantId } = ctx;
  const offers = await db.waitlistOffer.findMany({
    where: {
      tenantId,
      staffId: taken.staffId,
      startsAt: { lt: taken.endsAt },
      endsAt: { gt: taken.startsAt },
      status: "expired",
      entry: { status: { in: ["waiting", "offered"] }, contactId: { not: taken.contactId } },
    },
    orderBy: { id: "asc" },
    take: 50,
    select: { id: true, startsAt: true, entry: { select: { contactId: true, serviceIds: true } } },
  });
  for (const offer of offers) {
    const { count } = await db.waitlistOffer.updateMany({
      where: { tenantId, id: offer.id, status: "expired" },
      data: { status: "lost" },
    });
    const to = count > 0 ? await findAddressee(ctx, offer.entry.contactId, "waitlist") : null;
    if (!to) continue;
    await queueMessage(ctx, {
      ...{ dedupeKey: `taken:${offer.id}`, kind: "waitlist_taken", purpose: "waitlist" },
      ...{ recipient: to.recipient, contactId: to.contactId, locale: to.locale },
      unsubscribeToken: stopToken(ctx, to.contactId),
      values: {
        ...(await generalValues(ctx, to)),
        ...timeValues(ctx, offer.startsAt, to.locale),
        service: await serviceNames(ctx, offer.entry.serviceIds),
      },
    });
  }
}

/** The names of services, as a message says them. */
export async function serviceNames({ db, tenantId }: TxCtx, ids: readonly string[]): Promise<string> {
  const rows = await db.service.findMany({
    where: { tenantId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id)?.name ?? []).join(" + ");
}
