import { beforeEach, describe, expect, it } from "vitest";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import {
  createContact,
  deleteContact,
  findOrCreateContact,
  getContact,
  listContacts,
  updateContact,
} from "./contacts";
import { listContactsSchema } from "./schema";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});

const list = (query: object = {}) => listContacts(ctx, listContactsSchema.parse(query));
const names = async (query: object) => (await list(query)).data.map((contact) => contact.name);
const missing = { kind: "not_found", code: "common.not_found" };

describe("contacts", () => {
  it("store numbers as E.164 in the shop's country and refuse what is none", async () => {
    const bruno = await createContact(ctx, { name: "Bruno", phone: "(11) 98765-4321" });
    expect(bruno).toMatchObject({ phone: "+5511987654321", source: "manual" });
    const abroad = await createContact(ctx, { name: "Ion", phone: "+40 722 123 456" });
    expect(abroad.phone).toBe("+40722123456");
    await expect(createContact(ctx, { name: "x", phone: "12" })).rejects.toMatchObject({
      kind: "invalid",
      details: { errors: [{ path: "phone", code: "invalid_phone" }] },
    });
  });

  it("are found by name without accents, by any form of the number, by e-mail, and literally", async () => {
    await createContact(ctx, { name: "João Conceição", phone: "11987654321" });
    await createContact(ctx, { name: "Ștefan 100%", email: "stefan@example.com" });
    expect(await names({ search: "joao" })).toEqual(["João Conceição"]);
    expect(await names({ search: "CONCEICAO João" })).toEqual(["João Conceição"]);
    expect(await names({ search: "(11) 98765-4321" })).toEqual(["João Conceição"]);
    expect(await names({ search: "stefan@exa" })).toEqual(["Ștefan 100%"]);
    expect(await names({ search: "0%" })).toEqual(["Ștefan 100%"]);
    expect(await names({ search: "_" })).toEqual([]);
    await updateContact(ctx, (await list({ search: "stefan" })).data[0]?.id ?? "", { name: "Radu" });
    expect(await names({ search: "stefan 100" })).toEqual([]);
    expect(await names({ search: "radu" })).toEqual(["Radu"]);
  });

  it("come in pages without gaps or repeats, by age and by name, those without a name last", async () => {
    for (const name of ["Bia", "Ana", "Ana", "Caio"]) await make.contact(ctx.tenantId, { name });
    await unscopedDb().contact.create({
      data: { id: newId(), tenantId: ctx.tenantId, phone: "+5511900000001" },
    });
    for (const sort of ["recent", "name"]) {
      const seen: (string | null)[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await list({ sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.data.map((contact) => contact.name));
        cursor = page.nextCursor;
      } while (cursor);
      const wanted =
        sort === "name" ? ["Ana", "Ana", "Bia", "Caio", null] : [null, "Caio", "Ana", "Ana", "Bia"];
      expect(seen).toEqual(wanted);
    }
    await expect(list({ cursor: "bogus" })).rejects.toMatchObject({ code: "common.invalid_cursor" });
  });

  it("are not made twice for one number or e-mail", async () => {
    const first = await createContact(ctx, { name: "Bruno", phone: "11987654321", email: "b@example.com" });
    const taken = { code: "contacts.already_exists", details: { extra: { contactId: first.id } } };
    await expect(createContact(ctx, { name: "B", phone: "+55 11 98765-4321" })).rejects.toMatchObject(taken);
    await expect(createContact(ctx, { name: "B", email: "b@example.com" })).rejects.toMatchObject(taken);
    const other = await createContact(ctx, { name: "Caio" });
    await expect(updateContact(ctx, other.id, { phone: "11987654321" })).rejects.toMatchObject(taken);
    await expect(
      updateContact(ctx, first.id, { phone: "11987654321", tags: ["vip"] }),
    ).resolves.toMatchObject({
      tags: ["vip"],
    });
  });

  it("are deleted only while nothing hangs on them", async () => {
    await make.staff(ctx.tenantId);
    const service = await make.service(ctx.tenantId);
    const contact = await createContact(ctx, { name: "Bruno" });
    const visit = { serviceIds: [service.id], startsAt: "2027-05-04T13:00:00Z", contactId: contact.id };
    await make.appointment(ctx, visit);
    await expect(deleteContact(ctx, contact.id)).rejects.toMatchObject({ code: "contacts.in_use" });
    const free = await createContact(ctx, { name: "Caio" });
    await deleteContact(ctx, free.id);
    await expect(getContact(ctx, free.id)).rejects.toMatchObject(missing);
  });

  it("of another shop are 404 and never listed", async () => {
    const foreign = make.ctx(await make.tenant());
    const theirs = await createContact(foreign, { name: "Bruno", phone: "11987654321" });
    for (const attempt of [
      () => getContact(ctx, theirs.id),
      () => updateContact(ctx, theirs.id, { name: "x" }),
      () => deleteContact(ctx, theirs.id),
      () => getContact(ctx, "not-an-id"),
    ])
      await expect(attempt()).rejects.toMatchObject(missing);
    expect(await names({ search: "bruno" })).toEqual([]);
    await expect(createContact(ctx, { name: "Bruno", phone: "11987654321" })).resolves.toBeDefined();
  });

  it("need the permission", async () => {
    const nobody = { ...ctx, permissions: new Set<string>() };
    await expect(createContact(nobody, { name: "x" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listContacts(nobody, listContactsSchema.parse({}))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("findOrCreateContact", () => {
  it("finds by phone, then by e-mail, and never rewrites the one it finds", async () => {
    const known = await createContact(ctx, { name: "Bruno", phone: "11987654321", email: "b@example.com" });
    const find = (input: { name: string; phone?: string; email?: string }) =>
      inTransaction(ctx, (tx) => findOrCreateContact(tx, input, "public"));
    expect(await find({ name: "Somebody", phone: "11 98765-4321" })).toEqual(known);
    expect(await find({ name: "Somebody", phone: "11900000000", email: "b@example.com" })).toEqual(known);
    const fresh = await find({ name: "Caio", phone: "11911112222" });
    expect(fresh).toMatchObject({ name: "Caio", source: "public" });
  });
});
