/** The tools beside the calendar, on real rows: whose things they touch, and what they need before they do. */
import { beforeEach, describe, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { createService, updateService } from "@/lib/booking/services";
import { joinWaitlist, listWaitlistOf } from "@/lib/booking/waitlist";
import { recordConsent } from "@/lib/contacts/consents";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { updatePaymentSettings } from "@/lib/payments/payment-settings";
import { asAgent } from "@/lib/tenants/ctx-for";
import { updateTenant } from "@/lib/tenants/tenants";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { joinQueue } from "@/lib/walkins/join-queue";
import { transientMemory } from "../agent-state";
import { bookAppointmentTool, confirmAppointmentTool } from "./appointments";
import { businessInfoTool, listServicesTool, listStaffTool } from "./catalogue";
import { getPoliciesTool, myUsualTool, walkInWaitTool } from "./facts";
import { findSlotsTool } from "./find-slots";
import type { ToolContext } from "./tool-context";
import { joinWaitlistTool, leaveWaitlistTool, myWaitlistTool } from "./waitlist";

const database = testDatabase();
let ctx: Ctx;
let contactId: string;
let serviceId: string;
let staffId: string;
let tool: ToolContext;
const day = "2027-05-04";
const wish = () => ({ serviceIds: [serviceId], from: day, to: day });

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id, { name: "Corte", priceCents: 5000 })).id;
  staffId = (await make.staff(tenant.id, { name: "Caio" })).id;
  contactId = (await make.contact(tenant.id, { name: "Bruno", email: "bruno@example.com" })).id;
  tool = toolFor(contactId);
});

function toolFor(contact: string | null): ToolContext {
  return {
    ctx: asAgent(ctx, null),
    conversationId: null,
    contactId: contact,
    turn: 1,
    memory: transientMemory({ offers: [], proposal: null }),
    dryRun: contact === null,
    handoff: null,
    proposed: false,
    changed: false,
  };
}
const nextTurn = () => {
  tool.turn += 1;
};
const visit = (contact: string, startsAt = `${day}T14:00:00Z`) =>
  bookAppointment(ctx, { serviceIds: [serviceId], staffId, startsAt, contactId: contact });

describe("the waiting list", () => {
  it("is joined by a second call in a later turn only, and the yes is the consent", async () => {
    expect(await joinWaitlistTool(tool, wish())).toEqual({ ok: false, reason: "needs_confirmation" });
    expect(await joinWaitlistTool(tool, wish())).toEqual({ ok: false, reason: "needs_confirmation" });
    expect(await listWaitlistOf(ctx, contactId)).toEqual([]);
    nextTurn();
    expect(await joinWaitlistTool(tool, wish())).toMatchObject({
      ok: true,
      entry: { services: [{ name: "Corte" }], canBeTold: true },
    });
    const consents = await unscopedDb().consent.findMany({ where: { contactId, purpose: "waitlist" } });
    expect(consents.map(({ state }) => state)).toEqual(["given"]);
  });

  it("is another wish when the wish changes in between", async () => {
    await joinWaitlistTool(tool, wish());
    nextTurn();
    const other = { ...wish(), to: "2027-05-06" };
    expect(await joinWaitlistTool(tool, other)).toEqual({ ok: false, reason: "needs_confirmation" });
  });

  it("does not overrule a STOP", async () => {
    await recordConsent(ctx, contactId, { channel: "email", purpose: "waitlist", state: "withdrawn" });
    await joinWaitlistTool(tool, wish());
    nextTurn();
    await joinWaitlistTool(tool, wish());
    const [newest] = await unscopedDb().consent.findMany({
      where: { contactId, purpose: "waitlist" },
      orderBy: { id: "desc" },
    });
    expect(newest?.state).toBe("withdrawn");
  });

  it("shows and ends what is the customer's own, never somebody else's", async () => {
    const other = (await make.contact(ctx.tenantId, { name: "Davi" })).id;
    const foreign = await joinWaitlist(ctx, {
      ...{ serviceIds: [serviceId], fromDate: day, toDate: day, contactId: other, consent: false },
    });
    expect(await myWaitlistTool(tool)).toEqual({ entries: [] });
    expect(await leaveWaitlistTool(tool, { entryId: foreign.id })).toEqual({
      ok: false,
      reason: "not_found",
    });
    nextTurn();
    await leaveWaitlistTool(tool, { entryId: foreign.id });
    expect(await listWaitlistOf(ctx, other)).toHaveLength(1);
  });

  it("in the playground is shown and not written", async () => {
    tool = toolFor(null);
    await joinWaitlistTool(tool, wish());
    nextTurn();
    expect(await joinWaitlistTool(tool, wish())).toMatchObject({ ok: true });
    expect(await unscopedDb().waitlistEntry.count()).toBe(0);
  });

  it("refuses a service that a model made up, without a trace", async () => {
    const made = { ...wish(), serviceIds: [newId()] };
    await joinWaitlistTool(tool, made);
    nextTurn();
    expect(await joinWaitlistTool(tool, made)).toMatchObject({ ok: false });
    expect(await unscopedDb().waitlistEntry.count()).toBe(0);
  });
});

