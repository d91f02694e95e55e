import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { getTakings } from "@/lib/payments/takings";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerReport } from "./export-report";
import { getReport } from "./get-report";
import { reportQuerySchema } from "./report.shared";
import { addFigures, columnValue, noFigures } from "./report-terms.shared";

const database = testDatabase();
let ctx: Ctx;
let number = 0;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant({}));
});

const report = (query: object) => getReport(ctx, "payments", reportQuerySchema.parse(query));
const may = { from: "2027-05-01", to: "2027-05-31" };

/** A paid sale as the past left it. */
async function paid(confirmedAt: string, method: string, amountCents: number, over: object = {}) {
  const { tenantId } = ctx;
  const ticketId = newId();
  const at = new Date(confirmedAt);
  const sums = { subtotalCents: amountCents, totalCents: amountCents, paidCents: amountCents };
  const bill = { currency: "BRL", status: "paid", createdAt: at, paidAt: at, number: ++number, ...sums };
  await unscopedDb().ticket.create({ data: { ...bill, id: ticketId, tenantId } });
  const payment = {
    method,
    amountCents,
    currency: "BRL",
    status: "confirmed",
    createdAt: at,
    confirmedAt: at,
  };
  return unscopedDb().payment.create({ data: { ...payment, id: newId(), tenantId, ticketId, ...over } });
}

async function giveBack(
  payment: { id: string; ticketId: string; method: string },
  at: string,
  cents: number,
) {
  const { tenantId } = ctx;
  const { ticketId, method, id } = payment;
  const refund = { method, amountCents: cents, createdAt: new Date(at) };
  await unscopedDb().refund.create({ data: { ...refund, id: newId(), tenantId, ticketId, paymentId: id } });
}

describe("the report of payments", () => {
  it("agrees to the cent however it is grouped, with the day's takings and at the borders of a month", async () => {
    await paid("2027-05-01T02:59:59Z", "cash", 1); // 30 April, 23:59 in São Paulo
    const first = await paid("2027-05-01T03:00:00Z", "cash", 1001);
    await paid("2027-05-15T12:00:00Z", "pix", 2003);
    await paid("2027-05-15T13:00:00Z", "pix", 77);
    await paid("2027-06-01T02:59:59Z", "card", 5); // 31 May, 23:59
    await paid("2027-06-01T03:00:00Z", "card", 9999);
    await giveBack(first, "2027-05-15T18:00:00Z", 500);
    for (const groupBy of ["day", "week", "month", "method"]) {
      const { totals, rows } = await report({ ...may, groupBy });
      expect([groupBy, totals]).toEqual([
        groupBy,
        { ...noFigures, payments: 4, receivedCents: 3086, refundedCents: 500 },
      ]);
      expect(rows.map((row) => row.figures).reduce(addFigures, noFigures)).toEqual(totals);
      expect(columnValue("netCents", totals)).toBe(2586);
    }
    const days = (await report({ ...may, groupBy: "day" })).rows;
    const takings = await getTakings(ctx, { date: "2027-05-15" });
    const fifteenth = days.find((row) => row.key === "2027-05-15");
    expect(fifteenth?.figures).toMatchObject({
      receivedCents: takings.receivedCents,
      refundedCents: takings.refundedCents,
      payments: takings.paymentCount,
    });
    const methods = (await report({ ...may, groupBy: "method" })).rows;
    expect(methods.map((row) => [row.key, row.figures.receivedCents])).toEqual([
      ["pix", 2080],
      ["cash", 1001],
      ["card", 5],
    ]);
  });

  it("knows neither what is pending nor money in another currency", async () => {
    await paid("2027-05-10T12:00:00Z", "pix", 100, { status: "pending", confirmedAt: null });
    await paid("2027-05-10T12:00:00Z", "cash", 100, { currency: "EUR" });
    expect((await report(may)).totals).toEqual(noFigures);
  });

  it("has no barber and no service, and sees one shop only", async () => {
    await paid("2027-05-10T12:00:00Z", "cash", 100);
    const staff = await make.staff(ctx.tenantId);
    await expect(report({ ...may, staffId: staff.id })).rejects.toMatchObject({ kind: "invalid" });
    ctx = make.ctx(await make.tenant({}));
    expect((await report(may)).totals).toEqual(noFigures);
  });

  it("is written with the methods' names in the language of the reader", async () => {
    await paid("2027-05-10T12:00:00Z", "cash", 1050);
    const query = reportQuerySchema.parse({ ...may, groupBy: "method", format: "csv" });
    const answer = await answerReport(ctx, "payments", query);
    const content = "content" in answer ? await new Response(answer.content).text() : "";
    expect(content).toContain("Dinheiro;1;10,5;0;10,5");
  });
});

describe("a month", () => {
  it("is compared with the month before, day by day; its longer one's last days count in the total only", async () => {
    await paid("2027-05-31T12:00:00Z", "cash", 31);
    await paid("2027-05-07T12:00:00Z", "cash", 7);
    await paid("2027-06-07T12:00:00Z", "cash", 70);
    const june = { from: "2027-06-01", to: "2027-06-30", compare: "true" };
    const view = await report({ ...june, groupBy: "day" });
    expect(view).toMatchObject({ previousFrom: "2027-05-01", previousTo: "2027-05-31" });
    expect(view.previous?.receivedCents).toBe(38);
    expect(view.rows[6]).toMatchObject({ figures: { receivedCents: 70 }, previous: { receivedCents: 7 } });
    const weeks = await report({ ...june, groupBy: "week" });
    const before = weeks.rows.map((row) => row.previous ?? noFigures).reduce(addFigures, noFigures);
    expect(before.receivedCents).toBe(38);
  });

  it("that is longer than the one before has days with nothing to compare", async () => {
    await paid("2027-02-28T12:00:00Z", "cash", 28);
    const view = await report({ from: "2027-03-01", to: "2027-03-31", groupBy: "day", compare: "true" });
    expect(view).toMatchObject({ previousFrom: "2027-02-01", previousTo: "2027-02-28" });
    expect(view.rows[27]?.previous?.receivedCents).toBe(28);
    expect(view.rows.slice(28).map((row) => row.previous)).toEqual([null, null, null]);
  });

  it("after month is compared month by month over a year", async () => {
    await paid("2026-02-10T12:00:00Z", "cash", 5);
    const year = { from: "2027-01-01", to: "2027-12-31", groupBy: "month", compare: "true" };
    const view = await report(year);
    expect(view).toMatchObject({ previousFrom: "2026-01-01", previousTo: "2026-12-31" });
    expect(view.rows[1]?.previous?.receivedCents).toBe(5);
  });
});
