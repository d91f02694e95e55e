import { beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { findAuditBreak } from "@/lib/audit/verify-chain";
import { changeStatus } from "@/lib/booking/change-status";
import { getClientFigures } from "@/lib/booking/client-figures";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { createContact, getContact, updateContact } from "./contacts";
import { eraseContact } from "./erase-contact";
import { exportPerson } from "./export-person";
import { findDuplicates } from "./find-duplicates";
import { mergeContacts } from "./merge-contacts";
import { erasureOf, listLinks } from "./person-rows.sql";

const database = testDatabase();
let ctx: Ctx;
let serviceId: string;
let staffId: string;
const missing = { code: "common.not_found" };

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  serviceId = (await make.service(ctx.tenantId)).id;
  staffId = (await make.staff(ctx.tenantId)).id;
});

const visit = (contactId: string, startsAt: string) =>
  make.appointment(ctx, { serviceIds: [serviceId], startsAt, contactId, notes: "canary-note" });

async function talk(contactId: string) {
  const conversation = await make.conversation(ctx.tenantId, { contactId, lastPreview: "canary-preview" });
  await unscopedDb().message.create({
    data: {
      id: newId(),
      tenantId: ctx.tenantId,
      conversationId: conversation.id,
      seq: 1,
      author: "customer",
      text: "canary-text",
      modelMessages: [{ role: "user", content: "canary-model" }],
    },
  });
  return conversation;
}

describe("every table that names a person", () => {
  it("has its place in the list of what erasure does", async () => {
    const links = await inTransaction(ctx, ({ db }) => listLinks(db, "contacts"));
    expect(links.map(({ table }) => table).filter((table) => !erasureOf[table])).toEqual([]);
  });
});

describe("a merge", () => {
  it("moves visits and conversations, keeps what the kept one lacked, and deletes the others", async () => {
    const keep = await createContact(ctx, { name: "Bruno", tags: ["vip"], notes: "one" });
    const other = await createContact(ctx, {
      name: "Bruno Lima",
      phone: "11987654321",
      tags: ["new"],
      notes: "two",
    });
    const booked = await visit(other.id, "2027-05-04T13:00:00Z");
    const conversation = await talk(other.id);
    const merged = await mergeContacts(ctx, { keepId: keep.id, mergeIds: [other.id, other.id] });
    expect(merged).toMatchObject({
      id: keep.id,
      name: "Bruno",
      phone: "+5511987654321",
      tags: ["vip", "new"],
      notes: "one\n\ntwo",
    });
    const db = unscopedDb();
    expect((await db.appointment.findUnique({ where: { id: booked.id } }))?.contactId).toBe(keep.id);
    expect((await db.conversation.findUnique({ where: { id: conversation.id } }))?.contactId).toBe(keep.id);
    await expect(getContact(ctx, other.id)).rejects.toMatchObject(missing);
    expect(await db.auditEntry.count({ where: { action: "contact.merged", targetId: keep.id } })).toBe(1);
    expect(await findAuditBreak(ctx)).toBeNull();
  });

  it("moves what was agreed to, although that ledger is written once", async () => {
    const keep = await createContact(ctx, { name: "A" });
    const other = await createContact(ctx, { name: "B" });
    const entry = { channel: "all", purpose: "all", state: "withdrawn", source: "reply", at: new Date() };
    await unscopedDb().consent.create({
      data: { ...entry, id: newId(), tenantId: ctx.tenantId, contactId: other.id },
    });
    await mergeContacts(ctx, { keepId: keep.id, mergeIds: [other.id] });
    expect(await unscopedDb().consent.count({ where: { contactId: keep.id } })).toBe(1);
    const tamper = inTransaction(ctx, ({ db }) => db.consent.updateMany({ data: { state: "given" } }));
    await expect(tamper).rejects.toThrow();
  });

  it("refuses strangers, the missing and the erased, and then moves nothing", async () => {
    const keep = await createContact(ctx, { name: "A" });
    const other = await createContact(ctx, { name: "B", phone: "11987654321" });
    const foreign = await createContact(make.ctx(await make.tenant()), { name: "C" });
    for (const mergeIds of [[foreign.id], [other.id, newId()], [other.id, foreign.id]])
      await expect(mergeContacts(ctx, { keepId: keep.id, mergeIds })).rejects.toMatchObject(missing);
    await expect(mergeContacts(ctx, { keepId: foreign.id, mergeIds: [other.id] })).rejects.toMatchObject(
      missing,
    );
    await expect(getContact(ctx, other.id)).resolves.toMatchObject({ name: "B" });
    await eraseContact(ctx, other.id);
    await expect(mergeContacts(ctx, { keepId: keep.id, mergeIds: [other.id] })).rejects.toMatchObject(
      missing,
    );
  });
});

