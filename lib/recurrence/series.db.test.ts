import { beforeEach, describe, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import { updateAppointment } from "@/lib/booking/update-appointment";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { cancelSeries, updateSeries } from "./change-series";
import { createSeries } from "./create-series";
import { extendSeries } from "./extend-series";
import { previewSeries } from "./preview-series";
import { getSeries } from "./series";

const database = testDatabase();
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  serviceId = (await make.service(ctx.tenantId)).id;
  staffId = (await make.staff(ctx.tenantId)).id;
});

/** Tuesdays at 15:00, which is 18:00 UTC. */
const rule = (over: object = {}) => ({
  serviceIds: [serviceId],
  staffId,
  frequency: "weekly" as const,
  interval: 1,
  fromDate: "2027-05-04",
  wallTime: "15:00",
  count: 4,
  ...over,
});
const series = (over: object = {}) =>
  createSeries(ctx, { ...rule(), contact: { name: "Ana", email: "ana@example.com" }, ...over });
const at = (date: string, time = "18:00") => `${date}T${time}:00.000Z`;
const book = (startsAt: string, over: object = {}) =>
  bookAppointment(ctx, { serviceIds: [serviceId], staffId, startsAt, contact: { name: "Caio" }, ...over });
const startsOf = async (id: string) =>
  (await getSeries(ctx, id)).visits.filter((v) => v.status !== "cancelled").map((v) => v.startsAt);
const letters = (kind: string) => unscopedDb().outboxMessage.count({ where: { kind } });