describe("a visit", () => {
  it("is confirmed when it is the customer's own, once and for all", async () => {
    const { id } = await visit(contactId);
    const confirmed = { ok: true, appointment: { id, status: "confirmed" } };
    expect(await confirmAppointmentTool(tool, { appointmentId: id })).toMatchObject(confirmed);
    expect(await confirmAppointmentTool(tool, { appointmentId: id })).toMatchObject(confirmed);
  });

  it("of somebody else does not exist", async () => {
    const other = (await make.contact(ctx.tenantId, { name: "Davi" })).id;
    const { id } = await visit(other);
    expect(await confirmAppointmentTool(tool, { appointmentId: id })).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect((await unscopedDb().appointment.findUniqueOrThrow({ where: { id } })).status).toBe("scheduled");
  });

  it("whose service asks for a deposit says what to pay, until when, and how", async () => {
    await updateService(ctx, serviceId, {
      noShowPolicy: {
        ...{ deposit: { kind: "percent", percent: 50 }, freeCancelMin: 1440 },
        ...{ lateCancelFee: null, noShowFee: null },
      },
    });
    await updatePaymentSettings(ctx, {
      ...{ pixKeyType: "email", pixKey: "loja@example.com", merchantName: "Navalha", merchantCity: "Recife" },
    });
    const { slots } = await findSlotsTool(tool, { ...wish(), limit: 1 });
    const input = { serviceIds: [serviceId], staffId: "any", startsAt: slots[0]?.startsAt ?? "" };
    await bookAppointmentTool(tool, input);
    nextTurn();
    const booked = await bookAppointmentTool(tool, input);
    expect(booked).toMatchObject({
      ok: true,
      appointment: { toPay: { amountCents: 2500, dueDate: expect.stringMatching(/^\d{4}-/) } },
    });
    const toPay = booked.ok ? booked.appointment.toPay : null;
    expect(toPay?.pixCode).toContain("br.gov.bcb.pix");
    expect(toPay?.link).toContain("/manage/");
  });

  it("for somebody who comes along is a second one, at the same time too", async () => {
    const second = await make.staff(ctx.tenantId, { name: "Davi" });
    const { slots } = await findSlotsTool(tool, { ...wish(), limit: 1 });
    const mine = { serviceIds: [serviceId], staffId: "any", startsAt: slots[0]?.startsAt ?? "" };
    for (const input of [mine, { ...mine, notes: "Comes with Bruno" }]) {
      await bookAppointmentTool(tool, input);
      nextTurn();
      expect(await bookAppointmentTool(tool, input)).toMatchObject({ ok: true });
      nextTurn();
    }
    const rows = await unscopedDb().appointment.findMany({ where: { contactId } });
    expect(new Set(rows.map((row) => row.staffId))).toEqual(new Set([staffId, second.id]));
  });
});

