import { beforeEach, describe, expect, it } from "vitest";
import { auditInvariants } from "@/lib/admin/audit-invariants";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { updateTenant } from "@/lib/tenants/tenants";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { callWalkIn, leaveQueue, putBack } from "./change-walk-in";
import { estimateWait } from "./estimate-wait";
import { joinQueue } from "./join-queue";
import { listQueue } from "./list-queue";
import { seatWalkIn } from "./seat-walk-in";
import { findPublicWait, getPublicWait, getWait } from "./shop-wait";

const database = testDatabase();
/** Monday 3 May 2027, 10:00 in the shop. */
const ten = "2027-05-03T13:00:00.000Z";
let ctx: Ctx;
let tenantId: string;
let serviceId: string;
let ana: string;
let rui: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  tenantId = tenant.id;
  ctx = make.ctx(tenant, { at: ten });
  serviceId = (await make.service(tenantId)).id;
  ana = (await make.staff(tenantId, { name: "Ana Souza" })).id;
  rui = (await make.staff(tenantId, { name: "Rui Alves", position: 1 })).id;
});

const later = (minutes: number, who = ctx): Ctx => ({
  ...who,
  now: () => new Date(Date.parse(ten) + minutes * 60_000),
});
const at = (minutes: number) => new Date(Date.parse(ten) + minutes * 60_000).toISOString();
const join = (name: string, over: object = {}, who = ctx) =>
  joinQueue(who, { serviceIds: [serviceId], contact: { name }, ...over });
const book = (staffId: string, minutes: number) =>
  bookAppointment(ctx, {
    ...{ serviceIds: [serviceId], staffId, startsAt: at(minutes), contact: { name: "Bruno Lima" } },
    allowOutsideHours: true,
  });
const waiting = async (who = ctx) =>
  (await listQueue(who)).waiting.map(({ contact, estimate }) => [contact.name, estimate?.waitMin ?? null]);
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.code as string,
  );

describe("the wait", () => {
  it("is none while a chair is free, and grows with everybody who joins", async () => {
    expect(await estimateWait(ctx, { serviceIds: [serviceId] })).toEqual({
      ...{ state: "open", waitMin: 0, startsAt: ten.replace(".000", ""), ahead: 0, opensAt: null },
      staff: { id: ana, name: "Ana Souza" },
    });
    for (const name of ["Ada", "Bia", "Caio"]) await join(name);
    expect(await waiting()).toEqual([
      ["Ada", 0],
      ["Bia", 0],
      ["Caio", 30],
    ]);
    const wait = await estimateWait(ctx, { serviceIds: [serviceId] });
    expect(wait).toMatchObject({ state: "open", waitMin: 30, ahead: 3, staff: { id: rui } });
    expect(await estimateWait(ctx, { serviceIds: [serviceId], staffId: ana })).toMatchObject({ waitMin: 60 });
  });

  it("counts a visit that runs late, one that was finished early, and one that is still expected", async () => {
    const late = await book(ana, -40);
    await changeStatus(ctx, late.id, "start");
    const early = await book(rui, -10);
    const wait = () => estimateWait(ctx, { serviceIds: [serviceId] });
    expect(await wait()).toMatchObject({ waitMin: 5, staff: { id: ana } });
    await changeStatus(ctx, early.id, "complete");
    expect(await wait()).toMatchObject({ waitMin: 0, staff: { id: rui } });
  });

  it("says when it opens while it is closed, and that nothing fits any more before closing time", async () => {
    const ask = (minutes: number) => estimateWait(later(minutes), { serviceIds: [serviceId] });
    expect(await ask(-120)).toMatchObject({ state: "closed", waitMin: null, opensAt: at(-60) });
    expect(await ask(455)).toMatchObject({ state: "full", waitMin: null, opensAt: null });
    expect(await ask(480)).toMatchObject({ state: "closed", opensAt: at(23 * 60) });
  });

  it("is for the public only while the shop shows it, and names people by their first name", async () => {
    const visitor = make.publicCtx(ctx);
    await join("Ada Prado");
    const wait = await getPublicWait(visitor, {});
    expect(wait).toMatchObject({ state: "open", waitMin: 0, ahead: 1, staff: { name: "Rui" } });
    expect(JSON.stringify(wait)).not.toContain("Ada");
    await updateTenant(ctx, { bookingPolicy: { showWaitPublicly: false } });
    expect(await findPublicWait(visitor)).toBeNull();
    expect(await refusal(getPublicWait(visitor, {}))).toBe("common.not_found");
    expect(await getWait(ctx, {})).toMatchObject({ state: "open" });
  });

  it("is closed in a shop that takes nobody without an appointment, and nobody can join", async () => {
    await updateTenant(ctx, { bookingPolicy: { walkInsEnabled: false } });
    expect(await estimateWait(ctx, { serviceIds: [serviceId] })).toMatchObject({
      state: "closed",
      waitMin: null,
    });
    expect(await findPublicWait(make.publicCtx(ctx))).toBeNull();
    expect(await refusal(join("Ada"))).toBe("walkins.turned_off");
    const clinic = make.ctx(await make.tenant({ vertical: "dental", bookingPolicy: {} }), { at: ten });
    expect(await refusal(joinQueue(clinic, { serviceIds: [newId()], contact: { name: "Ada" } }))).toBe(
      "walkins.turned_off",
    );
  });

  it("knows nothing of what is not ours", async () => {
    expect(await refusal(estimateWait(ctx, { serviceIds: [newId()] }))).toBe("common.not_found");
    expect(await refusal(estimateWait(ctx, { serviceIds: [serviceId], staffId: newId() }))).toBe(
      "common.not_found",
    );
    expect(await refusal(join("Ada", { staffId: newId() }))).toBe("common.not_found");
    expect(await refusal(join("Ada", { contact: undefined, contactId: newId() }))).toBe("common.not_found");
    const known = await make.contact(tenantId);
    const stranger = join("Ada", { contact: undefined, contactId: known.id }, make.publicCtx(ctx));
    expect(await refusal(stranger)).toBe("common.not_found");
  });
});