describe("suggestions", () => {
  it("find the same number, address and full name, each pair once, and nobody of another shop", async () => {
    const same = { tenantId: ctx.tenantId };
    const add = (name: string, over: object = {}) => make.contact(same.tenantId, { name, ...over });
    await add("Ana Souza", { phone: "+5511911112222", searchText: "ana souza +5511911112222" });
    await add("Ana Sousa", { phone: "+5511911112222", searchText: "ana sousa +5511911112222" });
    await add("João Lima", { email: "j@example.com", searchText: "joao lima j@example.com" });
    await add("JOAO LIMA", { email: "J@example.com", searchText: "joao lima j@example.com" });
    await add("Bia", { searchText: "bia" });
    await add("Bia", { searchText: "bia" });
    const foreign = await make.tenant();
    await make.contact(foreign.id, { name: "Ana Souza", phone: "+5511911112222" });
    const groups = await findDuplicates(ctx);
    expect(groups.map(({ reason, contacts }) => [reason, contacts.map(({ name }) => name)])).toEqual([
      ["phone", ["Ana Souza", "Ana Sousa"]],
      ["email", ["João Lima", "JOAO LIMA"]],
    ]);
    expect(groups[0]?.contacts[0]).toMatchObject({ appointments: 0 });
  });
});

describe("an erasure", () => {
  it("leaves no word of the person anywhere, and their visits as numbers", async () => {
    const first = await createContact(ctx, {
      name: "Canary Person",
      phone: "11987654321",
      email: "canary@example.com",
    });
    const twin = await createContact(ctx, {
      name: "Canary Twin",
      notes: "canary-twin",
      birthday: "1990-05-31",
    });
    await updateContact(ctx, first.id, { notes: "canary-notes", tags: ["canary-tag"] });
    const booked = await visit(first.id, "2027-05-04T13:00:00Z");
    await changeStatus(ctx, booked.id, "cancel", { reason: "canary-reason" });
    await visit(twin.id, "2027-05-05T13:00:00Z");
    await talk(twin.id);
    await mergeContacts(ctx, { keepId: first.id, mergeIds: [twin.id] });
    await inTransaction(ctx, (tx) =>
      recordAudit(tx, { action: "x", targetType: "contact", targetId: first.id, after: { name: "Canary" } }),
    );
    await eraseContact(ctx, first.id);

    expect(await whereIs("canary")).toEqual([]);
    expect(await whereIs("11987654321")).toEqual([]);
    expect(await whereIs("1990-05-31")).toEqual([]);
    const visits = await unscopedDb().appointment.findMany({ where: { contactId: first.id } });
    expect(visits.map(({ totalCents }) => totalCents)).toEqual([5000, 5000]);
    expect(await findAuditBreak(ctx)).toBeNull();
    await expect(getContact(ctx, first.id)).rejects.toMatchObject(missing);
    await expect(eraseContact(ctx, first.id)).rejects.toMatchObject(missing);
  });

  it("leaves everybody else's words alone, and a shredded entry cannot hide another", async () => {
    const gone = await createContact(ctx, { name: "Gone" });
    const stays = await createContact(ctx, { name: "Stays" });
    await visit(stays.id, "2027-05-04T13:00:00Z");
    await talk(stays.id);
    await eraseContact(ctx, gone.id);
    expect((await whereIs("canary")).sort()).toEqual(["appointments", "conversations", "messages"]);
    const entry = await unscopedDb().auditEntry.findFirstOrThrow({ where: { targetId: gone.id, seq: 1 } });
    expect(entry).toMatchObject({ action: "contact.created", after: null });
    await unscopedDb().auditEntry.update({ where: { id: entry.id }, data: { after: { name: "Forged" } } });
    expect(await findAuditBreak(ctx)).toBe(1);
  });

  it("is for administrators, and not for other shops", async () => {
    const contact = await createContact(ctx, { name: "A" });
    const foreign = make.ctx(await make.tenant());
    await expect(eraseContact(foreign, contact.id)).rejects.toMatchObject(missing);
    const desk = { ...ctx, permissions: new Set(["contacts.write", "contacts.read"]) };
    await expect(eraseContact(desk, contact.id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(exportPerson(desk, contact.id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a person's own copy", () => {
  it("holds the record, visits with their services, and every message, but no keys", async () => {
    const contact = await createContact(ctx, { name: "Bruno", phone: "11987654321" });
    await visit(contact.id, "2027-05-04T13:00:00Z");
    await talk(contact.id);
    await unscopedDb().appointment.updateMany({ data: { manageHash: "secret-hash" } });
    const copy = await exportPerson(ctx, contact.id);
    expect(copy.contact.name).toBe("Bruno");
    expect(copy.counts).toMatchObject({
      appointments: 1,
      appointment_services: 1,
      conversations: 1,
      messages: 1,
    });
    expect(copy.records.messages?.[0]).toMatchObject({ text: "canary-text" });
    const text = JSON.stringify(copy);
    expect(text).not.toContain("secret-hash");
    expect(text).not.toContain("canary-model");
    expect(text).not.toContain(ctx.tenantId);
    const foreign = make.ctx(await make.tenant());
    await expect(exportPerson(foreign, contact.id)).rejects.toMatchObject(missing);
  });
});

describe("figures of a client", () => {
  it("count visits, rhythm, favourite and the usual that can still be booked", async () => {
    const contact = await createContact(ctx, { name: "Bruno" });
    const beard = await make.service(ctx.tenantId, { name: "Barba" });
    const rafael = await make.staff(ctx.tenantId, { name: "Rafael" });
    const book = async (
      serviceIds: string[],
      startsAt: string,
      who: string,
      action?: "complete" | "no-show" | "cancel",
    ) => {
      const { id } = await make.appointment(ctx, {
        serviceIds,
        startsAt,
        contactId: contact.id,
        staffId: who,
      });
      if (action) await changeStatus(ctx, id, action);
    };
    await book([serviceId], "2027-05-04T13:00:00Z", staffId, "complete");
    await book([serviceId], "2027-05-14T13:00:00Z", staffId, "complete");
    await book([serviceId, beard.id], "2027-05-19T13:00:00Z", rafael.id, "complete");
    await book([serviceId], "2027-05-20T13:00:00Z", staffId, "no-show");
    await book([serviceId], "2027-05-21T13:00:00Z", staffId, "cancel");
    await book([serviceId], "2027-05-22T13:00:00Z", staffId);
    expect(await getClientFigures(ctx, contact.id)).toMatchObject({
      visits: 3,
      spentCents: 20_000,
      noShows: 1,
      cancelled: 1,
      averageIntervalDays: 7.5,
      lastVisitAt: "2027-05-19T13:00:00.000Z",
      nextVisitAt: "2027-05-22T13:00:00.000Z",
      preferredStaff: { id: staffId, visits: 2 },
      usual: { services: [{ id: serviceId, name: "Corte" }], staff: { id: staffId }, times: 2 },
    });
    await unscopedDb().staff.update({ where: { id: staffId }, data: { isActive: false } });
    expect((await getClientFigures(ctx, contact.id)).usual).toMatchObject({
      services: [{ id: serviceId }, { id: beard.id }],
      staff: { id: rafael.id },
    });
    const foreign = make.ctx(await make.tenant());
    await expect(getClientFigures(foreign, contact.id)).rejects.toMatchObject(missing);
  });
});

/** The tables in which any row of the whole database says it. */
async function whereIs(text: string): Promise<string[]> {
  const tables = await unscopedDb().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname in ('public', 'pgboss')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await unscopedDb()
      .$queryRawUnsafe<{ n: number }[]>(
        `select count(*)::int as n from ${name === "job" ? "pgboss.job" : `"${name}"`} t where t::text ilike $1`,
        `%${text}%`,
      )
      .catch(() => [{ n: 0 }]);
    if ((hits[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}