describe("what the shop is like", () => {
  it("is told with extras, own prices, days that differ and terms", async () => {
    const extra = await createService(ctx, {
      ...{ name: "Toalha", durationMin: 10, priceCents: 1200, isAddOn: true, addOnOfIds: [serviceId] },
    });
    await updateService(ctx, serviceId, {
      variants: [{ staffId, durationMin: null, priceCents: 6500 }],
      noShowPolicy: {
        ...{ deposit: null, freeCancelMin: 720, noShowFee: null },
        lateCancelFee: { kind: "fixed", cents: 1000 },
      },
    });
    await unscopedDb().shopHoliday.create({
      data: { id: newId(), tenantId: ctx.tenantId, date: day, name: "Feriado", ranges: [] },
    });
    expect(await listServicesTool(tool)).toMatchObject({
      services: [{ name: "Corte" }],
      addOns: [{ id: extra.id, withServiceIds: [serviceId] }],
    });
    expect(await listStaffTool(tool, {})).toMatchObject({
      staff: [{ ownTerms: [{ serviceId, priceCents: 6500 }] }],
    });
    expect(await businessInfoTool(tool)).toMatchObject({
      specialDays: [{ date: day, name: "Feriado", ranges: [] }],
    });
    expect(await getPoliciesTool(tool)).toMatchObject({
      services: [{ name: "Corte", lateCancelFeeCents: 1000, freeCancelMin: 720, depositCents: 0 }],
    });
  });

  it("is a wait only where walk-ins are taken and the wait is shown", async () => {
    expect(await walkInWaitTool(tool, {})).toMatchObject({ state: expect.stringMatching(/open|closed/) });
    expect(await walkInWaitTool(tool, { serviceIds: [newId()] })).toMatchObject({
      state: expect.stringMatching(/open|closed/),
    });
    await updateTenant(ctx, { bookingPolicy: { showWaitPublicly: false } });
    expect(await walkInWaitTool(tool, {})).toEqual({ state: "not_told", waitMin: null, ahead: 0 });
    await updateTenant(ctx, { bookingPolicy: { walkInsEnabled: false } });
    expect(await walkInWaitTool(tool, {})).toEqual({ state: "no_walk_ins", waitMin: null, ahead: 0 });
  });
});

describe("the wait without an appointment", () => {
  const at = (time: string) => {
    const ctxThen = { ...tool.ctx, now: () => new Date(`${day}T${time}:00Z`) };
    return { ...tool, ctx: ctxThen };
  };

  it("grows with everybody who waits, and names none of them", async () => {
    expect(await walkInWaitTool(at("13:00"), {})).toEqual({ state: "open", waitMin: 0, ahead: 0 });
    const desk = { ...ctx, now: () => new Date(`${day}T13:00:00Z`) };
    for (const name of ["Ada", "Bia"]) await joinQueue(desk, { serviceIds: [serviceId], contact: { name } });
    const wait = await walkInWaitTool(at("13:00"), {});
    expect(wait).toEqual({ state: "open", waitMin: 60, ahead: 2 });
  });

  it("is no number of minutes while the shop is closed or nothing fits before closing time", async () => {
    expect(await walkInWaitTool(at("11:00"), {})).toMatchObject({ state: "closed", waitMin: null });
    expect(await walkInWaitTool(at("20:35"), {})).toMatchObject({ state: "full", waitMin: null });
    expect(await walkInWaitTool(at("21:00"), {})).toMatchObject({ state: "closed", waitMin: null });
  });
});

describe("the usual", () => {
  it("is what this customer has most often, and nothing for somebody new", async () => {
    expect(await myUsualTool(tool)).toEqual({ usual: null });
    const { id } = await visit(contactId);
    await unscopedDb().appointment.update({ where: { id }, data: { status: "completed" } });
    expect(await myUsualTool(tool)).toMatchObject({
      usual: { services: [{ id: serviceId }], staff: { name: "Caio" }, times: 1 },
    });
    expect(await myUsualTool(toolFor(null))).toEqual({ usual: null });
  });
});
