import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { contactSearch, searchTextOf } from "./contact-search";
import { lockContactKey } from "./contacts.sql";
import { toE164 } from "./phones";
import type { ContactView, CreateContact, ListContacts, UpdateContact } from "./schema";

/** The columns of a contact that leave this folder. */
export const contactSelect = {
  id: true,
  name: true,
  phone: true,
  email: true,
  locale: true,
  tags: true,
  notes: true,
  birthday: true,
  source: true,
  createdAt: true,
} satisfies Prisma.ContactSelect;
export type ContactRow = Prisma.ContactGetPayload<{ select: typeof contactSelect }>;

/** One page of contacts, newest first unless sorted by name; `search` looks in name, phone and e-mail. */
export async function listContacts(ctx: Ctx, input: ListContacts): Promise<Page<ContactView>> {
  allow(ctx, "contacts.read");
  const byName = input.sort === "name";
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.contact.findMany({
      where: {
        AND: [
          { tenantId, anonymisedAt: null },
          contactSearch(input.search),
          byName ? afterName(input.cursor) : afterId(input.cursor),
        ],
      },
      orderBy: byName ? [{ name: { sort: "asc", nulls: "last" } }, { id: "asc" }] : { id: "desc" },
      take: input.limit + 1,
      select: contactSelect,
    });
    const page = toPage(rows, input.limit, (row) => (byName ? [row.name, row.id] : [row.id]));
    return { ...page, data: page.data.map(toContactView) };
  });
}

/** One contact. Throws 404. */
export async function getContact(ctx: Ctx, id: string): Promise<ContactView> {
  allow(ctx, "contacts.read");
  return inTransaction(ctx, async (ctx) => toContactView(await loadContact(ctx, id)));
}

/** Adds a contact. Throws `contacts.already_exists` with the known one's id when phone or e-mail is taken. */
export async function createContact(ctx: Ctx, input: CreateContact): Promise<ContactView> {
  allow(ctx, "contacts.write");
  const phone = toE164(input.phone, ctx.tenant.country);
  return inTransaction(ctx, async (ctx) => {
    await assertFree(ctx, { phone, email: input.email ?? null });
    return insertContact(ctx, { ...input, phone }, "manual");
  });
}

/** Changes the given fields of a contact. */
export async function updateContact(ctx: Ctx, id: string, input: UpdateContact): Promise<ContactView> {
  allow(ctx, "contacts.write");
  const phone = input.phone === undefined ? undefined : toE164(input.phone, ctx.tenant.country);
  return inTransaction(ctx, async (ctx) => {
    const before = await loadContact(ctx, id);
    const changed = { ...withBirthday(input), phone };
    await assertFree(ctx, {
      phone: phone !== before.phone ? phone : null,
      email: input.email !== before.email ? input.email : null,
    });
    const row = await ctx.db.contact.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { ...changed, searchText: searchTextOf({ ...before, ...defined(changed) }) },
      select: contactSelect,
    });
    const after = toContactView(row);
    await recordAudit(ctx, {
      action: "contact.updated",
      targetType: "contact",
      targetId: id,
      before: toContactView(before),
      after,
    });
    return after;
  });
}

/** Deletes a contact. Throws `contacts.in_use` while appointments or conversations exist. */
export async function deleteContact(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "contacts.write");
  try {
    await inTransaction(ctx, async (ctx) => {
      const { db, tenantId } = ctx;
      const before = await loadContact(ctx, id);
      const appointment = await db.appointment.findFirst({
        where: { tenantId, contactId: id },
        select: { id: true },
      });
      const conversation = await db.conversation.findFirst({
        where: { tenantId, contactId: id },
        select: { id: true },
      });
      if (appointment || conversation) throw inUse();
      await db.contact.delete({ where: { tenantId_id: { tenantId, id } } });
      await recordAudit(ctx, {
        action: "contact.deleted",
        targetType: "contact",
        targetId: id,
        before: toContactView(before),
      });
    });
  } catch (error) {
    // Somebody booked for the contact between the look and the deletion.
    if (isViolation(error, "contact_id_fkey")) throw inUse();
    throw error;
  }
}

