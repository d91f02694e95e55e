import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { appUrl } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { linkToken } from "@/lib/core/signed-links";
import { formatTime } from "@/lib/i18n/format.shared";
import { queueMessage } from "@/lib/notifications/outbox";
import { quietStretch } from "@/lib/notifications/quiet-hours.shared";
import { loadNotificationSettings } from "@/lib/notifications/settings";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { DAY, MINUTE } from "./availability/intervals.shared";
import { findSlots } from "./find-slots";
import { createHold, releaseHold } from "./holds";
import { localDatesBetween } from "./local-dates.shared";
import { firstName } from "./public-shop";
import { findAddressee, generalValues, stopToken, timeValues } from "./visit-message";
import { type FreedTime, offerFreedTime, serviceNames } from "./waitlist-freed";
import { usesFreed, type WaitlistWish, wantsDay, wantsStart } from "./waitlist-match.shared";

/** Nobody can answer faster than this. */
const leastAnswerMs = 5 * MINUTE;
const maxEntries = 200;
const maxDates = 14;

type Entry = WaitlistWish & { id: string; contactId: string; serviceIds: string[] };

/**
 * Offers freed time to the first people on the list who want it, can be reached and were not offered it before; each
 * gets a slot of their own with a hold. In quiet hours it waits for the morning when the morning is early enough.
 * Returns how many were asked.
 */
export async function offerFreedSlot(ctx: Ctx, freed: FreedTime): Promise<number> {
  if (freed.endsAt <= ctx.now()) return 0;
  if (await isPutOff(ctx, freed)) return 0;
  let asked = 0;
  const from = new Date(Math.max(freed.startsAt.getTime(), ctx.now().getTime()));
  for (const date of localDatesBetween(from, freed.endsAt, ctx.timeZone).slice(0, maxDates)) {
    for (const entry of await waitingFor(ctx, freed, date)) {
      if (await offerTo(ctx, entry, freed, date)) asked++;
    }
  }
  return asked;
}

/** Ends offers that nobody took in time and passes their slots on. Safe to run twice. */
export async function expireOffers(ctx: Ctx): Promise<number> {
  const expired = await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const due = await db.waitlistOffer.findMany({
      where: { tenantId, status: "open", expiresAt: { lte: ctx.now() } },
      orderBy: { expiresAt: "asc" },
      take: 100,
      select: { id: true, entryId: true, holdId: true, staffId: true, startsAt: true, endsAt: true },
    });
    const ended: FreedTime[] = [];
    for (const offer of due) {
      if (await endOffer(ctx, offer, "expired")) ended.push(offer);
    }
    return ended;
  });
  for (const slot of expired) await offerFreedSlot(ctx, slot);
  return expired.length;
}

export type EndedOffer = FreedTime & { id: string; entryId: string; holdId: string };

/** Ends an open offer and gives its slot back; its person waits on. False when somebody else ended it first. */
export async function endOffer(
  ctx: TxCtx,
  offer: EndedOffer,
  status: "expired" | "declined",
): Promise<boolean> {
  const { db, tenantId } = ctx;
  const { count } = await db.waitlistOffer.updateMany({
    where: { tenantId, id: offer.id, status: "open" },
    data: { status, decidedAt: ctx.now() },
  });
  if (count === 0) return false;
  await db.waitlistEntry.updateMany({
    where: { tenantId, id: offer.entryId, status: "offered" },
    data: { status: "waiting" },
  });
  await giveBack(ctx, offer.holdId);
  return true;
}

/** Ends the open offers of one entry, whose person leaves, and passes the slots on. */
export async function withdrawOffers(ctx: TxCtx, entryId: string): Promise<void> {
  const { db, tenantId } = ctx;
  const open = await db.waitlistOffer.findMany({
    where: { tenantId, entryId, status: "open" },
    select: { id: true, entryId: true, holdId: true, staffId: true, startsAt: true, endsAt: true },
  });
  for (const offer of open) {
    if (await endOffer(ctx, offer, "declined")) await offerFreedTime(ctx, offer);
  }
}

// The job that sweeps up old holds may have been quicker.
async function giveBack(ctx: TxCtx, holdId: string): Promise<void> {
  const granted = new Set([...ctx.permissions, "appointments.create"]);
  await releaseHold({ ...ctx, permissions: granted }, holdId).catch((error: unknown) => {
    if (!isAppError(error) || error.kind !== "not_found") throw error;
  });
}

async function isPutOff(ctx: Ctx, freed: FreedTime): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    const { quietHours } = await loadNotificationSettings(ctx);
    const end = quietStretch(now, quietHours, ctx.timeZone)?.end;
    // Worth waiting for only if somebody can still answer and come.
    if (!end || end.getTime() + 60 * MINUTE > freed.startsAt.getTime()) return false;
    await offerFreedTime(ctx, freed, { delaySec: Math.ceil((end.getTime() - now.getTime()) / 1000) });
    return true;
  });
}

