import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { getAppointment } from "./appointments";
import { changeStatus } from "./change-status";
import { findSlots } from "./find-slots";
import type { AppointmentView } from "./schema";
import { updateAppointment } from "./update-appointment";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z"; // Tuesday, 10:00 in the shop
const halfPast = "2027-05-04T13:30:00Z";
let ctx: Ctx;
let serviceId: string;
let booked: AppointmentView;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  await make.staff(tenant.id);
  booked = await make.appointment(ctx, { serviceIds: [serviceId], startsAt: ten });
});

const starts = async (over: object = {}) => {
  const query = { serviceIds: [serviceId], from: "2027-05-04", to: "2027-05-04", ...over };
  return (await findSlots(ctx, query)).map((slot) => slot.startsAt);
};

describe("updateAppointment", () => {
  it("moves a visit, frees its old time and raises version and sequence", async () => {
    const moved = await updateAppointment(ctx, booked.id, { startsAt: "2027-05-04T17:00:00Z" });
    expect(moved).toMatchObject({ startsAt: "2027-05-04T17:00:00.000Z", version: 2 });
    expect(await starts()).toContain(ten);
    expect(await starts()).not.toContain("2027-05-04T17:00:00Z");
    const row = await unscopedDb().appointment.findUnique({ where: { id: booked.id } });
    expect(row?.sequence).toBe(1);
  });

  it("moves a visit over its own old time", async () => {
    const long = await make.service(ctx.tenantId, { durationMin: 60 });
    const visit = await make.appointment(ctx, { serviceIds: [long.id], startsAt: "2027-05-04T15:00:00Z" });
    const query = { serviceIds: [long.id], excludeAppointmentId: visit.id };
    expect(await starts(query)).toContain("2027-05-04T15:30:00Z");
    await expect(
      updateAppointment(ctx, visit.id, { startsAt: "2027-05-04T15:30:00Z" }),
    ).resolves.toMatchObject({ endsAt: "2027-05-04T16:30:00.000Z" });
  });

  it("leaves the old time in place when the new one is taken", async () => {
    await make.appointment(ctx, { serviceIds: [serviceId], startsAt: halfPast });
    await expect(updateAppointment(ctx, booked.id, { startsAt: halfPast })).rejects.toMatchObject({
      code: "booking.slot_taken",
      details: { extra: { alternatives: expect.arrayContaining([expect.anything()]) } },
    });
    expect(await getAppointment(ctx, booked.id)).toEqual(booked);
    expect(await starts()).not.toContain(ten);
  });

  it("resizes up to the next visit and not into it", async () => {
    await make.appointment(ctx, { serviceIds: [serviceId], startsAt: "2027-05-04T14:00:00Z" });
    const resized = await updateAppointment(ctx, booked.id, { durationMin: 60 });
    expect(resized).toMatchObject({ endsAt: "2027-05-04T14:00:00.000Z", services: [{ durationMin: 60 }] });
    await expect(updateAppointment(ctx, booked.id, { durationMin: 65 })).rejects.toMatchObject({
      code: "booking.slot_taken",
    });
  });

  it("keeps the booked length and price when the catalogue changes, for the same person", async () => {
    await unscopedDb().service.update({
      where: { id: serviceId },
      data: { priceCents: 9900, durationMin: 45 },
    });
    const later = { startsAt: "2027-05-04T18:00:00Z" };
    expect(await updateAppointment(ctx, booked.id, later)).toMatchObject({
      totalCents: 5000,
      endsAt: "2027-05-04T18:30:00.000Z",
    });
    const other = await make.staff(ctx.tenantId, { name: "Caio" });
    expect(await updateAppointment(ctx, booked.id, { staffId: other.id })).toMatchObject({
      totalCents: 9900,
      staff: { id: other.id },
    });
  });

  it("edits notes and contact without touching the time", async () => {
    const contact = await make.contact(ctx.tenantId, { name: "Clara" });
    const edited = await updateAppointment(ctx, booked.id, { notes: "fade", contactId: contact.id });
    expect(edited).toMatchObject({ notes: "fade", contact: { name: "Clara" }, startsAt: booked.startsAt });
    const changes = await unscopedDb().appointmentChange.findMany({ orderBy: { id: "asc" } });
    expect(changes.map((change) => change.kind)).toEqual(["created", "edited"]);
  });

  it("refuses an edit of a version that somebody else has changed", async () => {
    await updateAppointment(ctx, booked.id, { notes: "first", version: 1 });
    await expect(updateAppointment(ctx, booked.id, { notes: "second", version: 1 })).rejects.toMatchObject({
      code: "booking.version_conflict",
      details: { extra: { version: 2 } },
    });
  });

  it("does not move what is over or cancelled", async () => {
    await changeStatus(ctx, booked.id, "complete");
    await expect(updateAppointment(ctx, booked.id, { startsAt: halfPast })).rejects.toMatchObject({
      code: "booking.not_changeable",
    });
  });

  it("moves off the grid only when hours are set aside by the desk", async () => {
    const startsAt = "2027-05-04T17:10:00Z";
    await expect(updateAppointment(ctx, booked.id, { startsAt })).rejects.toMatchObject({
      code: "booking.not_offered",
    });
    const moved = updateAppointment(ctx, booked.id, { startsAt, allowOutsideHours: true });
    await expect(moved).resolves.toMatchObject({ startsAt: "2027-05-04T17:10:00.000Z" });
  });

  it("keeps a customer from moving later than the shop allows", async () => {
    const agent = make.ctx(await unscopedDb().tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } }), {
      at: "2027-05-04T12:00:00Z",
      actor: { kind: "agent", id: null },
    });
    await expect(
      updateAppointment(agent, booked.id, { startsAt: "2027-05-04T18:00:00Z" }),
    ).rejects.toMatchObject({ code: "booking.too_late" });
  });

  it("answers 404 for what belongs to another shop", async () => {
    const foreign = await make.tenant();
    const theirs = make.ctx(foreign);
    const theirStaff = await make.staff(foreign.id);
    const theirContact = await make.contact(foreign.id);
    const missing = { kind: "not_found" };
    await expect(updateAppointment(theirs, booked.id, { notes: "x" })).rejects.toMatchObject(missing);
    await expect(getAppointment(theirs, booked.id)).rejects.toMatchObject(missing);
    await expect(changeStatus(theirs, booked.id, "cancel")).rejects.toMatchObject(missing);
    for (const input of [
      { staffId: theirStaff.id },
      { contactId: theirContact.id },
      { serviceIds: [newId()] },
    ])
      await expect(updateAppointment(ctx, booked.id, input)).rejects.toMatchObject(missing);
    expect(await getAppointment(ctx, booked.id)).toEqual(booked);
  });
});