describe("the queue", () => {
  it("keeps what was said at the door and who wants whom, and takes a person once", async () => {
    const known = await make.contact(tenantId, { name: "Otto Braun" });
    await book(ana, -5);
    const entry = await join("", { contact: undefined, contactId: known.id, staffId: ana });
    expect(entry).toMatchObject({
      ...{ status: "waiting", quotedMin: 25, source: "dashboard", services: [{ name: "Corte" }] },
      ...{ contact: { name: "Otto Braun" }, staff: { id: ana } },
    });
    expect(await refusal(join("", { contact: undefined, contactId: known.id }))).toBe(
      "walkins.already_waiting",
    );
  });

  it("puts who was called first, gives back an old place, and lets nobody leave from a chair", async () => {
    const [ada, bia] = [await join("Ada"), await join("Bia", {}, later(1))];
    expect(await callWalkIn(later(2), bia.id)).toMatchObject({ status: "called", calledAt: at(2) });
    expect((await waiting(later(2))).map(([name]) => name)).toEqual(["Bia", "Ada"]);
    await leaveQueue(later(3), ada.id);
    await leaveQueue(later(3), ada.id);
    expect(await listQueue(later(3))).toMatchObject({
      ...{ waiting: [{ id: bia.id }], done: [{ id: ada.id, status: "left", endedAt: at(3) }] },
      today: { served: 0, left: 1, averageWaitMin: null },
    });
    expect(await refusal(callWalkIn(ctx, ada.id))).toBe("walkins.not_waiting");
    await putBack(later(4), bia.id);
    await putBack(later(4), ada.id);
    expect((await waiting(later(4))).map(([name]) => name)).toEqual(["Ada", "Bia"]);
    await seatWalkIn(later(5), ada.id, {});
    expect(await refusal(leaveQueue(later(6), ada.id))).toBe("walkins.not_waiting");
  });

  it("is of one day: who was not served is gone the next morning and can come back as somebody new", async () => {
    const known = await make.contact(tenantId, { name: "Otto Braun" });
    const again = { contact: undefined, contactId: known.id };
    const old = await join("", again);
    const tomorrow = later(24 * 60);
    expect(await listQueue(tomorrow)).toMatchObject({ waiting: [], done: [] });
    expect(await refusal(putBack(tomorrow, old.id))).toBe("walkins.too_late");
    await join("", again, tomorrow);
    expect(await waiting(tomorrow)).toEqual([["Otto Braun", 0]]);
    expect(await unscopedDb().walkIn.findUnique({ where: { id: old.id } })).toMatchObject({ status: "left" });
  });

  it("goes on when a service that somebody waits for is taken off the menu", async () => {
    await join("Ada");
    await unscopedDb().service.update({ where: { id: serviceId }, data: { isActive: false } });
    expect(await waiting()).toEqual([["Ada", null]]);
  });

  it("shows every chair: free until the next visit, taken, late, expecting somebody, off", async () => {
    const running = await book(ana, -40);
    await changeStatus(ctx, running.id, "start");
    await book(rui, 60);
    await make.staff(tenantId, { name: "Téo Reis", weekly: {}, position: 2 });
    const { chairs } = await listQueue(ctx);
    expect(chairs).toMatchObject([
      { staff: { name: "Ana Souza" }, state: "busy", until: at(-10), isLate: true, client: "Bruno Lima" },
      { staff: { name: "Rui Alves" }, state: "free", until: at(60), isLate: false, client: null },
      { staff: { name: "Téo Reis" }, state: "off", until: null },
    ]);
    const [, expecting] = (await listQueue(later(61))).chairs;
    expect(expecting).toMatchObject({ state: "expecting", until: at(90), client: "Bruno Lima" });
    expect((await listQueue(later(-120))).chairs[2]).toMatchObject({ state: "off", until: null });
    expect((await listQueue(later(-180))).chairs[1]).toMatchObject({ state: "off", until: at(-60) });
  });
});