async function waitingFor(ctx: Ctx, freed: FreedTime, date: string): Promise<Entry[]> {
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.waitlistEntry.findMany({
      where: {
        tenantId,
        status: "waiting",
        fromDate: { lte: date },
        toDate: { gte: date },
        // Who let this time pass is not asked again.
        offers: {
          none: {
            staffId: freed.staffId,
            startsAt: { lt: freed.endsAt },
            endsAt: { gt: freed.startsAt },
            status: { not: "lost" },
            createdAt: { gt: new Date(ctx.now().getTime() - DAY) },
          },
        },
      },
      orderBy: [{ priority: "desc" }, { createdAt: "asc" }, { id: "asc" }],
      take: maxEntries,
    });
    return rows.filter((row) => wantsDay(row, { date, staffId: freed.staffId }));
  });
}

async function offerTo(ctx: Ctx, entry: Entry, freed: FreedTime, date: string): Promise<boolean> {
  const isReachable = await inTransaction(
    ctx,
    async (ctx) => (await findAddressee(ctx, entry.contactId, "waitlist")) !== null,
  );
  if (!isReachable) return false;
  for (const startsAt of await startsFor(ctx, entry, freed, date)) {
    const outcome = await inTransaction(ctx, (ctx) => keepFor(ctx, entry, freed.staffId, startsAt)).catch(
      (error: unknown) => {
        // Somebody booked this start meanwhile, or another worker asked the same person.
        const isTaken = isAppError(error) && error.kind === "conflict";
        if (isTaken || isViolation(error, "waitlist_offers_one_open")) return "taken" as const;
        throw error;
      },
    );
    if (outcome !== "taken") return outcome === "offered";
  }
  return false;
}

async function startsFor(ctx: Ctx, entry: Entry, freed: FreedTime, date: string): Promise<string[]> {
  const { serviceIds } = entry;
  const durations = await inTransaction(ctx, ({ db, tenantId }) =>
    db.service.findMany({
      where: { tenantId, id: { in: serviceIds }, isActive: true },
      select: { id: true, durationMin: true },
    }),
  );
  // A service that is gone or no longer on offer fits nowhere.
  if (serviceIds.some((id) => !durations.some((row) => row.id === id))) return [];
  const length = durations.reduce((sum, row) => sum + row.durationMin, 0);
  const slots = await findSlots(ctx, { serviceIds, staffId: freed.staffId, from: date, to: date });
  return slots
    .map((slot) => slot.startsAt)
    .filter((start) => usesFreed(start, length, freed) && wantsStart(entry, start, date, ctx.timeZone))
    .filter((start) => Date.parse(start) - leastAnswerMs * 2 > ctx.now().getTime())
    .slice(0, 3);
}

async function keepFor(
  ctx: TxCtx,
  entry: Entry,
  staffId: string,
  startsAt: string,
): Promise<"offered" | "gone"> {
  const { db, tenantId, now } = ctx;
  const hold = await createHold(ctx, { serviceIds: entry.serviceIds, staffId, startsAt });
  const { count } = await db.waitlistEntry.updateMany({
    where: { tenantId, id: entry.id, status: "waiting" },
    data: { status: "offered" },
  });
  if (count === 0) {
    await releaseHold(ctx, hold.id);
    return "gone";
  }
  const { waitlistOfferMin } = await getBookingPolicy(ctx);
  const latest = Date.parse(hold.startsAt) - leastAnswerMs;
  const expiresAt = new Date(Math.min(now().getTime() + waitlistOfferMin * MINUTE, latest));
  await db.slotHold.update({ where: { tenantId_id: { tenantId, id: hold.id } }, data: { expiresAt } });
  const offer = {
    ...{ id: newId(), tenantId, entryId: entry.id, holdId: hold.id, staffId: hold.staffId, expiresAt },
    ...{ startsAt: new Date(hold.startsAt), endsAt: new Date(hold.endsAt), createdAt: now() },
  };
  await db.waitlistOffer.create({ data: offer, select: { id: true } });
  await sendOffer(ctx, entry, offer);
  // When nobody answers, the same job passes it on.
  const delaySec = Math.ceil((expiresAt.getTime() - now().getTime()) / 1000) + 1;
  await offerFreedTime(ctx, offer, { delaySec });
  return "offered";
}

async function sendOffer(
  ctx: TxCtx,
  entry: Entry,
  offer: FreedTime & { id: string; expiresAt: Date },
): Promise<void> {
  const to = await findAddressee(ctx, entry.contactId, "waitlist");
  if (!to) return;
  const { tenantId, tenant, timeZone } = ctx;
  const staff = await ctx.db.staff.findUnique({
    where: { tenantId_id: { tenantId, id: offer.staffId } },
    select: { name: true },
  });
  await queueMessage(ctx, {
    ...{ dedupeKey: `offer:${offer.id}`, kind: "waitlist_offer", purpose: "waitlist" },
    ...{ recipient: to.recipient, contactId: to.contactId, locale: to.locale },
    unsubscribeToken: stopToken(ctx, to.contactId),
    values: {
      ...(await generalValues(ctx, to)),
      ...timeValues(ctx, offer.startsAt, to.locale),
      service: await serviceNames(ctx, entry.serviceIds),
      staff: firstName(staff?.name ?? ""),
      offer_link: `${appUrl()}/b/${tenant.slug}/offer/${linkToken("offer", { tenantId, id: offer.id })}`,
      answer_until: formatTime(offer.expiresAt, timeZone, to.locale),
    },
  });
}
