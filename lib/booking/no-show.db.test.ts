import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { asAgent } from "@/lib/tenants/ctx-for";
import { updateTenant } from "@/lib/tenants/tenants";
import { testDatabase } from "@/lib/testing/database";
import { make, testNow } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { changeStatus } from "./change-status";
import { cancelManaged, issueManageLink } from "./manage-links";
import { decideFee, listFees } from "./no-show-fees";
import { getClientRecord } from "./no-show-record";
import { previewTerms } from "./no-show-terms";
import { updateService } from "./services";

const database = testDatabase();
/** Tuesday 10:00 in the shop; the clock stands at Monday 08:00, so free cancellation (24 h) ends at Monday 10:00. */
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
  await updateService(ctx, serviceId, {
    noShowPolicy: {
      deposit: { kind: "percent", percent: 20 },
      freeCancelMin: 1440,
      lateCancelFee: { kind: "fixed", cents: 1500 },
      noShowFee: { kind: "percent", percent: 100 },
    },
  });
});

const at = (time: string): Ctx => ({ ...ctx, now: () => new Date(time) });
const phone = "+5511987654321";
const book = (who = ctx, over: object = {}) =>
  bookAppointment(who, {
    ...{ serviceIds: [serviceId], staffId, startsAt: ten, contact: { name: "Bruno", phone } },
    ...over,
  });
const fees = async () => (await listFees(ctx, { limit: 20 })).data;
const snapshot = async (id: string) =>
  (await unscopedDb().appointment.findUniqueOrThrow({ where: { id } })).policySnapshot;

/** Visits of the past to which the client did not come. */
async function stayedAway(contactId: string, ...starts: string[]): Promise<void> {
  for (const startsAt of starts) {
    const { id } = await book(at("2026-01-01T11:00:00Z"), { contact: undefined, contactId, startsAt });
    await changeStatus(at(startsAt), id, "no-show");
  }
}

describe("the accepted terms", () => {
  it("are what was shown, in the client's language, and stay when the service's change", async () => {
    const shown = await previewTerms({ ...make.publicCtx(ctx), locale: "en" }, { serviceIds: [serviceId] });
    expect(shown).toMatchObject({
      depositCents: 1000,
      lateCancelFeeCents: 1500,
      noShowFeeCents: 5000,
      freeCancelMin: 1440,
      locale: "en",
      currency: "BRL",
    });
    expect(shown?.text).toContain("24 hr");
    const { id } = await book({ ...make.publicCtx(ctx), locale: "en" });
    expect(await snapshot(id)).toEqual({ ...shown, acceptedAt: new Date(testNow).toISOString() });
    await updateService(ctx, serviceId, { noShowPolicy: null });
    expect(await snapshot(id)).toEqual(shown);
    const { id: free } = await book(ctx, { startsAt: "2027-05-04T14:00:00Z" });
    expect(await snapshot(free)).toBeNull();
    expect(await previewTerms(ctx, { serviceIds: [serviceId] })).toBeNull();
  });
});