describe("changeStatus", () => {
  it("walks through a visit's life", async () => {
    for (const [action, status] of [
      ["confirm", "confirmed"],
      ["start", "in_progress"],
      ["complete", "completed"],
      ["reopen", "in_progress"],
    ] as const)
      expect(await changeStatus(ctx, booked.id, action)).toMatchObject({ status });
  });

  it("refuses what the state does not allow and repeats itself without harm", async () => {
    await changeStatus(ctx, booked.id, "complete");
    const again = await changeStatus(ctx, booked.id, "complete");
    expect(again.version).toBe(2);
    for (const action of ["cancel", "confirm", "no-show"] as const)
      await expect(changeStatus(ctx, booked.id, action)).rejects.toMatchObject({
        code: "booking.transition_not_allowed",
      });
  });

  it("frees the time of a cancelled visit and keeps its row and reason", async () => {
    const cancelled = await changeStatus(ctx, booked.id, "cancel", { reason: "ill" });
    expect(cancelled).toMatchObject({ status: "cancelled", cancelReason: "ill" });
    expect(await starts()).toContain(ten);
    expect(await unscopedDb().busySegment.count()).toBe(0);
  });

  it("keeps the time of completed visits and no-shows", async () => {
    await changeStatus(ctx, booked.id, "no-show");
    expect(await starts()).not.toContain(ten);
    expect(await changeStatus(ctx, booked.id, "reopen")).toMatchObject({ status: "scheduled" });
  });

  it("reopens a cancelled visit while its time is free, with buffers", async () => {
    await changeStatus(ctx, booked.id, "cancel", { reason: "ill" });
    const reopened = await changeStatus(ctx, booked.id, "reopen");
    expect(reopened).toMatchObject({ status: "scheduled", cancelReason: null });
    expect(await starts()).not.toContain(ten);
  });

  it("refuses to reopen into a time that somebody took", async () => {
    await changeStatus(ctx, booked.id, "cancel");
    await make.appointment(ctx, { serviceIds: [serviceId], startsAt: ten });
    await expect(changeStatus(ctx, booked.id, "reopen")).rejects.toMatchObject({
      code: "booking.slot_taken",
      details: { extra: { alternatives: expect.arrayContaining([expect.anything()]) } },
    });
    expect(await getAppointment(ctx, booked.id)).toMatchObject({ status: "cancelled" });
  });

  it("hands a group session's time to the next seat when the first one leaves", async () => {
    const group = await make.service(ctx.tenantId, { capacity: 2 });
    const visit = { serviceIds: [group.id], startsAt: "2027-05-04T17:00:00Z" };
    const first = await make.appointment(ctx, visit);
    const second = await make.appointment(ctx, visit);
    await changeStatus(ctx, first.id, "cancel");
    expect(await unscopedDb().busySegment.count({ where: { appointmentId: second.id } })).toBe(1);
    expect(await starts()).not.toContain("2027-05-04T17:00:00Z");
    await changeStatus(ctx, second.id, "cancel");
    expect(await starts()).toContain("2027-05-04T17:00:00Z");
  });
});