/**
 * The contact with that phone, else with that e-mail, else a new one. Never changes a known contact's name or phone:
 * whoever types a number on a public page has not proved that it is theirs.
 * Take booking locks before this one: it takes the contact's and then the audit chain's.
 */
export async function findOrCreateContact(
  ctx: TxCtx,
  input: { name: string; phone?: string | null; email?: string | null },
  source: string,
): Promise<ContactView> {
  const phone = toE164(input.phone, ctx.tenant.country, "contact.phone");
  const email = input.email ?? null;
  if (phone) await lockContactKey(ctx.db, ctx.tenantId, "phone", phone);
  if (email) await lockContactKey(ctx.db, ctx.tenantId, "email", email);
  const known = (await findBy(ctx, { phone })) ?? (await findBy(ctx, { email }));
  if (known) return toContactView(known);
  return insertContact(ctx, { name: input.name, phone, email }, source);
}

/** Throws 404 unless the contact is ours. */
export async function assertContact({ db, tenantId }: TxCtx, id: string): Promise<void> {
  const where = { tenantId, id, anonymisedAt: null };
  if (!(await db.contact.findFirst({ where, select: { id: true } }))) throw notFound();
}

/** The public shape of a contact row. */
export function toContactView(row: ContactRow): ContactView {
  return {
    ...row,
    birthday: row.birthday?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

async function loadContact({ db, tenantId }: TxCtx, id: string): Promise<ContactRow> {
  const row = isId(id)
    ? await db.contact.findFirst({ where: { tenantId, id, anonymisedAt: null }, select: contactSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

async function insertContact(
  ctx: TxCtx,
  input: Omit<CreateContact, "phone"> & { phone: string | null },
  source: string,
): Promise<ContactView> {
  const row = await ctx.db.contact.create({
    data: {
      ...withBirthday(input),
      id: newId(),
      tenantId: ctx.tenantId,
      source,
      searchText: searchTextOf(input),
    },
    select: contactSelect,
  });
  const after = toContactView(row);
  await recordAudit(ctx, { action: "contact.created", targetType: "contact", targetId: row.id, after });
  return after;
}

async function findBy(
  { db, tenantId }: TxCtx,
  key: { phone: string | null } | { email: string | null },
): Promise<ContactRow | null> {
  if (Object.values(key)[0] === null) return null;
  return db.contact.findFirst({
    where: { tenantId, anonymisedAt: null, ...key },
    orderBy: { id: "asc" },
    select: contactSelect,
  });
}

async function assertFree(
  ctx: TxCtx,
  keys: { phone: string | null | undefined; email: string | null | undefined },
): Promise<void> {
  const [phone, email] = [keys.phone ?? null, keys.email ?? null];
  if (phone) await lockContactKey(ctx.db, ctx.tenantId, "phone", phone);
  if (email) await lockContactKey(ctx.db, ctx.tenantId, "email", email);
  const known = (await findBy(ctx, { phone })) ?? (await findBy(ctx, { email }));
  if (known) throw new AppError("conflict", "contacts.already_exists", { extra: { contactId: known.id } });
}

function afterId(cursor: string | undefined): Prisma.ContactWhereInput {
  if (!cursor) return {};
  const [id] = decodeCursor(cursor, z.tuple([z.uuid()]));
  return { id: { lt: id } };
}

function afterName(cursor: string | undefined): Prisma.ContactWhereInput {
  if (!cursor) return {};
  const [name, id] = decodeCursor(cursor, z.tuple([z.string().nullable(), z.uuid()]));
  // People without a name come last.
  if (name === null) return { name: null, id: { gt: id } };
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }, { name: null }] };
}

// The column is a date, which Prisma writes as the UTC midnight of it.
function withBirthday<T extends { birthday?: string | null | undefined }>({ birthday, ...rest }: T) {
  const date = birthday ? new Date(`${birthday}T00:00:00Z`) : birthday;
  return { ...rest, ...(date === undefined ? {} : { birthday: date as Date | null }) };
}

function inUse(): AppError {
  return new AppError("conflict", "contacts.in_use");
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}