describe("fees", () => {
  it("are proposed for a no-show by the terms accepted, once, and taken back when it is reopened", async () => {
    const { id } = await book();
    await updateService(ctx, serviceId, { noShowPolicy: null });
    await changeStatus(at(ten), id, "no-show");
    await changeStatus(at(ten), id, "no-show");
    expect(await fees()).toMatchObject([
      { kind: "no_show", status: "proposed", amountCents: 5000, currency: "BRL", appointment: { id } },
    ]);
    expect((await fees())[0]?.acceptedText).toContain("Faltar");
    await changeStatus(at("2027-05-03T12:00:00Z"), id, "reopen");
    expect(await fees()).toEqual([]);
  });

  it("are proposed for a late cancellation by the client, not for an early one, not for one by the shop", async () => {
    const cancelBy = async (startsAt: string, time: string) => {
      const { id } = await book(ctx, { startsAt });
      const token = await issueManageLink(ctx, id);
      await cancelManaged(make.publicCtx(at(time)), token, {});
      return id;
    };
    await cancelBy("2027-05-04T13:00:00Z", "2027-05-03T13:00:00Z");
    expect(await fees()).toEqual([]);
    const late = await cancelBy("2027-05-04T14:00:00Z", "2027-05-03T14:01:00Z");
    expect(await fees()).toMatchObject([
      { kind: "late_cancel", amountCents: 1500, appointment: { id: late } },
    ]);
    const { id } = await book(ctx, { startsAt: "2027-05-04T15:00:00Z" });
    await changeStatus(at("2027-05-04T14:30:00Z"), id, "cancel");
    expect(await fees()).toHaveLength(1);
  });

  it("are none without terms", async () => {
    await updateService(ctx, serviceId, { noShowPolicy: null });
    const { id } = await book();
    await changeStatus(at(ten), id, "no-show");
    expect(await fees()).toEqual([]);
  });

  it("are confirmed or waived by those who run the shop, once, and stay decided", async () => {
    const { id } = await book();
    await changeStatus(at(ten), id, "no-show");
    const [fee] = await fees();
    const feeId = fee?.id ?? "";
    const staff = { ...ctx, permissions: new Set(["appointments.read", "appointments.update"]) };
    await expect(decideFee(staff, feeId, "confirmed")).rejects.toMatchObject({ kind: "forbidden" });
    expect(await decideFee(ctx, feeId, "waived", { reason: "was ill" })).toMatchObject({
      status: "waived",
      reason: "was ill",
      decidedAt: new Date(testNow).toISOString(),
    });
    expect(await decideFee(ctx, feeId, "waived")).toMatchObject({ status: "waived" });
    await expect(decideFee(ctx, feeId, "confirmed")).rejects.toMatchObject({ code: "booking.fee_decided" });
    await changeStatus(at("2027-05-03T12:00:00Z"), id, "reopen");
    expect(await fees()).toHaveLength(1);
    const foreign = make.ctx(await make.tenant());
    await expect(decideFee(foreign, feeId, "waived")).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a client who stays away", () => {
  const record = (contactId: string) => getClientRecord(ctx, contactId);

  it("is counted, and pays first after two no-shows within a year", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId, { phone });
    await stayedAway(contactId, "2026-02-02T13:00:00Z");
    expect(await record(contactId)).toMatchObject({ noShows: 1, recentNoShows: 0, mustPrepay: false });
    await unscopedDb().appointment.updateMany({
      data: { startsAt: new Date("2027-04-01T13:00:00Z"), endsAt: new Date("2027-04-01T13:30:00Z") },
    });
    expect(await record(contactId)).toMatchObject({ noShows: 1, recentNoShows: 1, mustPrepay: false });
    const visitor = make.publicCtx(ctx);
    expect(await book(visitor)).toMatchObject({ startsAt: "2027-05-04T13:00:00.000Z" });
    await stayedAway(contactId, "2026-02-03T13:00:00Z");
    await unscopedDb().appointment.updateMany({
      where: { startsAt: { lt: new Date("2026-06-01T00:00:00Z") } },
      data: { startsAt: new Date("2027-04-08T13:00:00Z"), endsAt: new Date("2027-04-08T13:30:00Z") },
    });
    expect(await record(contactId)).toMatchObject({ noShows: 2, recentNoShows: 2, mustPrepay: true });

    const next = { startsAt: "2027-05-04T14:00:00Z" };
    const refusal = { kind: "conflict", code: "booking.prepay_required" };
    await expect(book(visitor, next)).rejects.toMatchObject({
      ...refusal,
      details: { extra: { deposit: { amountCents: 1000, currency: "BRL" } } },
    });
    await expect(book(asAgent(ctx, null), next)).rejects.toMatchObject(refusal);
    // The desk may, and what has no deposit is open to all.
    expect(await book(ctx, next)).toBeDefined();
    const free = await make.service(ctx.tenantId, { name: "Barba" });
    expect(await book(visitor, { serviceIds: [free.id], startsAt: "2027-05-04T15:00:00Z" })).toBeDefined();
  });

  it("is judged by the shop's own number, which may be never", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId, { phone });
    const { id } = await book(ctx, { contact: undefined, contactId });
    await changeStatus(at(ten), id, "no-show");
    await updateTenant(ctx, { bookingPolicy: { prepayAfterNoShows: 1 } });
    expect(await record(contactId)).toMatchObject({ mustPrepay: true });
    await updateTenant(ctx, { bookingPolicy: { prepayAfterNoShows: 0 } });
    expect(await record(contactId)).toMatchObject({ mustPrepay: false });
  });
});
