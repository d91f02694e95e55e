import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { ctxForMember } from "@/lib/tenants/ctx-for";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { findSlots } from "./find-slots";
import { decideTimeOff, listTimeOffRequests, requestTimeOff, withdrawTimeOff } from "./time-off-requests";

const database = testDatabase();
const span = { startsAt: "2027-05-04T03:00:00Z", endsAt: "2027-05-05T03:00:00Z" };
let admin: Ctx;
let barber: Ctx;
let staffId: string;
let serviceId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const boss = await make.member(tenant.id);
  admin = make.ctx(tenant, { actor: { kind: "user", id: boss.userId } });
  staffId = (await make.staff(tenant.id, { name: "Caio" })).id;
  serviceId = (await make.service(tenant.id)).id;
  barber = await member("own");
});

/** A member of the team without rights over it, linked to the one barber. */
async function member(calendar: "own" | "shop", linked = true): Promise<Ctx> {
  const row = await make.member(admin.tenantId);
  await unscopedDb().membership.update({
    where: { tenantId_userId: { tenantId: admin.tenantId, userId: row.userId } },
    data: { role: "TENANT_USER", calendar, staffId: linked ? staffId : null },
  });
  const ctx = await ctxForMember(row.userId, admin.tenant.slug, {
    requestId: null,
    ip: null,
    userAgent: null,
  });
  return { ...ctx, now: admin.now };
}

const free = () => findSlots(admin, { serviceIds: [serviceId], from: "2027-05-04", to: "2027-05-04" });
const letters = async () =>
  (await unscopedDb().outboxMessage.findMany({ where: { kind: "time_off" }, orderBy: { id: "asc" } })).map(
    ({ recipient, subject }) => [recipient, subject],
  );
const open = async (ctx: Ctx) => (await listTimeOffRequests(ctx, { status: "requested", limit: 50 })).data;

describe("asking for time off", () => {
  it("takes no time until it is approved, and tells everybody who decides", async () => {
    const before = (await free()).length;
    expect(before).toBeGreaterThan(0);
    const request = await requestTimeOff(barber, { ...span, reason: "Dentist" });
    expect(request).toMatchObject({ staff: { name: "Caio" }, status: "requested", isOwn: true, visits: 0 });
    expect(await free()).toHaveLength(before);
    expect(await letters()).toEqual([[expect.stringContaining("@"), expect.stringContaining("Caio")]]);

    await decideTimeOff(admin, request.id, "approved", { note: "Get well" });
    expect(await free()).toEqual([]);
    expect(await letters()).toHaveLength(2);
    expect((await listTimeOffRequests(barber, { limit: 50 })).data).toMatchObject([
      { status: "approved", decisionNote: "Get well" },
    ]);
  });

  it("says how many visits stand in that time, and leaves them where they are", async () => {
    const contactId = (await make.contact(admin.tenantId)).id;
    const visit = await make.appointment(admin, {
      ...{ serviceIds: [serviceId], staffId, contactId, startsAt: "2027-05-04T14:00:00Z" },
    });
    const request = await requestTimeOff(barber, span);
    expect((await open(admin))[0]).toMatchObject({ id: request.id, visits: 1 });
    await decideTimeOff(admin, request.id, "approved", {});
    expect((await unscopedDb().appointment.findUniqueOrThrow({ where: { id: visit.id } })).status).toBe(
      "scheduled",
    );
  });

  it("is refused without a calendar of one's own, for the past, and twice for the same time", async () => {
    await expect(requestTimeOff(await member("shop", false), span)).rejects.toMatchObject({
      code: "booking.no_own_calendar",
    });
    const past = { startsAt: "2020-05-04T03:00:00Z", endsAt: "2020-05-05T03:00:00Z" };
    await expect(requestTimeOff(barber, past)).rejects.toMatchObject({ kind: "invalid" });
    await requestTimeOff(barber, span);
    await expect(requestTimeOff(barber, span)).rejects.toMatchObject({
      code: "booking.time_off_requested",
    });
  });
});

describe("a decision", () => {
  it("is for those who manage the team", async () => {
    const { id } = await requestTimeOff(barber, span);
    await expect(decideTimeOff(barber, id, "approved", {})).rejects.toMatchObject({ kind: "forbidden" });
    expect(await open(await member("shop"))).toEqual([]);
  });

  it("is made once: of two at the same moment one counts", async () => {
    const { id } = await requestTimeOff(barber, span);
    const both = await Promise.allSettled([
      decideTimeOff(admin, id, "approved", {}),
      decideTimeOff(admin, id, "declined", {}),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await letters()).toHaveLength(2);
    await expect(withdrawTimeOff(barber, id)).rejects.toMatchObject({ code: "booking.time_off_decided" });
  });

  it("does not exist in another shop", async () => {
    const { id } = await requestTimeOff(barber, span);
    const stranger = make.ctx(await make.tenant());
    await expect(decideTimeOff(stranger, id, "approved", {})).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("taking it back", () => {
  it("is for who asked alone", async () => {
    const { id } = await requestTimeOff(barber, span);
    await expect(withdrawTimeOff(admin, id)).rejects.toMatchObject({ kind: "not_found" });
    await withdrawTimeOff(barber, id);
    expect(await open(admin)).toEqual([]);
  });
});
