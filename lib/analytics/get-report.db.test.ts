import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { getReport } from "./get-report";
import { reportQuerySchema } from "./report.shared";
import { addFigures, noFigures, type ReportName } from "./report-terms.shared";

const database = testDatabase();
let ctx: Ctx;
let staff: { id: string };
let second: { id: string };
let cut: { id: string };
let beard: { id: string };

beforeEach(async () => {
  await database.reset();
  await open({});
});

async function open(over: Parameters<typeof make.tenant>[0]) {
  ctx = make.ctx(await make.tenant(over));
  cut = await make.service(ctx.tenantId);
  beard = await make.service(ctx.tenantId, { name: "Barba", priceCents: 3333 });
  staff = await make.staff(ctx.tenantId);
  second = await make.staff(ctx.tenantId, { name: "Rafael" });
}

type Visit = {
  status?: string;
  lines?: { serviceId: string; priceCents: number }[];
  totalCents?: number;
  staffId?: string;
  source?: string;
  contactId?: string;
  minutes?: number;
};

/** A visit as the past left it: rows, so that it can lie anywhere. */
async function visit(startsAt: string, over: Visit = {}) {
  const { tenantId, tenant } = ctx;
  const { lines = [{ serviceId: cut.id, priceCents: 5000 }], minutes, status = "completed" } = over;
  const id = newId();
  const endsAt = new Date(Date.parse(startsAt) + (minutes ?? 30) * 60_000);
  await unscopedDb().appointment.create({
    data: {
      id,
      tenantId,
      status,
      startsAt,
      endsAt,
      staffId: over.staffId ?? staff.id,
      contactId: over.contactId ?? (await make.contact(tenantId)).id,
      source: over.source ?? "dashboard",
      totalCents: over.totalCents ?? lines.reduce((sum, line) => sum + line.priceCents, 0),
      currency: tenant.currency,
    },
  });
  await unscopedDb().appointmentService.createMany({
    data: lines.map((line, position) => ({
      ...line,
      id: newId(),
      tenantId,
      appointmentId: id,
      position,
      name: "x",
      durationMin: 30,
    })),
  });
  if (minutes && status !== "cancelled")
    await unscopedDb()
      .$executeRaw`insert into busy_segments (id, tenant_id, staff_id, appointment_id, during) values
      (${newId()}::uuid, ${tenantId}::uuid, ${over.staffId ?? staff.id}::uuid, ${id}::uuid,
       tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz))`;
}

const report = (name: ReportName, query: object) => getReport(ctx, name, reportQuerySchema.parse(query));
const may = { from: "2027-05-01", to: "2027-05-31" };

