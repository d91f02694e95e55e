import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerReport } from "./export-report";
import { reportQuerySchema } from "./report.shared";
import { columnKinds, groupings, reportNames } from "./report-terms.shared";

testDatabase();
let ctx: Ctx;

beforeAll(async () => {
  const tenant = await make.tenant({ name: "Ştefan & Co" });
  ctx = make.ctx(tenant);
  const service = await make.service(tenant.id, { name: "=HYPERLINK(1)", priceCents: 123_450 });
  await make.staff(tenant.id, { name: "@Ana" });
  await make.appointment(ctx, { serviceIds: [service.id], startsAt: "2027-05-04T13:00:00Z" });
});

const file = async (report: (typeof reportNames)[number], format: string, locale = "pt-BR") => {
  const query = reportQuerySchema.parse({ from: "2027-05-03", to: "2027-05-05", format, compare: "true" });
  const answer = await answerReport({ ...ctx, locale }, report, query);
  if (!("content" in answer)) throw new Error("not a file");
  return { ...answer, bytes: new Uint8Array(await new Response(answer.content).arrayBuffer()) };
};

it("a CSV is in the reader's language and numbers, and no name in it is a formula", async () => {
  const portuguese = await file("services", "csv");
  expect(portuguese).toMatchObject({
    name: "services-2027-05-03-2027-05-05.csv",
    type: "text/csv; charset=utf-8",
  });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(portuguese.bytes);
  expect(text.startsWith("\uFEFFServiço;Agendamentos;Agendamentos (antes);")).toBe(true);
  expect(text).toContain('"\'=HYPERLINK(1)";1;0;0;0;0;0;;');
  expect(new TextDecoder().decode((await file("staff", "csv", "en")).bytes)).toContain('"\'@Ana",1,');
  const revenue = new TextDecoder().decode((await file("revenue", "csv", "ro")).bytes);
  expect(revenue).toContain("2027-05-04;0;0;0;0;;;1234,5;0;0;0");
});

it("a workbook holds numbers as numbers and text as text", async () => {
  const { bytes, name } = await file("services", "xlsx", "en");
  expect(name).toMatch(/\.xlsx$/);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toContain("[Content_Types].xml");
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(1)</t>');
  expect(sheet).toContain("Ştefan &amp; Co");
  expect(sheet).toMatch(/<c r="B7" s="3"><v>1<\/v><\/c>/);
  expect(sheet).not.toContain("<f>");
});

it.each(reportNames)("the %s report becomes a PDF", async (report) => {
  const { bytes, type } = await file(report, "pdf", "ro");
  expect(type).toBe("application/pdf");
  expect(new TextDecoder("latin1").decode(bytes.slice(0, 5))).toBe("%PDF-");
});

it("every column, grouping and report has its words in every language", async () => {
  const { readFileSync } = await import("node:fs");
  for (const locale of ["en", "pt-BR", "ro"]) {
    const words = JSON.parse(readFileSync(`messages/${locale}/reports.json`, "utf8"));
    expect(Object.keys(words.column)).toEqual(expect.arrayContaining(Object.keys(columnKinds)));
    expect(Object.keys(words.group)).toEqual(expect.arrayContaining([...groupings]));
    expect(Object.keys(words.report)).toEqual([...reportNames]);
  }
});
