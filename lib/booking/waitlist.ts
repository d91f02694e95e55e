import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { noteFirstConsent } from "@/lib/contacts/consents";
import { assertContact, findOrCreateContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { formatLocalDate } from "@/lib/i18n/format.shared";
import { queueMessage } from "@/lib/notifications/outbox";
import { allow } from "@/lib/tenants/allow";
import { addDays, localDateOf } from "./local-dates.shared";
import { findAddressee, generalValues, stopToken } from "./visit-message";
import { serviceNames } from "./waitlist-freed";
import { withdrawOffers } from "./waitlist-offers";
import {
  type JoinWaitlist,
  type ListWaitlist,
  type UpdateWaitlist,
  type WaitlistEntryView,
  waitlistEntrySchema,
} from "./waitlist-schema.shared";

const live = ["waiting", "offered"];
const maxPerContact = 5;
const maxDays = 61;

const entrySelect = {
  id: true,
  status: true,
  serviceIds: true,
  staffIds: true,
  fromDate: true,
  toDate: true,
  fromTime: true,
  toTime: true,
  weekdays: true,
  priority: true,
  source: true,
  notes: true,
  appointmentId: true,
  createdAt: true,
  contact: { select: { id: true, name: true, phone: true, email: true } },
  offers: { where: { status: "open" }, select: { startsAt: true, expiresAt: true }, take: 1 },
} satisfies Prisma.WaitlistEntrySelect;
type EntryRow = Prisma.WaitlistEntryGetPayload<{ select: typeof entrySelect }>;

/**
 * Puts somebody on the waiting list; the same wish twice is one entry. Throws 404 for what is not ours,
 * `waitlist.too_many` when somebody already waits for five things.
 */
export async function joinWaitlist(ctx: Ctx, input: JoinWaitlist): Promise<WaitlistEntryView> {
  allow(ctx, "appointments.create");
  const isStranger = ctx.actor.kind === "public" || ctx.actor.kind === "visitor";
  if (input.contactId && isStranger) throw notFound();
  return inTransaction(ctx, async (ctx) => {
    assertDates(ctx, input);
    await assertOurs(ctx, input);
    const contactId = input.contactId ?? (await contactOf(ctx, input));
    if (input.contactId) await assertContact(ctx, input.contactId);
    if (input.consent)
      await noteFirstConsent(ctx, contactId, {
        ...{ channel: "email", purpose: "waitlist" },
        source: sourceOf(ctx),
      });
    const known = await findSame(ctx, contactId, input);
    if (known) return toView(ctx, await loadEntry(ctx, known));
    const id = await insert(ctx, contactId, input);
    await tellJoined(ctx, id);
    const view = await toView(ctx, await loadEntry(ctx, id));
    await audit(ctx, "waitlist.joined", view);
    return view;
  });
}

/** Who waits, in the order in which they are asked; those who were served or left only when asked for. */
export async function listWaitlist(ctx: Ctx, input: ListWaitlist): Promise<Page<WaitlistEntryView>> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const rows = await db.waitlistEntry.findMany({
      where: {
        tenantId,
        status: input.status ?? { in: live },
        ...(input.status ? {} : { toDate: { gte: localDateOf(ctx.now(), ctx.timeZone) } }),
        ...after(input.cursor),
      },
      orderBy: [{ priority: "desc" }, { createdAt: "asc" }, { id: "asc" }],
      take: input.limit + 1,
      select: entrySelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.priority, row.createdAt.toISOString(), row.id]);
    return { ...page, data: await toViews(ctx, page.data) };
  });
}

/** What one person waits for, the oldest wish first. */
export async function listWaitlistOf(ctx: Ctx, contactId: string): Promise<WaitlistEntryView[]> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, timeZone, now } = ctx;
    const rows = await db.waitlistEntry.findMany({
      where: { tenantId, contactId, status: { in: live }, toDate: { gte: localDateOf(now(), timeZone) } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: maxPerContact,
      select: entrySelect,
    });
    return toViews(ctx, rows);
  });
}

/** Changes somebody's rank or the shop's note. Throws 404. */
export async function updateWaitlistEntry(
  ctx: Ctx,
  id: string,
  input: UpdateWaitlist,
): Promise<WaitlistEntryView> {
  allow(ctx, "appointments.update");
  return inTransaction(ctx, async (ctx) => {
    await loadEntry(ctx, id);
    await ctx.db.waitlistEntry.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: input,
    });
    const view = await toView(ctx, await loadEntry(ctx, id));
    await audit(ctx, "waitlist.updated", view);
    return view;
  });
}

/** Takes somebody off the list; a slot that is kept for them goes to the next. Throws 404. */
export async function leaveWaitlist(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "appointments.update");
  await inTransaction(ctx, async (ctx) => {
    const entry = await loadEntry(ctx, id);
    if (!live.includes(entry.status)) return;
    await withdrawOffers(ctx, id);
    await ctx.db.waitlistEntry.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { status: "cancelled" },
    });
    await audit(ctx, "waitlist.left", await toView(ctx, await loadEntry(ctx, id)));
  });
}

function assertDates({ now, timeZone }: Ctx, { fromDate, toDate }: JoinWaitlist): void {
  if (toDate < localDateOf(now(), timeZone)) throw invalidField("toDate", "in_the_past");
  if (toDate > addDays(fromDate, maxDays)) throw new AppError("invalid", "booking.range_too_long");
}