describe("figures", () => {
  it("agree to the cent however they are grouped, at the borders of a month in the shop's zone", async () => {
    const both = [
      { serviceId: cut.id, priceCents: 5000 },
      { serviceId: beard.id, priceCents: 3333 },
    ];
    await visit("2027-05-01T02:59:59Z"); // 30 April, 23:59 in São Paulo
    await visit("2027-05-01T03:00:00Z", { source: "agent" });
    await visit("2027-05-15T12:00:00Z", { lines: both, totalCents: 7001, staffId: second.id });
    await visit("2027-05-16T12:00:00Z", { lines: both, totalCents: 1, source: "public" });
    await visit("2027-05-17T12:00:00Z", { lines: [{ serviceId: beard.id, priceCents: 0 }], totalCents: 900 });
    await visit("2027-05-18T12:00:00Z", { status: "no_show" });
    await visit("2027-05-19T12:00:00Z", { status: "cancelled" });
    await visit("2027-05-20T12:00:00Z", { status: "confirmed" });
    await visit("2027-06-01T02:59:59Z", { totalCents: 77 }); // 31 May, 23:59
    await visit("2027-06-01T03:00:00Z");
    for (const groupBy of ["day", "week", "month", "staff", "service", "source"]) {
      const { totals, rows } = await report("revenue", { ...may, groupBy });
      expect([groupBy, totals.revenueCents]).toEqual([groupBy, 5000 + 7001 + 1 + 900 + 77]);
      expect(totals).toMatchObject({ appointments: 8, completed: 5, noShow: 1, cancelled: 1, confirmed: 1 });
      expect(totals).toMatchObject({ expectedCents: 5000, lostCents: 10_000 });
      const sum = rows.map((row) => row.figures).reduce(addFigures, noFigures);
      expect(sum.revenueCents).toBe(totals.revenueCents);
      expect(sum.lostCents).toBe(totals.lostCents);
      if (groupBy !== "service") expect(sum).toEqual(totals);
    }
    const parts = await Promise.all(
      [staff.id, second.id].map((staffId) => report("revenue", { ...may, staffId })),
    );
    expect(parts.map(({ totals }) => totals.revenueCents)).toEqual([5978, 7001]);
    const services = await Promise.all(
      [cut.id, beard.id].map((serviceId) => report("revenue", { ...may, serviceId })),
    );
    expect(services.reduce((sum, part) => sum + part.totals.revenueCents, 0)).toBe(12_979);
    const rows = (await report("services", may)).rows;
    expect(rows.map((row) => row.figures.revenueCents)).toEqual(
      services.map((part) => part.totals.revenueCents).sort((a, b) => b - a),
    );
    expect(rows.map((row) => row.label).sort()).toEqual(["Barba", "Corte"]);
  });

  it("have a row for every day, week and month, with nothing where nothing was", async () => {
    await visit("2027-05-15T12:00:00Z");
    const keys = async (groupBy: string, dates: object) =>
      (await report("revenue", { ...dates, groupBy })).rows.map((row) => row.key);
    expect(await keys("day", may)).toHaveLength(31);
    // Weeks begin on Sunday in Brazil; those at the edges are shorter.
    expect(await keys("week", may)).toEqual([
      "2027-05-01",
      "2027-05-02",
      "2027-05-09",
      "2027-05-16",
      "2027-05-23",
      "2027-05-30",
    ]);
    expect(await keys("month", { from: "2027-01-15", to: "2027-03-02" })).toEqual([
      "2027-01-15",
      "2027-02-01",
      "2027-03-01",
    ]);
  });

  it("count a visit on the days that the clocks change, on the right date", async () => {
    await open({ timeZone: "Europe/Bucharest", locale: "ro" });
    // 28 March 2027 has 23 hours, 31 October 25: its midnights are 21:00 and 22:00 UTC.
    await visit("2027-03-28T20:59:00Z");
    await visit("2027-03-28T21:00:00Z");
    await visit("2027-10-30T21:00:00Z");
    await visit("2027-10-31T21:59:00Z");
    await visit("2027-10-31T22:00:00Z");
    const march = await report("revenue", { from: "2027-03-28", to: "2027-03-29", groupBy: "day" });
    expect(march.rows.map((row) => row.figures.completed)).toEqual([1, 1]);
    const october = await report("revenue", { from: "2027-10-31", to: "2027-11-01", groupBy: "day" });
    expect(october.rows.map((row) => row.figures.completed)).toEqual([2, 1]);
  });

  it("are compared with the period of equal length right before", async () => {
    await visit("2027-04-25T12:00:00Z", { totalCents: 100 });
    await visit("2027-04-30T12:00:00Z", { totalCents: 1000, staffId: second.id });
    await visit("2027-05-05T12:00:00Z", { totalCents: 3000 });
    const week = { from: "2027-05-01", to: "2027-05-07", compare: "true" };
    const view = await report("revenue", { ...week, groupBy: "day" });
    expect(view).toMatchObject({ previousFrom: "2027-04-24", previousTo: "2027-04-30" });
    expect(view.previous).toMatchObject({ completed: 2, revenueCents: 1100 });
    expect(view.rows.map((row) => [row.key, row.previous?.revenueCents])).toContainEqual([
      "2027-05-07",
      1000,
    ]);
    const byStaff = await report("staff", week);
    expect(
      byStaff.rows.map((row) => [row.key, row.figures.revenueCents, row.previous?.revenueCents]),
    ).toEqual([
      [staff.id, 3000, 100],
      [second.id, 0, 1000],
    ]);
    expect(byStaff.previous?.revenueCents).toBe(1100);
    expect((await report("revenue", { from: week.from, to: week.to })).previous).toBeNull();
  });

  it("leave money in another currency out of the sum", async () => {
    await visit("2027-05-05T12:00:00Z");
    await unscopedDb().appointment.updateMany({ data: { currency: "EUR" } });
    expect((await report("revenue", may)).totals).toMatchObject({ completed: 1, revenueCents: 0 });
  });
});

