import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { changeStatus } from "./change-status";
import { summariseMonth } from "./month-summary";
import { monthSummaryQuerySchema } from "./month-summary.shared";
import { createTimeOff } from "./time-off";

const database = testDatabase();
const may = { from: "2027-05-03", to: "2027-05-09" };
let ctx: Ctx;
let serviceId: string;
let anaId: string;
let caioId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id, { color: "rose" })).id;
  anaId = (await make.staff(tenant.id)).id;
  caioId = (await make.staff(tenant.id, { name: "Caio", weekly: { tue: [["20:00", "24:00"]] } })).id;
});

const book = (startsAt: string, staffId = anaId) =>
  make.appointment(ctx, { serviceIds: [serviceId], startsAt, staffId });
const dayOf = async (date: string, query: object = {}) =>
  (await summariseMonth(ctx, { ...may, ...query })).find((day) => day.date === date);

describe("summariseMonth", () => {
  it("has every date of the range, also the empty and the closed ones", async () => {
    const days = await summariseMonth(ctx, { ...may, staffIds: [caioId] });
    expect(days.map((day) => day.date)).toHaveLength(7);
    expect(days.filter((day) => day.openMin > 0).map((day) => day.date)).toEqual(["2027-05-04"]);
  });

  it("counts visits on the shop's date and names the first three in order of time", async () => {
    for (const time of ["15:00", "13:00", "14:00", "12:00"]) await book(`2027-05-04T${time}:00Z`);
    // 23:30 on Tuesday in the shop is Wednesday in UTC.
    await book("2027-05-05T02:30:00Z", caioId);
    const day = await dayOf("2027-05-04");
    expect(day).toMatchObject({ count: 5, bookedMin: 150 });
    expect(day?.visits.map((visit) => visit.startsAt)).toEqual([
      "2027-05-04T12:00:00.000Z",
      "2027-05-04T13:00:00.000Z",
      "2027-05-04T14:00:00.000Z",
    ]);
    expect(day?.visits[0]).toMatchObject({ client: "Bruno Lima", color: "rose", status: "scheduled" });
    expect(await dayOf("2027-05-05")).toMatchObject({ count: 0, visits: [] });
  });

  it("leaves out the cancelled unless they are asked for, and one person's when filtered", async () => {
    const { id } = await book("2027-05-04T13:00:00Z");
    await book("2027-05-04T23:00:00Z", caioId);
    await changeStatus(ctx, id, "cancel", {});
    expect(await dayOf("2027-05-04")).toMatchObject({ count: 1, bookedMin: 30 });
    expect(await dayOf("2027-05-04", { status: ["cancelled"] })).toMatchObject({ count: 1, bookedMin: 0 });
    expect(await dayOf("2027-05-04", { staffIds: [anaId] })).toMatchObject({ count: 0, openMin: 540 });
  });

  it("takes blocks out of the hours", async () => {
    const block = { startsAt: "2027-05-04T12:00:00Z", endsAt: "2027-05-04T15:00:00Z" };
    await createTimeOff(ctx, anaId, { ...block, kind: "block" });
    expect(await dayOf("2027-05-04")).toMatchObject({ openMin: 360 + 240 });
  });

  it("shows nothing of another shop", async () => {
    await book("2027-05-04T13:00:00Z");
    const foreign = make.ctx(await make.tenant());
    const days = await summariseMonth(foreign, { ...may, staffIds: [anaId] });
    expect(days.every((day) => day.count === 0 && day.openMin === 0)).toBe(true);
  });

  it("takes six weeks at most, in order", () => {
    const ok = (from: string, to: string) => monthSummaryQuerySchema.safeParse({ from, to }).success;
    expect(ok("2027-05-01", "2027-06-11")).toBe(true);
    expect(ok("2027-05-01", "2027-06-12")).toBe(false);
    expect(ok("2027-05-02", "2027-05-01")).toBe(false);
  });
});