async function assertOurs({ db, tenantId }: TxCtx, input: JoinWaitlist): Promise<void> {
  const serviceIds = [...new Set(input.serviceIds)];
  const staffIds = [...new Set(input.staffIds ?? [])];
  const services = await db.service.count({ where: { tenantId, id: { in: serviceIds } } });
  const staff = await db.staff.count({ where: { tenantId, id: { in: staffIds } } });
  if (services !== serviceIds.length || staff !== staffIds.length) throw notFound();
}

async function contactOf(ctx: TxCtx, { contact }: JoinWaitlist): Promise<string> {
  if (!contact) throw notFound();
  return (await findOrCreateContact(ctx, contact, sourceOf(ctx))).id;
}

function sourceOf({ actor }: Ctx): string {
  if (actor.kind === "agent") return "agent";
  if (actor.kind === "api_key") return "api";
  return actor.kind === "public" || actor.kind === "visitor" ? "public" : "dashboard";
}

async function findSame(
  { db, tenantId }: TxCtx,
  contactId: string,
  input: JoinWaitlist,
): Promise<string | null> {
  const mine = await db.waitlistEntry.findMany({
    where: { tenantId, contactId, status: { in: live } },
    select: { id: true, serviceIds: true, fromDate: true, toDate: true, fromTime: true, toTime: true },
    take: maxPerContact,
  });
  const same = mine.find(
    (entry) =>
      entry.serviceIds.join() === input.serviceIds.join() &&
      entry.fromDate === input.fromDate &&
      entry.toDate === input.toDate &&
      entry.fromTime === (input.fromTime ?? "00:00") &&
      entry.toTime === (input.toTime ?? "24:00"),
  );
  if (!same && mine.length >= maxPerContact) throw new AppError("conflict", "waitlist.too_many");
  return same?.id ?? null;
}

async function insert(ctx: TxCtx, contactId: string, input: JoinWaitlist): Promise<string> {
  const id = newId();
  const { contactId: _, contact: __, consent: ___, priority, ...wish } = input;
  await ctx.db.waitlistEntry.create({
    data: {
      ...wish,
      ...{ id, tenantId: ctx.tenantId, contactId, source: sourceOf(ctx), createdAt: ctx.now() },
      // The order of the list is the shop's to change.
      priority: ctx.actor.kind === "user" || ctx.actor.kind === "api_key" ? priority : undefined,
    },
    select: { id: true },
  });
  return id;
}

async function tellJoined(ctx: TxCtx, id: string): Promise<void> {
  const entry = await loadEntry(ctx, id);
  const to = await findAddressee(ctx, entry.contact.id, "waitlist");
  if (!to) return;
  await queueMessage(ctx, {
    ...{ dedupeKey: `joined:${id}`, kind: "waitlist_joined", purpose: "waitlist" },
    ...{ recipient: to.recipient, contactId: to.contactId, locale: to.locale },
    unsubscribeToken: stopToken(ctx, to.contactId),
    values: {
      ...(await generalValues(ctx, to)),
      service: await serviceNames(ctx, entry.serviceIds),
      from_date: formatLocalDate(entry.fromDate, to.locale),
      to_date: formatLocalDate(entry.toDate, to.locale),
    },
  });
}

async function loadEntry({ db, tenantId }: TxCtx, id: string): Promise<EntryRow> {
  const row = isId(id)
    ? await db.waitlistEntry.findFirst({ where: { tenantId, id }, select: entrySelect })
    : null;
  if (!row) throw notFound();
  return row;
}

async function toView(ctx: TxCtx, row: EntryRow): Promise<WaitlistEntryView> {
  const [view] = await toViews(ctx, [row]);
  if (!view) throw notFound();
  return view;
}

async function toViews({ db, tenantId }: TxCtx, rows: EntryRow[]): Promise<WaitlistEntryView[]> {
  const ids = (key: "serviceIds" | "staffIds") => [...new Set(rows.flatMap((row) => row[key]))];
  const select = { id: true, name: true };
  const services = await db.service.findMany({ where: { tenantId, id: { in: ids("serviceIds") } }, select });
  const staff = await db.staff.findMany({ where: { tenantId, id: { in: ids("staffIds") } }, select });
  const named = <T extends { id: string }>(list: T[], wanted: string[]) =>
    wanted.flatMap((id) => list.find((item) => item.id === id) ?? []);
  return rows.map(({ serviceIds, staffIds, offers, createdAt, ...row }) =>
    waitlistEntrySchema.parse({
      ...row,
      services: named(services, serviceIds),
      staff: named(staff, staffIds),
      offer: offers[0]
        ? { startsAt: offers[0].startsAt.toISOString(), expiresAt: offers[0].expiresAt.toISOString() }
        : null,
      createdAt: createdAt.toISOString(),
    }),
  );
}

// Without the person's name and numbers: the trail outlives their erasure.
async function audit(ctx: TxCtx, action: string, { contact, ...view }: WaitlistEntryView): Promise<void> {
  const after = { ...view, contactId: contact.id };
  await recordAudit(ctx, { action, targetType: "waitlist_entry", targetId: view.id, after });
}

function after(cursor: string | undefined): Prisma.WaitlistEntryWhereInput {
  if (!cursor) return {};
  const [priority, createdAt, id] = decodeCursor(cursor, z.tuple([z.number(), z.iso.datetime(), z.uuid()]));
  return {
    OR: [
      { priority: { lt: priority } },
      { priority, createdAt: { gt: createdAt } },
      { priority, createdAt, id: { gt: id } },
    ],
  };
}
