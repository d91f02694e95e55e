import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { findSlots } from "./find-slots";
import { addHolidays, listHolidayPresets, listHolidays, removeHoliday, updateHoliday } from "./holidays";
import { findOpenRanges } from "./opening";
import { listWorkingTime } from "./working-time";

const database = testDatabase();
const tuesday = { from: "2027-05-04", to: "2027-05-04" };
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  serviceId = (await make.service(ctx.tenantId)).id;
  staffId = (await make.staff(ctx.tenantId)).id;
});

const starts = async () => (await findSlots(ctx, { serviceIds: [serviceId], ...tuesday })).length;
const closed = { date: "2027-05-04", name: "Feriado" };

describe("a holiday", () => {
  it("closes the date in the list, the write, working time and opening, until it is taken away", async () => {
    expect(await starts()).toBe(18);
    const [added] = await addHolidays(ctx, [closed]);
    expect(await starts()).toBe(0);
    const wish = {
      serviceIds: [serviceId],
      staffId,
      startsAt: "2027-05-04T13:00:00Z",
      contact: { name: "A" },
    };
    await expect(bookAppointment(ctx, wish)).rejects.toMatchObject({ code: "booking.not_offered" });
    expect((await listWorkingTime(ctx, tuesday))[0]?.ranges).toEqual([]);
    expect(await findOpenRanges(ctx, new Date("2027-05-04T15:00:00Z"))).toHaveLength(1); // Monday's
    await removeHoliday(ctx, added?.id ?? "");
    expect(await starts()).toBe(18);
  });

  it("with hours of its own changes those who work that day, calls nobody in, and yields to a person's own override", async () => {
    const off = await make.staff(ctx.tenantId, { name: "Caio", weekly: { mon: [["09:00", "18:00"]] } });
    const own = await make.staff(ctx.tenantId, {
      name: "Davi",
      overrides: { "2027-05-04": [["20:00", "21:00"]] },
    });
    const [added] = await addHolidays(ctx, [{ ...closed, ranges: [["09:00", "10:00"]] }]);
    const slots = await findSlots(ctx, { serviceIds: [serviceId], ...tuesday });
    const of = (id: string) =>
      slots.filter((slot) => slot.staffIds.includes(id)).map((slot) => slot.startsAt);
    expect(of(staffId)).toEqual(["2027-05-04T12:00:00Z", "2027-05-04T12:30:00Z"]);
    expect(of(off.id)).toEqual([]);
    expect(of(own.id)).toEqual(["2027-05-04T23:00:00Z", "2027-05-04T23:30:00Z"]);
    await updateHoliday(ctx, added?.id ?? "", { ranges: [] });
    expect(await starts()).toBe(2);
  });

  it("leaves the visits that stand on it and says how many they are", async () => {
    await make.appointment(ctx, { serviceIds: [serviceId], startsAt: "2027-05-04T13:00:00Z" });
    const added = await addHolidays(ctx, [closed, { date: "2027-05-05", name: "Ponte" }]);
    expect(added.map(({ visits }) => visits)).toEqual([1, 0]);
  });

  it("is there once per date, all of a list or none", async () => {
    await addHolidays(ctx, [closed]);
    const exists = { code: "booking.holiday_exists", details: { extra: { date: "2027-05-04" } } };
    await expect(addHolidays(ctx, [{ date: "2027-05-06", name: "x" }, closed])).rejects.toMatchObject(exists);
    expect(await listHolidays(ctx)).toHaveLength(1);
  });

  it("belongs to one shop", async () => {
    const [added] = await addHolidays(ctx, [closed]);
    const other = make.ctx(await make.tenant());
    expect(await listHolidays(other)).toEqual([]);
    await expect(removeHoliday(other, added?.id ?? "")).rejects.toMatchObject({ kind: "not_found" });
    await addHolidays(other, [closed]);
  });
});

describe("the presets", () => {
  it("are the public holidays of the shop's country in the reader's language, with what is there already", async () => {
    await addHolidays(ctx, [{ date: "2027-09-07", name: "Sete de setembro" }]);
    const brazil = await listHolidayPresets(ctx, 2027);
    expect(brazil).toContainEqual({ date: "2027-09-07", name: "Dia da Independência", isAdded: true });
    expect(brazil).toContainEqual({ date: "2027-03-26", name: "Sexta-Feira Santa", isAdded: false });
    const romania = { ...ctx, locale: "ro", tenant: { ...ctx.tenant, country: "RO" } };
    expect(await listHolidayPresets(romania, 2027)).toContainEqual({
      ...{ date: "2027-12-01", name: "Ziua națională, Ziua Marii Uniri", isAdded: false },
    });
    const nowhere = { ...ctx, tenant: { ...ctx.tenant, country: "ZZ" } };
    expect(await listHolidayPresets(nowhere, 2027)).toEqual([]);
  });
});

describe("time off", () => {
  it("that is only asked for takes no time from anybody", async () => {
    const off = { startsAt: "2027-05-04T12:00:00Z", endsAt: "2027-05-04T21:00:00Z", status: "requested" };
    const row = { id: newId(), tenantId: ctx.tenantId, staffId, ...off };
    await unscopedDb().timeOff.create({ data: row });
    expect(await starts()).toBe(18);
    expect((await listWorkingTime(ctx, tuesday))[0]?.ranges).toHaveLength(1);
    await unscopedDb().timeOff.updateMany({ data: { status: "approved" } });
    expect(await starts()).toBe(0);
  });
});
