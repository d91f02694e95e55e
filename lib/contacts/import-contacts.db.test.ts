import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { createContact } from "./contacts";
import { exportContacts } from "./export-contacts";
import { importContacts } from "./import-contacts";
import { importContactsSchema } from "./import-schema.shared";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});

const run = (csv: string, over: object = {}) =>
  importContacts(ctx, importContactsSchema.parse({ csv, dryRun: false, ...over }));
const people = () =>
  unscopedDb().contact.findMany({ where: { tenantId: ctx.tenantId }, orderBy: [{ name: "asc" }] });

const file = [
  "Nome;Sobrenome;Celular;E-mail;Data de nascimento;Etiquetas;Observações",
  'João;Conceição;(11) 98765-4321;Joao@Example.com;31/05/1990;vip, barba;"gosta de\ncafé"',
  "Ana;;'+5511911112222;;;;",
].join("\r\n");

describe("an import", () => {
  it("finds the columns by their names, cleans what it reads and writes it all", async () => {
    const result = await run(file);
    expect(result).toMatchObject({ applied: true, separator: ";", total: 2, create: 2, error: 0 });
    expect(result.mapping).toEqual({
      name: 0,
      lastName: 1,
      phone: 2,
      email: 3,
      birthday: 4,
      tags: 5,
      notes: 6,
    });
    const [ana, joao] = await people();
    expect(ana).toMatchObject({ name: "Ana", phone: "+5511911112222", source: "import" });
    expect(joao).toMatchObject({
      name: "João Conceição",
      phone: "+5511987654321",
      email: "joao@example.com",
      birthday: new Date("1990-05-31"),
      tags: ["vip", "barba"],
      notes: "gosta de\ncafé",
      searchText: "joao conceicao +5511987654321 joao@example.com",
    });
  });

  it("changes nothing when it is only tried", async () => {
    expect(await run(file, { dryRun: true })).toMatchObject({ applied: false, create: 2 });
    expect(await people()).toEqual([]);
  });

  it("says of every bad row what is wrong, and imports nothing by halves", async () => {
    const csv = "name,phone,email,birthday\nAna,11911112222,,\nBia,123,,\nCaio,,nope,2001-02-30\n,,,x";
    await expect(run(csv)).rejects.toMatchObject({ code: "contacts.import_invalid" });
    expect(await people()).toEqual([]);
    const tried = await run(csv, { dryRun: true });
    expect(tried).toMatchObject({ create: 1, error: 3 });
    expect(
      tried.report.map(({ row, problems }) => [row, problems.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [3, ["phone invalid_phone"]],
      [4, ["birthday invalid_date", "email invalid_email"]],
      [5, ["birthday invalid_date"]],
    ]);
    expect(await run(csv, { skipInvalid: true })).toMatchObject({ applied: true, create: 1, error: 3 });
    expect((await people()).map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("knows who is known by phone or e-mail: left alone, or given what the file knows better", async () => {
    await createContact(ctx, { name: "Ana", phone: "11911112222", tags: ["vip"], notes: "ours" });
    await createContact(ctx, { name: "Bia", email: "bia@example.com" });
    const csv =
      "name,phone,email,tags,notes\nAna Souza,11911112222,ana@example.com,new,theirs\n,11922223333,BIA@example.com,,";
    expect(await run(csv)).toMatchObject({ create: 0, skip: 2, update: 0 });
    expect((await people()).map(({ name }) => name)).toEqual(["Ana", "Bia"]);
    expect(await run(csv, { onDuplicate: "update" })).toMatchObject({ update: 2 });
    expect(await people()).toMatchObject([
      { name: "Ana Souza", email: "ana@example.com", tags: ["vip", "new"], notes: "ours" },
      { name: "Bia", phone: "+5511922223333", searchText: "bia +5511922223333 bia@example.com" },
    ]);
  });

  it("leaves out the second row of one person and refuses a row that belongs to two", async () => {
    await createContact(ctx, { name: "Ana", phone: "11911112222" });
    await createContact(ctx, { name: "Bia", email: "bia@example.com" });
    const csv = "name,phone,email\nCaio,11933334444,\nCaio again,11933334444,\nX,11911112222,bia@example.com";
    const { report } = await run(csv, { dryRun: true });
    expect(report.map(({ row, problems }) => [row, problems[0]?.code, problems[0]?.value])).toEqual([
      [3, "same_as_row", "2"],
      [4, "two_people", "bia@example.com"],
    ]);
  });

  it("takes the mapping of the person, and refuses one that finds nobody", async () => {
    const csv = "a,b\n11911112222,Ana";
    await expect(run(csv)).rejects.toMatchObject({ code: "contacts.import_no_columns" });
    await expect(run(csv, { mapping: { name: 7 } })).rejects.toMatchObject({ code: "common.invalid_input" });
    await expect(run("name,phone\n")).rejects.toMatchObject({ code: "contacts.import_empty" });
    await run(csv, { mapping: { name: 1, phone: 0 } });
    expect(await people()).toMatchObject([{ name: "Ana", phone: "+5511911112222" }]);
  });

  it("takes five thousand people and updates them all in good time", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `P${index},119${String(10_000_000 + index)},new`);
    const csv = ["name,phone,tags", ...rows].join("\n");
    expect(await run(csv)).toMatchObject({ create: 5000 });
    expect(await run(csv, { onDuplicate: "update" })).toMatchObject({ update: 5000 });
  });

  it("needs the permission of an administrator", async () => {
    const desk = { ...ctx, permissions: new Set(["contacts.read", "contacts.write"]) };
    const input = importContactsSchema.parse({ csv: file });
    await expect(importContacts(desk, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(exportContacts(desk)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an export", () => {
  it("can be imported again and holds no formula", async () => {
    await createContact(ctx, { name: "=cmd|' /C calc'!A0", phone: "11911112222", notes: 'a;b\n"c"' });
    const csv = await exportContacts(ctx);
    expect(csv).toContain("\"'=cmd");
    await unscopedDb().contact.deleteMany();
    await run(csv);
    expect(await people()).toMatchObject([
      { name: "=cmd|' /C calc'!A0", phone: "+5511911112222", notes: 'a;b\n"c"' },
    ]);
  });
});
