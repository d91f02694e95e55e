import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { findSlots } from "./find-slots";
import { createService, deleteService, getService, listServices, updateService } from "./services";
import { createStaff, deleteStaff, getStaff, listStaff, setStaffHours, updateStaff } from "./staff";
import { createTimeOff, deleteTimeOff, listShopTimeOff, listTimeOff, updateTimeOff } from "./time-off";

const database = testDatabase();
let ctx: Ctx;
let foreign: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  foreign = make.ctx(await make.tenant());
});

const cut = { name: "Corte", durationMin: 30, priceCents: 5000 };
const week = { mon: [["09:00", "18:00"] as [string, string]] };
const missing = { kind: "not_found", code: "common.not_found" };

describe("services", () => {
  it("are offered by everybody unless people are named, and keep their audit", async () => {
    const ana = await createStaff(ctx, { name: "Ana" });
    const caio = await createStaff(ctx, { name: "Caio" });
    const all = await createService(ctx, cut);
    const one = await createService(ctx, { ...cut, name: "Barba", staffIds: [caio.id] });
    expect((await getStaff(ctx, ana.id)).serviceIds).toEqual([all.id]);
    expect((await getStaff(ctx, caio.id)).serviceIds).toEqual([all.id, one.id]);
    const changed = await updateService(ctx, all.id, { priceCents: 6000, staffIds: [ana.id] });
    expect(changed).toMatchObject({ priceCents: 6000, durationMin: 30 });
    expect((await getStaff(ctx, caio.id)).serviceIds).toEqual([one.id]);
    const audit = await unscopedDb().auditEntry.findMany({ where: { targetType: "service" } });
    expect(audit.map((entry) => entry.action).sort()).toEqual([
      "service.created",
      "service.created",
      "service.updated",
    ]);
  });

  it("last as long as their parts do together", async () => {
    const segments = [{ active: 20, gap: 30 }, { active: 10 }];
    const colour = await createService(ctx, { ...cut, segments });
    expect(colour.durationMin).toBe(60);
    expect(await updateService(ctx, colour.id, { segments: null })).toMatchObject({ segments: null });
  });

  it("that were booked are refused deletion, with the advice to deactivate", async () => {
    const service = await createService(ctx, cut);
    await make.staff(ctx.tenantId);
    await make.appointment(ctx, { serviceIds: [service.id], startsAt: "2027-05-04T13:00:00Z" });
    await expect(deleteService(ctx, service.id)).rejects.toMatchObject({
      code: "booking.service_in_use",
      details: { extra: { advice: "deactivate" } },
    });
    await updateService(ctx, service.id, { isActive: false });
    expect(await listServices(ctx, { isActive: true })).toEqual([]);
    const unused = await createService(ctx, cut);
    await deleteService(ctx, unused.id);
    await expect(getService(ctx, unused.id)).rejects.toMatchObject(missing);
  });

  it("of another shop are 404, and so are its people in a body", async () => {
    const theirs = await createService(foreign, cut);
    const stranger = await createStaff(foreign, { name: "Ana" });
    await expect(getService(ctx, theirs.id)).rejects.toMatchObject(missing);
    await expect(updateService(ctx, theirs.id, { name: "x" })).rejects.toMatchObject(missing);
    await expect(deleteService(ctx, theirs.id)).rejects.toMatchObject(missing);
    await expect(createService(ctx, { ...cut, staffIds: [stranger.id] })).rejects.toMatchObject(missing);
    expect(await listServices(ctx)).toEqual([]);
  });

  it("need the permission", async () => {
    const reader = { ...ctx, permissions: new Set(["services.read"]) };
    await expect(createService(reader, cut)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listServices({ ...ctx, permissions: new Set() })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("staff", () => {
  it("do every service unless some are named, and have no free time without hours", async () => {
    const service = await createService(ctx, cut);
    const ana = await createStaff(ctx, { name: "Ana", phone: "(11) 98765-4321" });
    expect(ana).toMatchObject({ phone: "+5511987654321", serviceIds: [service.id], hours: { weekly: {} } });
    const query = { serviceIds: [service.id], from: "2027-05-10", to: "2027-05-10" };
    expect(await findSlots(ctx, query)).toEqual([]);
    await setStaffHours(ctx, ana.id, { weekly: week, breaks: { mon: [["12:00", "13:00"]] } });
    expect(await findSlots(ctx, query)).toHaveLength(16);
    await setStaffHours(ctx, ana.id, { weekly: week, overrides: { "2027-05-10": [] } });
    expect(await findSlots(ctx, query)).toEqual([]);
    expect((await getStaff(ctx, ana.id)).hours.breaks).toEqual({});
  });

  it("keep their own price for a service that stays theirs", async () => {
    const [a, b] = [await createService(ctx, cut), await createService(ctx, cut)];
    const ana = await createStaff(ctx, { name: "Ana" });
    const variants = [{ serviceId: a.id, durationMin: null, priceCents: 7000 }];
    expect(await updateStaff(ctx, ana.id, { variants })).toMatchObject({ variants });
    const narrowed = await updateStaff(ctx, ana.id, { serviceIds: [a.id] });
    expect(narrowed).toMatchObject({ serviceIds: [a.id], variants });
    const foreignVariant = [{ serviceId: b.id, durationMin: 45, priceCents: null }];
    await expect(updateStaff(ctx, ana.id, { variants: foreignVariant })).rejects.toMatchObject(missing);
    expect(await updateStaff(ctx, ana.id, { variants: [] })).toMatchObject({ variants: [] });
  });

  it("that were booked are refused deletion", async () => {
    const service = await createService(ctx, cut);
    const ana = await make.staff(ctx.tenantId);
    await make.appointment(ctx, { serviceIds: [service.id], startsAt: "2027-05-04T13:00:00Z" });
    await expect(deleteStaff(ctx, ana.id)).rejects.toMatchObject({ code: "booking.staff_in_use" });
    await updateStaff(ctx, ana.id, { isActive: false });
    expect(await listStaff(ctx, { isActive: true })).toEqual([]);
    const caio = await createStaff(ctx, { name: "Caio" });
    await deleteStaff(ctx, caio.id);
    await expect(getStaff(ctx, caio.id)).rejects.toMatchObject(missing);
  });

  it("of another shop are 404, and so are its services in a body", async () => {
    const theirs = await createStaff(foreign, { name: "Ana" });
    const service = await createService(foreign, cut);
    await expect(getStaff(ctx, theirs.id)).rejects.toMatchObject(missing);
    await expect(updateStaff(ctx, theirs.id, { name: "x" })).rejects.toMatchObject(missing);
    await expect(deleteStaff(ctx, theirs.id)).rejects.toMatchObject(missing);
    await expect(createStaff(ctx, { name: "x", serviceIds: [service.id] })).rejects.toMatchObject(missing);
    await expect(createStaff(ctx, { name: "x", serviceIds: [newId()] })).rejects.toMatchObject(missing);
  });

  it("with a number that cannot be one are refused", async () => {
    await expect(createStaff(ctx, { name: "Ana", phone: "12" })).rejects.toMatchObject({
      details: { errors: [{ path: "phone", code: "invalid_phone" }] },
    });
  });
});

describe("time off", () => {
  const monday = { startsAt: "2027-05-10T03:00:00Z", endsAt: "2027-05-11T03:00:00Z", reason: "dentist" };

  it("takes a person out of the lists until it is removed", async () => {
    const service = await createService(ctx, cut);
    const ana = await createStaff(ctx, { name: "Ana", hours: { weekly: week } });
    const query = { serviceIds: [service.id], from: "2027-05-10", to: "2027-05-10" };
    const absence = await createTimeOff(ctx, ana.id, monday);
    expect(await findSlots(ctx, query)).toEqual([]);
    expect(await listTimeOff(ctx, ana.id)).toEqual([absence]);
    await deleteTimeOff(ctx, ana.id, absence.id);
    expect(await findSlots(ctx, query)).toHaveLength(18);
  });

  it("of another shop is 404", async () => {
    const theirs = await createStaff(foreign, { name: "Ana" });
    const absence = await createTimeOff(foreign, theirs.id, monday);
    await expect(createTimeOff(ctx, theirs.id, monday)).rejects.toMatchObject(missing);
    await expect(listTimeOff(ctx, theirs.id)).rejects.toMatchObject(missing);
    await expect(deleteTimeOff(ctx, theirs.id, absence.id)).rejects.toMatchObject(missing);
  });
});

describe("findSlots", () => {
  it("refuses more than 62 days and a range that runs backwards", async () => {
    const service = await createService(ctx, cut);
    const find = (from: string, to: string) => findSlots(ctx, { serviceIds: [service.id], from, to });
    await expect(find("2027-05-01", "2027-07-01")).resolves.toEqual([]);
    await expect(find("2027-05-01", "2027-07-02")).rejects.toMatchObject({ code: "booking.range_too_long" });
    await expect(find("2027-05-02", "2027-05-01")).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("blocks in the calendar", () => {
  const range = { startsAt: "2027-05-04T13:00:00Z", endsAt: "2027-05-04T14:00:00Z" };

  it("take time like an absence, and say what they are", async () => {
    const service = await createService(ctx, cut);
    const ana = await make.staff(ctx.tenantId);
    const block = await createTimeOff(ctx, ana.id, { ...range, kind: "block", reason: "Dentist" });
    expect(block).toMatchObject({ kind: "block", status: "approved", reason: "Dentist" });
    const query = { serviceIds: [service.id], from: "2027-05-04", to: "2027-05-04" };
    const starts = (await findSlots(ctx, query)).map((slot) => slot.startsAt);
    expect(starts).not.toContain("2027-05-04T13:00:00Z");
    expect(starts).toContain("2027-05-04T14:00:00Z");
  });

  it("are moved, resized, renamed and given to somebody else, with their audit", async () => {
    const ana = await make.staff(ctx.tenantId);
    const caio = await make.staff(ctx.tenantId, { name: "Caio" });
    const { id } = await createTimeOff(ctx, ana.id, { ...range, kind: "block" });
    const later = { startsAt: "2027-05-04T15:00:00Z", endsAt: "2027-05-04T17:00:00Z" };
    const moved = await updateTimeOff(ctx, ana.id, id, { ...later, reason: "Course", staffId: caio.id });
    expect(moved).toMatchObject({
      ...{ staffId: caio.id, kind: "block", reason: "Course" },
      ...{ startsAt: "2027-05-04T15:00:00.000Z", endsAt: "2027-05-04T17:00:00.000Z" },
    });
    await expect(updateTimeOff(ctx, ana.id, id, later)).rejects.toMatchObject(missing);
    const audit = await unscopedDb().auditEntry.findMany({ where: { targetType: "time_off" } });
    expect(audit.map((entry) => entry.action).sort()).toEqual(["time_off.created", "time_off.updated"]);
  });

  it("of another shop, or given to another shop's people, do not exist", async () => {
    const ana = await make.staff(ctx.tenantId);
    const other = await make.staff(foreign.tenantId);
    const { id } = await createTimeOff(ctx, ana.id, range);
    await expect(updateTimeOff(foreign, ana.id, id, range)).rejects.toMatchObject(missing);
    await expect(updateTimeOff(ctx, ana.id, id, { ...range, staffId: other.id })).rejects.toMatchObject(
      missing,
    );
  });

  it("are listed for a range that they touch, also when they are over", async () => {
    const ana = await make.staff(ctx.tenantId);
    const past = { startsAt: "2027-05-01T13:00:00Z", endsAt: "2027-05-01T14:00:00Z" };
    await createTimeOff(ctx, ana.id, { ...past, kind: "block" });
    expect(await listShopTimeOff(ctx)).toEqual([]);
    const day = { from: "2027-05-01T13:30:00Z", to: "2027-05-02T00:00:00Z" };
    expect(await listShopTimeOff(ctx, day)).toHaveLength(1);
    expect(await listShopTimeOff(ctx, { ...day, to: "2027-05-01T13:00:00Z" })).toEqual([]);
  });
});
