import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { listAppointments } from "./appointments";
import { bookAppointment } from "./book-appointment";
import { findSlots } from "./find-slots";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z"; // Tuesday, 10:00 in the shop
const tuesday = { from: "2027-05-04", to: "2027-05-04" };
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

const booking = (over: object = {}) => ({
  serviceIds: [serviceId],
  staffId,
  startsAt: ten,
  contact: { name: "Bruno Lima", phone: "(11) 98765-4321" },
  ...over,
});
const starts = async (over: object = {}) =>
  (await findSlots(ctx, { serviceIds: [serviceId], staffId, ...tuesday, ...over })).map(
    (slot) => slot.startsAt,
  );

describe("bookAppointment", () => {
  it("books an offered start, takes its time and writes contact, history and audit", async () => {
    expect(await starts()).toContain(ten);
    const booked = await bookAppointment(ctx, booking({ notes: "first visit" }));
    expect(booked).toMatchObject({
      status: "scheduled",
      startsAt: "2027-05-04T13:00:00.000Z",
      endsAt: "2027-05-04T13:30:00.000Z",
      staff: { id: staffId },
      services: [{ id: serviceId, durationMin: 30, priceCents: 5000 }],
      contact: { name: "Bruno Lima", phone: "+5511987654321" },
      totalCents: 5000,
      currency: "BRL",
      source: "dashboard",
      version: 1,
    });
    expect(await starts()).not.toContain(ten);
    const changes = await unscopedDb().appointmentChange.findMany({ where: { appointmentId: booked.id } });
    expect(changes.map((change) => change.kind)).toEqual(["created"]);
    const audit = await unscopedDb().auditEntry.findMany({ orderBy: { seq: "asc" } });
    expect(audit.map((entry) => entry.action)).toEqual(["contact.created", "appointment.created"]);
  });

  it("refuses a taken start and names the nearest free ones", async () => {
    await bookAppointment(ctx, booking());
    const refusal = await bookAppointment(ctx, booking()).catch((error) => error);
    expect(refusal).toMatchObject({ kind: "conflict", code: "booking.slot_taken" });
    const { alternatives } = refusal.details.extra;
    expect(alternatives).toHaveLength(5);
    expect(alternatives[0]).toEqual({ startsAt: "2027-05-04T12:30:00Z", staffIds: [staffId] });
    for (const slot of alternatives.slice(0, 2))
      await expect(bookAppointment(ctx, booking({ startsAt: slot.startsAt }))).resolves.toBeDefined();
  });

  it.each([
    ["off the grid", "2027-05-04T13:10:00Z", "outside_hours"],
    ["before opening", "2027-05-04T11:00:00Z", "outside_hours"],
    ["so late that it would not fit", "2027-05-04T21:00:00Z", "outside_hours"],
    ["in the past", "2027-05-02T13:00:00Z", "in_the_past"],
    ["beyond the horizon", "2027-07-20T13:00:00Z", "too_far"],
  ])("refuses a start %s", async (_, startsAt, reason) => {
    await expect(bookAppointment(ctx, booking({ startsAt }))).rejects.toMatchObject({
      code: "booking.not_offered",
      details: { extra: { reason } },
    });
  });

  it("accepts a start at the notice limit and refuses one a minute inside it", async () => {
    const policy = { stepMin: 30, minNoticeMin: 120, maxAdvanceDays: 60 };
    await unscopedDb().tenant.update({ where: { id: ctx.tenantId }, data: { bookingPolicy: policy } });
    const at = (now: string) => ({ ...ctx, now: () => new Date(now) });
    await expect(bookAppointment(at("2027-05-04T11:01:00Z"), booking())).rejects.toMatchObject({
      code: "booking.not_offered",
      details: { extra: { reason: "too_soon" } },
    });
    await expect(bookAppointment(at("2027-05-04T11:00:00Z"), booking())).resolves.toBeDefined();
  });

  it("lets the front desk book outside hours but never over somebody", async () => {
    const late = "2027-05-05T01:07:00Z";
    const input = booking({ startsAt: late, allowOutsideHours: true });
    await expect(bookAppointment(ctx, input)).resolves.toMatchObject({ endsAt: "2027-05-05T01:37:00.000Z" });
    const over = { ...input, startsAt: "2027-05-05T01:30:00Z" };
    await expect(bookAppointment(ctx, over)).rejects.toMatchObject({ code: "booking.slot_taken" });
  });

  it("forbids everybody but a signed-in member to set the hours aside", async () => {
    const input = booking({ startsAt: "2027-05-05T01:07:00Z", allowOutsideHours: true });
    const key = { ...ctx, actor: { kind: "api_key" as const, id: newId() } };
    await expect(bookAppointment(key, input)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("keeps buffers of both visits apart", async () => {
    const buffered = await make.service(ctx.tenantId, { bufferBeforeMin: 10, bufferAfterMin: 20 });
    await bookAppointment(ctx, booking({ serviceIds: [buffered.id] }));
    const free = await starts();
    expect(free).not.toContain("2027-05-04T12:30:00Z");
    expect(free).not.toContain("2027-05-04T13:30:00Z");
    expect(free).toContain("2027-05-04T12:00:00Z");
    expect(free).toContain("2027-05-04T14:00:00Z");
  });

  it("lets another visit use a processing gap", async () => {
    const colour = await make.service(ctx.tenantId, {
      durationMin: 90,
      segments: [{ active: 30, gap: 30 }, { active: 30 }],
    });
    await bookAppointment(ctx, booking({ serviceIds: [colour.id] }));
    await expect(bookAppointment(ctx, booking({ startsAt: "2027-05-04T13:30:00Z" }))).resolves.toBeDefined();
    await expect(bookAppointment(ctx, booking({ startsAt: "2027-05-04T14:00:00Z" }))).rejects.toMatchObject({
      code: "booking.slot_taken",
    });
  });

  it("books several services as one visit with the person's own times and prices", async () => {
    const beard = await make.service(ctx.tenantId, { name: "Barba", durationMin: 20, priceCents: 3000 });
    await unscopedDb().staffService.updateMany({
      where: { staffId, serviceId: beard.id },
      data: { durationMin: 40, priceCents: 4500 },
    });
    const booked = await bookAppointment(ctx, booking({ serviceIds: [serviceId, beard.id] }));
    expect(booked).toMatchObject({ endsAt: "2027-05-04T14:10:00.000Z", totalCents: 9500 });
    expect(booked.services.map((service) => service.durationMin)).toEqual([30, 40]);
  });

  it("gives 'any' to the free person with the least to do that day, then by position", async () => {
    const second = await make.staff(ctx.tenantId, { name: "Caio", position: 2 });
    const third = await make.staff(ctx.tenantId, { name: "Davi", position: 1 });
    await bookAppointment(ctx, booking({ startsAt: "2027-05-04T18:00:00Z" }));
    const winners: string[] = [];
    for (let i = 0; i < 3; i++)
      winners.push((await bookAppointment(ctx, booking({ staffId: "any" }))).staff.id);
    expect(winners).toEqual([third.id, second.id, staffId]);
    await expect(bookAppointment(ctx, booking({ staffId: "any" }))).rejects.toMatchObject({
      code: "booking.slot_taken",
    });
  });

  it("fills the seats of a group session and frees them one by one", async () => {
    const group = await make.service(ctx.tenantId, { capacity: 2 });
    const seat = () => bookAppointment(ctx, booking({ serviceIds: [group.id] }));
    await seat();
    await seat();
    await expect(seat()).rejects.toMatchObject({ code: "booking.slot_taken" });
    await expect(bookAppointment(ctx, booking())).rejects.toMatchObject({ code: "booking.slot_taken" });
  });

  it("does not book a shared resource twice", async () => {
    const washed = await make.service(ctx.tenantId, { requires: ["basin"] });
    const other = await make.staff(ctx.tenantId, { name: "Caio" });
    await bookAppointment(ctx, booking({ serviceIds: [washed.id] }));
    await expect(
      bookAppointment(ctx, booking({ serviceIds: [washed.id], staffId: other.id })),
    ).rejects.toMatchObject({ code: "booking.slot_taken" });
    await expect(bookAppointment(ctx, booking({ staffId: other.id }))).resolves.toBeDefined();
  });

  it("answers 404 for a service, person or contact of another shop and for made-up ones", async () => {
    const foreign = await make.tenant();
    const theirService = await make.service(foreign.id);
    const theirStaff = await make.staff(foreign.id);
    const theirContact = await make.contact(foreign.id);
    const missing = { kind: "not_found", code: "common.not_found" };
    for (const over of [
      { serviceIds: [theirService.id] },
      { staffId: theirStaff.id },
      { contact: undefined, contactId: theirContact.id },
      { contact: undefined, contactId: newId() },
      { serviceIds: [newId()] },
      { holdId: newId() },
    ])
      await expect(bookAppointment(ctx, booking(over))).rejects.toMatchObject(missing);
    expect((await listAppointments(ctx, { limit: 10 })).data).toEqual([]);
  });

  it("refuses somebody without the permission", async () => {
    const reader = { ...ctx, permissions: new Set(["appointments.read"]) };
    await expect(bookAppointment(reader, booking())).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("does not offer a service or person that is switched off", async () => {
    await unscopedDb().service.update({ where: { id: serviceId }, data: { isActive: false } });
    expect(await starts()).toEqual([]);
    await expect(bookAppointment(ctx, booking())).rejects.toMatchObject({
      code: "booking.not_offered",
      details: { extra: { reason: "service_inactive" } },
    });
  });

  it("offers and books the hours that the clock change leaves", async () => {
    // Bucharest skips 03:00 to 04:00 on 28 March 2027.
    const tenant = await make.tenant({ timeZone: "Europe/Bucharest", country: "RO" });
    const here = make.ctx(tenant, { at: "2027-03-27T10:00:00Z" });
    const cut = await make.service(tenant.id);
    await make.staff(tenant.id, { weekly: { sun: [["02:00", "05:00"]] } });
    const slots = await findSlots(here, { serviceIds: [cut.id], from: "2027-03-28", to: "2027-03-28" });
    expect(slots.map((slot) => slot.startsAt)).toEqual([
      "2027-03-28T00:00:00Z",
      "2027-03-28T00:30:00Z",
      "2027-03-28T01:00:00Z",
      "2027-03-28T01:30:00Z",
    ]);
    for (const { startsAt } of slots) {
      const booked = make.appointment(here, { serviceIds: [cut.id], startsAt });
      await expect(booked).resolves.toMatchObject({ status: "scheduled" });
    }
  });

  it("books a start after midnight that belongs to the evening before", async () => {
    const owl = await make.staff(ctx.tenantId, { name: "Coruja", weekly: { tue: [["22:00", "26:00"]] } });
    const oneAtNight = "2027-05-05T04:00:00Z";
    expect(await starts({ staffId: owl.id })).toContain(oneAtNight);
    await expect(
      bookAppointment(ctx, booking({ staffId: owl.id, startsAt: oneAtNight })),
    ).resolves.toBeDefined();
  });
});