describe("a series", () => {
  it("books every date of its rule as an ordinary visit, and the client hears of it once", async () => {
    const made = await series();
    expect(made.visits.map(({ startsAt }) => startsAt)).toEqual(
      ["2027-05-04", "2027-05-11", "2027-05-18", "2027-05-25"].map((date) => at(date)),
    );
    expect(made).toMatchObject({ lastDate: "2027-05-25", contact: { name: "Ana" } });
    expect(await letters("booked")).toBe(1);
    const reminders = await unscopedDb().$queryRaw<unknown[]>`
      select 1 from pgboss.job where name = 'send-reminder'`;
    expect(reminders.length).toBeGreaterThanOrEqual(4);
    expect(await unscopedDb().appointmentChange.count({ where: { kind: "created" } })).toBe(4);
    await expect(book(at("2027-05-18"))).rejects.toMatchObject({ code: "booking.slot_taken" });
  });

  it("keeps its wall time when the clocks change", async () => {
    ctx = make.ctx(await make.tenant({ timeZone: "Europe/Bucharest", locale: "ro" }), {
      at: "2027-10-18T06:00:00Z",
    });
    serviceId = (await make.service(ctx.tenantId)).id;
    staffId = (await make.staff(ctx.tenantId)).id;
    const made = await series({ fromDate: "2027-10-26", count: 2 });
    expect(made.visits.map(({ startsAt }) => startsAt)).toEqual([
      at("2027-10-26", "12:00"),
      at("2027-11-02", "13:00"),
    ]);
  });

  it("goes further than customers may book", async () => {
    expect((await series({ interval: 8, count: 4 })).lastDate).toBe("2027-10-19");
  });

  it("writes nothing while one date needs a decision, and names the dates", async () => {
    await book(at("2027-05-18"));
    await expect(series()).rejects.toMatchObject({
      code: "booking.series_conflict",
      details: { extra: { conflicts: [{ date: "2027-05-18", reason: "taken" }] } },
    });
    expect(await unscopedDb().appointment.count()).toBe(1);
    expect(await unscopedDb().contact.count({ where: { name: "Ana" } })).toBe(0);
    const made = await series({
      skipDates: ["2027-05-11"],
      changes: { "2027-05-18": at("2027-05-18", "19:00") },
    });
    expect(made.visits.map(({ startsAt }) => startsAt)).toEqual([
      at("2027-05-04"),
      at("2027-05-18", "19:00"),
      at("2027-05-25"),
    ]);
    expect(made.visits[1]?.date).toBe("2027-05-18");
  });

  it("does not put a visit where the barber does not work, unless it is said", async () => {
    await unscopedDb().staff.update({ where: { id: staffId }, data: { overrides: { "2027-05-11": [] } } });
    await expect(series()).rejects.toMatchObject({
      details: { extra: { conflicts: [{ date: "2027-05-11", reason: "outside_hours" }] } },
    });
    expect((await series({ allowOutsideHours: true })).visits).toHaveLength(4);
  });

  it("is looked at first: every date with its state and what else the day has", async () => {
    await book(at("2027-05-11"));
    await unscopedDb().staff.update({ where: { id: staffId }, data: { overrides: { "2027-05-18": [] } } });
    const preview = await previewSeries(ctx, rule());
    expect(preview.dates.map(({ state }) => state)).toEqual(["free", "taken", "closed", "free"]);
    expect(preview.dates[1]?.alternatives).toEqual([
      "2027-05-11T17:30:00Z",
      "2027-05-11T18:30:00Z",
      "2027-05-11T17:00:00Z",
    ]);
    expect(preview).toMatchObject({ durationMin: 30, totalCents: 5000, currency: "BRL" });
    expect(await unscopedDb().appointment.count()).toBe(1);
  });

  it("belongs to one shop, and is not for strangers", async () => {
    const made = await series();
    const other = make.ctx(await make.tenant());
    const missing = { kind: "not_found" };
    await expect(getSeries(other, made.id)).rejects.toMatchObject(missing);
    await expect(extendSeries(other, made.id, { count: 1 })).rejects.toMatchObject(missing);
    await expect(cancelSeries(other, made.visits[0]?.id ?? "", { scope: "all" })).rejects.toMatchObject(
      missing,
    );
    const stranger = make.publicCtx(ctx);
    const input = { ...rule(), contact: { name: "X" } };
    await expect(createSeries(stranger, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(createSeries(other, input)).rejects.toMatchObject(missing);
  });
});

describe("a change of a series", () => {
  const visit = (made: Awaited<ReturnType<typeof series>>, index: number) => made.visits[index]?.id ?? "";

  it("of one visit leaves the others, and keeps it in the series", async () => {
    const made = await series();
    await updateSeries(ctx, visit(made, 1), { scope: "this", startsAt: at("2027-05-12") });
    expect(await startsOf(made.id)).toEqual(
      ["2027-05-04", "2027-05-12", "2027-05-18", "2027-05-25"].map((date) => at(date)),
    );
  });

  it("of this and the following moves those by as many days to the same wall time, as a series of their own", async () => {
    const made = await series();
    const { appointments } = await updateSeries(ctx, visit(made, 2), {
      scope: "following",
      startsAt: at("2027-05-19", "19:30"),
    });
    expect(appointments.map(({ startsAt }) => startsAt)).toEqual([
      at("2027-05-19", "19:30"),
      at("2027-05-26", "19:30"),
    ]);
    expect(await startsOf(made.id)).toEqual([at("2027-05-04"), at("2027-05-11")]);
    const split = appointments[0]?.series?.id ?? "";
    expect(await getSeries(ctx, split)).toMatchObject({ fromDate: "2027-05-19", wallTime: "16:30" });
    expect(await letters("moved")).toBe(1);
  });

  it("of all moves onto places that its own visits leave", async () => {
    const made = await series();
    await updateSeries(ctx, visit(made, 0), { scope: "all", startsAt: at("2027-05-11") });
    expect(await startsOf(made.id)).toEqual(
      ["2027-05-11", "2027-05-18", "2027-05-25", "2027-06-01"].map((date) => at(date)),
    );
  });

  it("leaves what is over or under way", async () => {
    const made = await series();
    const later = { ...ctx, now: () => new Date("2027-05-12T12:00:00Z") };
    const { appointments } = await updateSeries(later, visit(made, 2), {
      scope: "all",
      startsAt: at("2027-05-18", "19:00"),
    });
    expect(appointments).toHaveLength(2);
    expect((await getSeries(ctx, made.id)).visits.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([
      at("2027-05-04"),
      at("2027-05-11"),
    ]);
  });

  it("changes nothing when one cannot follow, or leaves that one where it is when asked", async () => {
    const made = await series();
    await book(at("2027-05-25", "19:00"));
    const move = { scope: "all" as const, startsAt: at("2027-05-04", "19:00") };
    await expect(updateSeries(ctx, visit(made, 0), move)).rejects.toMatchObject({
      code: "booking.series_conflict",
      details: { extra: { conflicts: [{ id: visit(made, 3), reason: "taken" }] } },
    });
    expect(await startsOf(made.id)).toEqual(
      ["2027-05-04", "2027-05-11", "2027-05-18", "2027-05-25"].map((date) => at(date)),
    );
    const { kept, appointments } = await updateSeries(ctx, visit(made, 0), { ...move, skipConflicts: true });
    expect(kept).toEqual([{ id: visit(made, 3), startsAt: at("2027-05-25") }]);
    expect(appointments).toHaveLength(3);
  });

  it("gives all of them to another barber, and refuses a version that somebody else has changed", async () => {
    const made = await series();
    const { id } = await make.staff(ctx.tenantId, { name: "Davi" });
    const { appointments } = await updateSeries(ctx, visit(made, 0), { scope: "all", staffId: id });
    expect(appointments.every(({ staff }) => staff.id === id)).toBe(true);
    const stale = { scope: "all" as const, startsAt: at("2027-05-04", "20:00"), version: 1 };
    await expect(updateSeries(ctx, visit(made, 0), stale)).rejects.toMatchObject({
      code: "booking.version_conflict",
    });
  });

  it("cancels this and the following, frees their time, and tells the client once", async () => {
    const made = await series();
    await changeStatus(ctx, visit(made, 3), "cancel");
    const { appointments } = await cancelSeries(ctx, visit(made, 1), {
      scope: "following",
      reason: "moved away",
    });
    expect(appointments).toHaveLength(2);
    expect(await startsOf(made.id)).toEqual([at("2027-05-04")]);
    expect(await letters("cancelled")).toBe(2);
    await book(at("2027-05-18"));
  });

  it("is refused for a visit without a series", async () => {
    const single = await book(at("2027-05-06"));
    const refused = { code: "booking.not_in_series" };
    await expect(cancelSeries(ctx, single.id, { scope: "all" })).rejects.toMatchObject(refused);
    const move = { scope: "following" as const, startsAt: at("2027-05-07") };
    await expect(updateSeries(ctx, single.id, move)).rejects.toMatchObject(refused);
  });

  it("adds visits after the last one by the same rule", async () => {
    const made = await series({ count: 2 });
    await updateAppointment(ctx, visit(made, 1), { startsAt: at("2027-05-13") });
    const longer = await extendSeries(ctx, made.id, { count: 2 });
    expect(longer.visits.map(({ startsAt }) => startsAt)).toEqual(
      ["2027-05-04", "2027-05-13", "2027-05-18", "2027-05-25"].map((date) => at(date)),
    );
    await book(at("2027-06-01"));
    await expect(extendSeries(ctx, made.id, { count: 1 })).rejects.toMatchObject({
      code: "booking.series_conflict",
    });
  });
});