describe("taking a seat", () => {
  it("is a visit that runs from this minute, counted as a walk-in, without a message to anybody", async () => {
    const ada = await join("Ada", { contact: { name: "Ada", email: "ada@mail.example" } });
    await join("Bia");
    const seated = await seatWalkIn(later(12.5), ada.id, {});
    expect(seated).toMatchObject({ status: "seated", endedAt: at(12.5), estimate: null });
    const visit = await unscopedDb().appointment.findUniqueOrThrow({
      where: { id: seated.appointmentId ?? "" },
    });
    expect(visit).toMatchObject({ source: "walk_in", status: "in_progress", staffId: ana });
    expect(visit.startsAt.toISOString()).toBe(at(12));
    expect(await unscopedDb().outboxMessage.count()).toBe(0);
    const queue = await listQueue(later(13));
    expect(queue).toMatchObject({
      waiting: [{ contact: { name: "Bia" } }],
      today: { served: 1, averageWaitMin: 13 },
    });
    expect(queue.chairs[0]).toMatchObject({ state: "busy", client: "Ada", until: at(42) });
    expect((await auditInvariants()).filter((check) => check.offenders.length > 0)).toEqual([]);
  });

  it("twice gives the same visit", async () => {
    const ada = await join("Ada");
    const first = await seatWalkIn(ctx, ada.id, {});
    expect(await seatWalkIn(ctx, ada.id, { staffId: rui })).toMatchObject({
      appointmentId: first.appointmentId,
    });
    expect(await unscopedDb().appointment.count()).toBe(1);
  });

  it("never overlaps: a taken chair is refused with who is free and when", async () => {
    await book(ana, -5);
    await book(rui, 10);
    const ada = await join("Ada");
    for (const staffId of [ana, undefined]) {
      const seat = seatWalkIn(ctx, ada.id, staffId ? { staffId } : {});
      await expect(seat).rejects.toMatchObject({
        code: "walkins.chair_taken",
        details: {
          extra: { free: [{ staff: { id: ana }, startsAt: "2027-05-03T13:25:00Z" }, { staff: { id: rui } }] },
        },
      });
    }
    expect(await waiting()).toEqual([["Ada", 25]]);
    expect(await refusal(seatWalkIn(later(30), ada.id, { staffId: rui }))).toBe("walkins.chair_taken");
  });

  it("uses the chair of a visit that was finished early or missed", async () => {
    for (const [staffId, action] of [
      [ana, "complete"],
      [rui, "no-show"],
    ] as const) {
      const visit = await book(staffId, -10);
      await changeStatus(ctx, visit.id, action);
      const person = await join(action);
      expect(await seatWalkIn(ctx, person.id, { staffId })).toMatchObject({ status: "seated" });
    }
    expect((await auditInvariants()).filter((check) => check.offenders.length > 0)).toEqual([]);
  });

  it("works after closing time for somebody named, not for whoever is there", async () => {
    const ada = await join("Ada");
    const evening = later(8 * 60 + 5);
    expect(await refusal(seatWalkIn(evening, ada.id, {}))).toBe("walkins.chair_taken");
    expect(await seatWalkIn(evening, ada.id, { staffId: rui })).toMatchObject({ status: "seated" });
  });

  it("is taken back: the visit is cancelled and the place is the old one, until it is over", async () => {
    const [ada, bia] = [await join("Ada"), await join("Bia", {}, later(1))];
    const { appointmentId } = await seatWalkIn(later(2), ada.id, {});
    expect(await putBack(later(3), ada.id)).toMatchObject({
      status: "waiting",
      appointmentId: null,
      endedAt: null,
    });
    expect((await waiting(later(3))).map(([name]) => name)).toEqual(["Ada", "Bia"]);
    const visit = await unscopedDb().appointment.findUniqueOrThrow({ where: { id: appointmentId ?? "" } });
    expect(visit.status).toBe("cancelled");
    const again = await seatWalkIn(later(4), bia.id, {});
    await changeStatus(later(20), again.appointmentId ?? "", "complete");
    expect(await refusal(putBack(later(21), bia.id))).toBe("booking.transition_not_allowed");
  });

  it("does not happen to somebody who left, or in a chair of nobody who does this", async () => {
    const ada = await join("Ada");
    const helper = await make.staff(tenantId, { name: "Téo Reis" });
    await unscopedDb().staffService.deleteMany({ where: { staffId: helper.id } });
    expect(await refusal(seatWalkIn(ctx, ada.id, { staffId: helper.id }))).toBe("booking.not_offered");
    await leaveQueue(ctx, ada.id);
    expect(await refusal(seatWalkIn(ctx, ada.id, {}))).toBe("walkins.not_waiting");
    expect(await refusal(seatWalkIn(ctx, newId(), {}))).toBe("common.not_found");
  });
});
