import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make, testNow } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { findSlots } from "./find-slots";
import { createHold, releaseHold } from "./holds";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z";
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
});

const hold = (who = ctx) => createHold(who, { serviceIds: [serviceId], staffId: "any", startsAt: ten });
const book = (who = ctx, over: object = {}) =>
  bookAppointment(who, {
    serviceIds: [serviceId],
    staffId: "any",
    startsAt: ten,
    contact: { name: "Bruno Lima" },
    ...over,
  });
const minutesLater = (minutes: number): Ctx => ({
  ...ctx,
  now: () => new Date(Date.parse(testNow) + minutes * 60_000),
});
const isListed = async (who = ctx) => {
  const slots = await findSlots(who, { serviceIds: [serviceId], from: "2027-05-04", to: "2027-05-04" });
  return slots.some((slot) => slot.startsAt === ten);
};

describe("a hold", () => {
  it("keeps the slot from everybody else for the shop's ten minutes", async () => {
    const held = await hold();
    expect(held).toMatchObject({ staffId, expiresAt: "2027-05-03T11:10:00.000Z" });
    expect(await isListed()).toBe(false);
    await expect(book()).rejects.toMatchObject({ code: "booking.slot_taken" });
    await expect(hold()).rejects.toMatchObject({ code: "booking.slot_taken" });
  });

  it("is used up by its holder's booking, once", async () => {
    const { id } = await hold();
    await expect(book(ctx, { holdId: id })).resolves.toMatchObject({ staff: { id: staffId } });
    expect(await unscopedDb().busySegment.count()).toBe(1);
    await expect(book(ctx, { holdId: id, startsAt: "2027-05-04T14:00:00Z" })).rejects.toMatchObject({
      code: "booking.hold_used",
    });
  });

  it("stays good although the notice has passed meanwhile", async () => {
    const policy = { stepMin: 30, minNoticeMin: 26 * 60, maxAdvanceDays: 60, holdMin: 10 };
    await unscopedDb().tenant.update({ where: { id: ctx.tenantId }, data: { bookingPolicy: policy } });
    const { id } = await hold();
    await expect(book(minutesLater(5))).rejects.toMatchObject({ code: "booking.not_offered" });
    await expect(book(minutesLater(5), { holdId: id })).resolves.toBeDefined();
  });

  it("expires by the clock alone: the slot is listed and can be booked again", async () => {
    await hold();
    expect(await isListed(minutesLater(9))).toBe(false);
    expect(await isListed(minutesLater(10))).toBe(true);
    await expect(book(minutesLater(10))).resolves.toBeDefined();
    expect(await unscopedDb().busySegment.count()).toBe(1);
  });

  it("that has expired still books when nobody took the slot, and is refused when somebody did", async () => {
    const { id } = await hold();
    await expect(book(minutesLater(11), { holdId: id })).resolves.toBeDefined();
    const other = await createHold(ctx, {
      serviceIds: [serviceId],
      staffId,
      startsAt: "2027-05-04T14:00:00Z",
    });
    const late = { startsAt: "2027-05-04T14:00:00Z" };
    await book(minutesLater(11), late);
    await expect(book(minutesLater(12), { ...late, holdId: other.id })).rejects.toMatchObject({
      code: "booking.slot_taken",
    });
  });

  it("for another time is given back by a booking elsewhere", async () => {
    const { id } = await hold();
    await book(ctx, { holdId: id, startsAt: "2027-05-04T14:00:00Z" });
    expect(await isListed()).toBe(true);
  });

  it("can be released, also twice, but not by another shop", async () => {
    const { id } = await hold();
    const foreign = make.ctx(await make.tenant());
    await expect(releaseHold(foreign, id)).rejects.toMatchObject({ kind: "not_found" });
    await releaseHold(ctx, id);
    expect(await isListed()).toBe(true);
    await expect(releaseHold(ctx, newId())).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the constraint", () => {
  it("turns what the check could not see into a conflict with alternatives", async () => {
    const far = await make.appointment(ctx, { serviceIds: [serviceId], startsAt: "2027-05-20T13:00:00Z" });
    await unscopedDb().$executeRaw`
      insert into busy_segments (id, tenant_id, staff_id, appointment_id, during)
      values (${newId()}::uuid, ${ctx.tenantId}::uuid, ${staffId}::uuid, ${far.id}::uuid,
        tstzrange('2027-05-04T13:10:00Z', '2027-05-04T13:20:00Z'))`;
    const refusal = await book().catch((error) => error);
    expect(refusal).toMatchObject({ kind: "conflict", code: "booking.slot_taken" });
    expect(refusal.details.extra.alternatives).toHaveLength(5);
    expect(await unscopedDb().appointment.count()).toBe(1);
  });
});