describe("occupancy", () => {
  const all = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const hours = (from: string, to: string) => Object.fromEntries(all.map((day) => [day, [[from, to]]]));

  it("is booked over bookable time: breaks and time off are not bookable, cancelled visits not booked", async () => {
    const { tenantId } = ctx;
    await unscopedDb().staff.update({ where: { id: second.id }, data: { isActive: false } });
    await unscopedDb().staff.update({
      where: { id: staff.id },
      data: { breaks: hours("12:00", "13:00"), overrides: { "2027-05-04": [] } },
    });
    const off = { startsAt: "2027-05-03T18:00:00Z", endsAt: "2027-05-03T21:00:00Z" }; // 15:00–18:00
    await unscopedDb().timeOff.create({ data: { id: newId(), tenantId, staffId: staff.id, ...off } });
    await visit("2027-05-03T13:00:00Z", { minutes: 60 });
    await visit("2027-05-03T15:00:00Z", { minutes: 60, status: "cancelled" });
    await visit("2027-05-05T13:00:00Z", { minutes: 90, status: "no_show" });
    const view = await report("occupancy", { from: "2027-05-03", to: "2027-05-05", groupBy: "day" });
    const minutes = view.rows.map(({ figures }) => [figures.bookedMin, figures.availableMin]);
    expect(minutes).toEqual([
      [60, 300],
      [0, 0],
      [90, 480],
    ]);
    expect(view.totals).toMatchObject({ bookedMin: 150, availableMin: 780 });
    const byStaff = await report("staff", { from: "2027-05-03", to: "2027-05-05" });
    expect(byStaff.totals).toMatchObject({ bookedMin: 150, availableMin: 780, completed: 1 });
  });

  it("knows that a day can have 23 or 25 hours, and parts add up over midnight", async () => {
    await open({ timeZone: "Europe/Bucharest", locale: "ro" });
    await unscopedDb().staff.update({ where: { id: second.id }, data: { isActive: false } });
    await unscopedDb().staff.update({ where: { id: staff.id }, data: { weekly: hours("00:00", "24:00") } });
    await visit("2027-03-28T20:30:00Z", { minutes: 60 });
    const march = await report("occupancy", { from: "2027-03-27", to: "2027-03-29", groupBy: "day" });
    expect(march.rows.map((row) => row.figures.availableMin)).toEqual([1440, 1380, 1440]);
    expect(march.rows.map((row) => row.figures.bookedMin ?? 0)).toEqual([0, 30, 30]);
    const october = await report("occupancy", { from: "2027-10-31", to: "2027-10-31" });
    expect(october.totals.availableMin).toBe(1500);
    const edge = await report("occupancy", { from: "2027-03-29", to: "2027-03-29" });
    expect(edge.totals.bookedMin).toBe(30);
  });

  it("gives hours past midnight to the date on which they are worked", async () => {
    await unscopedDb().staff.update({ where: { id: second.id }, data: { isActive: false } });
    await unscopedDb().staff.update({
      where: { id: staff.id },
      data: { weekly: { sat: [["20:00", "26:00"]] } },
    });
    const view = await report("occupancy", { from: "2027-05-01", to: "2027-05-02", groupBy: "day" });
    expect(view.rows.map((row) => row.figures.availableMin)).toEqual([240, 120]);
  });
});

describe("clients and hours", () => {
  it("tell the new from the returning by their first completed visit", async () => {
    const regular = (await make.contact(ctx.tenantId)).id;
    const missed = (await make.contact(ctx.tenantId)).id;
    await visit("2027-03-05T12:00:00Z", { contactId: regular });
    await visit("2027-03-06T12:00:00Z", { contactId: missed, status: "no_show" });
    await visit("2027-05-05T12:00:00Z", { contactId: regular });
    await visit("2027-05-06T12:00:00Z", { contactId: regular });
    await visit("2027-05-07T12:00:00Z", { contactId: missed });
    await visit("2027-05-08T12:00:00Z", { status: "scheduled" });
    const { clients } = await report("appointments", may);
    expect(clients).toEqual({ total: 2, fresh: 1, returning: 1 });
  });

  it("show the weekday and hour of the shop's clock", async () => {
    await visit("2027-05-04T01:30:00Z"); // Monday 22:30
    await visit("2027-05-04T12:00:00Z");
    await visit("2027-05-11T12:30:00Z");
    await visit("2027-05-11T15:00:00Z", { status: "cancelled" });
    const { heat } = await report("appointments", may);
    expect(heat).toEqual([
      { weekday: 1, hour: 22, appointments: 1 },
      { weekday: 2, hour: 9, appointments: 2 },
    ]);
  });
});

describe("a report", () => {
  it("is of the current month of the shop unless told", async () => {
    const late = { ...ctx, now: () => new Date("2027-06-01T02:00:00Z") };
    const view = await getReport(late, "revenue", reportQuerySchema.parse({}));
    expect(view).toMatchObject({ ...may, groupBy: "day" });
  });

  it("refuses what makes no sense", async () => {
    const error = (query: object, name: ReportName = "revenue") =>
      report(name, query).catch((thrown: { code: string }) => thrown.code);
    expect(await error({ from: "2027-05-02", to: "2027-05-01" })).toBe("common.invalid_input");
    expect(await error({ from: "2020-01-01", to: "2027-05-01" })).toBe("reports.range_too_long");
    expect(await error({ from: "2025-01-01", to: "2027-05-01", groupBy: "day" })).toBe(
      "reports.range_too_long",
    );
    expect(await error({ groupBy: "source" }, "occupancy")).toBe("common.invalid_input");
    expect(() => reportQuerySchema.parse({ from: "2027-02-30" })).toThrow();
  });

  it("sees one shop only, and needs the permission", async () => {
    await visit("2027-05-05T12:00:00Z");
    const mine = ctx;
    const theirs = staff;
    await open({});
    expect((await report("revenue", may)).totals.appointments).toBe(0);
    await expect(report("revenue", { ...may, staffId: theirs.id })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(
      getReport({ ...mine, permissions: new Set() }, "revenue", reportQuerySchema.parse(may)),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});
