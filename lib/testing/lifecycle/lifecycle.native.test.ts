/** What happens to a visit between its slot and its end, case by case, on a server with real parallel connections. */
import { beforeEach, describe, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import { findSlots } from "@/lib/booking/find-slots";
import { createHold } from "@/lib/booking/holds";
import { getManaged, issueManageLink, rescheduleManaged } from "@/lib/booking/manage-links";
import { updateService } from "@/lib/booking/services";
import { createTimeOff } from "@/lib/booking/time-off";
import { updateAppointment } from "@/lib/booking/update-appointment";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { type ListedRoute, listRoutes } from "@/lib/openapi/list-routes";
import { bookWithDeposit } from "@/lib/payments/book-with-deposit";
import { updatePaymentSettings } from "@/lib/payments/payment-settings";
import { root } from "@/lib/testing/architecture/source-files";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/routes/call-route";

process.env.RATE_LIMIT_API_PER_MIN = "0";
const database = testDatabase();
const at = (time: string) => `2027-05-04T${time}:00Z`; // Tuesday; the shop is three hours behind
const [ten, half, eleven] = [at("13:00"), at("13:30"), at("14:00")];
const tuesday = { from: "2027-05-04", to: "2027-05-04" };
let ctx: Ctx;
let everybody: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  everybody = make.publicCtx(ctx);
  serviceId = (await make.service(ctx.tenantId)).id;
  staffId = (await make.staff(ctx.tenantId)).id;
});

const wish = (startsAt: string, over: object = {}) => ({
  serviceIds: [serviceId],
  staffId,
  startsAt,
  contact: { name: "Bruno Lima" },
  ...over,
});
const book = (startsAt: string, over: object = {}) => bookAppointment(ctx, wish(startsAt, over));
const later = (minutes: number): Ctx => ({
  ...ctx,
  now: () => new Date(ctx.now().getTime() + minutes * 60_000),
});
const starts = async (who: Ctx = ctx, query: object = {}) =>
  (await findSlots(who, { serviceIds: [serviceId], staffId, ...tuesday, ...query })).map(
    (slot) => slot.startsAt,
  );
const iso = (time: string) => new Date(time).toISOString();
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
const row = (id: string) => unscopedDb().appointment.findUniqueOrThrow({ where: { id } });
const isListed = (list: string[], time: string) => list.some((start) => iso(start) === iso(time));

describe("a hold", () => {
  it("C01 keeps its slot from everybody and gives it back by the clock alone", async () => {
    const hold = await createHold(everybody, { serviceIds: [serviceId], staffId, startsAt: ten });
    expect(isListed(await starts(), ten)).toBe(false);
    expect(await codeOf(book(ten))).toBe("booking.slot_taken");
    const after = { ...ctx, now: () => new Date(Date.parse(hold.expiresAt) + 1000) };
    expect(isListed(await starts(after), ten)).toBe(true);
    expect(await codeOf(bookAppointment(after, wish(ten)))).toBe("done");
  });

  it("C02 is consumed in the booking's transaction: a booking that fails leaves it alive", async () => {
    const hold = await createHold(everybody, { serviceIds: [serviceId], staffId, startsAt: ten });
    const stranger = "01900000-0000-7000-8000-000000000000";
    const { contact: _, ...rest } = wish(ten, { holdId: hold.id });
    expect(await codeOf(bookAppointment(ctx, { ...rest, contactId: stranger }))).toBe("common.not_found");
    expect((await unscopedDb().slotHold.findUniqueOrThrow({ where: { id: hold.id } })).consumedAt).toBeNull();
    expect(await codeOf(book(ten, { holdId: hold.id }))).toBe("done");
    expect(await codeOf(book(ten, { holdId: hold.id }))).not.toBe("done");
    expect(await unscopedDb().appointment.count()).toBe(1);
  });

  it("C03 that ran out and was taken by somebody is refused with other times, not booked over", async () => {
    const hold = await createHold(everybody, { serviceIds: [serviceId], staffId, startsAt: ten });
    const after = later(11);
    await bookAppointment(after, wish(ten, { contact: { name: "Caio" } }));
    expect(await codeOf(bookAppointment(after, wish(ten, { holdId: hold.id })))).toBe("booking.slot_taken");
  });
});

describe("a visit that is not certain yet", () => {
  it("C04 blocks like a certain one while its deposit is due, and frees its time when given up", async () => {
    await updatePaymentSettings(ctx, {
      ...{ pixKeyType: "email", pixKey: "pix@navalha.example" },
      ...{ merchantName: "Navalha", merchantCity: "Sao Paulo" },
    });
    await updateService(ctx, serviceId, {
      noShowPolicy: {
        deposit: { kind: "fixed", cents: 1000 },
        freeCancelMin: 0,
        lateCancelFee: null,
        noShowFee: null,
      },
    });
    const visit = await bookWithDeposit(
      everybody,
      wish(ten, { contact: { name: "A", phone: "+5511987654321" } }),
    );
    expect(visit.toPay).toMatchObject({ amountCents: 1000, status: "due" });
    expect(isListed(await starts(), ten)).toBe(false);
    expect(await codeOf(book(ten))).toBe("booking.slot_taken");
    await changeStatus(ctx, visit.id, "cancel");
    expect(isListed(await starts(), ten)).toBe(true);
  });
});

describe("a move", () => {
  it("C05 swaps two visits through a third time without ever sharing a chair", async () => {
    const [a, b] = [await book(ten), await book(half)];
    expect(await codeOf(updateAppointment(ctx, a.id, { startsAt: half }))).toBe("booking.slot_taken");
    await updateAppointment(ctx, a.id, { startsAt: at("16:00") });
    await updateAppointment(ctx, b.id, { startsAt: ten });
    await updateAppointment(ctx, a.id, { startsAt: half });
    expect([iso(half), iso(ten)]).toEqual([
      (await row(a.id)).startsAt.toISOString(),
      (await row(b.id)).startsAt.toISOString(),
    ]);
  });

  it("C06 goes over the visit's own old time, buffers included", async () => {
    await updateService(ctx, serviceId, { durationMin: 60, bufferBeforeMin: 10, bufferAfterMin: 10 });
    const { id } = await book(ten);
    expect(isListed(await starts(ctx, { excludeAppointmentId: id }), half)).toBe(true);
    expect(await codeOf(updateAppointment(ctx, id, { startsAt: half }))).toBe("done");
  });

  it("C07 that fails leaves time, person and history as they were", async () => {
    const { id } = await book(ten);
    await book(half);
    const before = await row(id);
    expect(await codeOf(updateAppointment(ctx, id, { startsAt: half }))).toBe("booking.slot_taken");
    expect(await row(id)).toEqual(before);
    expect(await unscopedDb().appointmentChange.count({ where: { appointmentId: id } })).toBe(1);
    expect(await codeOf(book(ten))).toBe("booking.slot_taken");
  });
});

describe("a cancellation", () => {
  it("C08 frees the time at once, and undoing it takes the time again", async () => {
    const { id } = await book(ten);
    await changeStatus(ctx, id, "cancel");
    expect(isListed(await starts(), ten)).toBe(true);
    await changeStatus(ctx, id, "reopen");
    expect(isListed(await starts(), ten)).toBe(false);
    expect((await row(id)).status).toBe("scheduled");
  });

  it("C09 cannot be undone once somebody else has the time", async () => {
    const { id } = await book(ten);
    await changeStatus(ctx, id, "cancel");
    await book(ten, { contact: { name: "Caio" } });
    expect(await codeOf(changeStatus(ctx, id, "reopen"))).toBe("booking.slot_taken");
    expect((await row(id)).status).toBe("cancelled");
  });
});

describe("a group session", () => {
  const group = () => updateService(ctx, serviceId, { capacity: 3 });

  it("C10 lets people join to the last seat and no further, and a freed seat can be had again", async () => {
    await group();
    const visits = [];
    for (const name of ["A", "B", "C"]) visits.push(await book(ten, { contact: { name } }));
    expect(isListed(await starts(), ten)).toBe(false);
    expect(await codeOf(book(ten, { contact: { name: "D" } }))).toBe("booking.slot_taken");
    await changeStatus(ctx, visits[0]?.id ?? "", "cancel");
    expect(isListed(await starts(), ten)).toBe(true);
    expect(await codeOf(book(ten, { contact: { name: "D" } }))).toBe("done");
    expect(await codeOf(changeStatus(ctx, visits[0]?.id ?? "", "reopen"))).toBe("booking.slot_taken");
  });

  it("C11 blocks every other service of the same person, and is blocked by one", async () => {
    await group();
    const other = await make.service(ctx.tenantId, { name: "Barba" });
    await book(ten);
    expect(await codeOf(book(ten, { serviceIds: [other.id] }))).toBe("booking.slot_taken");
    await book(eleven, { serviceIds: [other.id] });
    expect(await codeOf(book(eleven))).toBe("booking.slot_taken");
    expect(isListed(await starts(), eleven)).toBe(false);
  });
});

describe("a link", () => {
  let reads: ListedRoute[];
  it("C12 can be followed by every mail scanner there is: looking changes nothing", async () => {
    reads = (await listRoutes(root)).filter(
      ({ method, path }) => method === "GET" && path.includes("{manageToken}"),
    );
    expect(reads.length).toBeGreaterThan(1);
    const { id } = await book(ten);
    const manageToken = await issueManageLink(ctx, id);
    const before = await row(id);
    const outbox = await unscopedDb().outboxMessage.count();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => reads[i % reads.length]).map(async (route) => {
        const query = { do: "cancel", confirm: "1" };
        if (route) expect((await callRoute(route, { params: { manageToken }, query })).status).toBe(200);
      }),
    );
    expect(await row(id)).toEqual(before);
    expect(await unscopedDb().outboxMessage.count()).toBe(outbox);
  });

  it("C13 from before a move leads to the new time, and moves it on from there", async () => {
    const { id } = await book(ten);
    const token = await issueManageLink(ctx, id);
    await updateAppointment(ctx, id, { startsAt: eleven });
    expect(iso((await getManaged(everybody, token)).startsAt)).toBe(iso(eleven));
    const moved = await rescheduleManaged(everybody, token, { startsAt: at("18:00") });
    expect(iso(moved.startsAt)).toBe(iso(at("18:00")));
    expect((await row(id)).sequence).toBe(2);
  });
});

describe("what a visit needs", () => {
  it("C14 a shared resource is sold as often as there is one, whoever works", async () => {
    await updateService(ctx, serviceId, { requires: ["Lavatório"] });
    await unscopedDb().resource.updateMany({ where: { tenantId: ctx.tenantId }, data: { stock: 2 } });
    for (const name of ["Caio", "Davi"]) await make.staff(ctx.tenantId, { name });
    const outcomes = await Promise.all(
      Array.from({ length: 9 }, (_, i) => codeOf(book(ten, { staffId: "any", contact: { name: `K${i}` } }))),
    );
    expect(outcomes.filter((code) => code === "done")).toHaveLength(2);
    expect(isListed(await starts(ctx, { staffId: "any" }), ten)).toBe(false);
  });

  it("C15 a processing gap of a standing visit takes another visit, and a new one wraps around it", async () => {
    const colour = await make.service(ctx.tenantId, {
      durationMin: 90,
      segments: [{ active: 30, gap: 30 }, { active: 30 }],
    });
    await book(half);
    const wrapped = await book(ten, { serviceIds: [colour.id] });
    expect(iso(wrapped.endsAt)).toBe(iso(at("14:30")));
    expect(await codeOf(book(eleven))).toBe("booking.slot_taken");
  });

  it("C16 time off that is written down between looking and booking is respected", async () => {
    expect(isListed(await starts(), ten)).toBe(true);
    await createTimeOff(ctx, staffId, { startsAt: ten, endsAt: eleven });
    expect(await codeOf(book(half))).toBe("booking.not_offered");
    expect(await codeOf(book(eleven))).toBe("done");
  });
});

describe("list and write", () => {
  it("C17 agree on the day that the clocks change", async () => {
    ctx = make.ctx(await make.tenant({ timeZone: "Europe/Bucharest", locale: "ro" }), {
      at: "2027-10-25T06:00:00Z",
    });
    serviceId = (await make.service(ctx.tenantId)).id;
    const weekly = { sun: [["00:00", "06:00"]] };
    staffId = (await make.staff(ctx.tenantId, { weekly })).id;
    // 31 October has the hour from three to four twice: seven hours of work, fourteen visits.
    const listed = await starts(ctx, { from: "2027-10-31", to: "2027-10-31" });
    expect(listed).toHaveLength(14);
    for (const startsAt of listed) expect(await codeOf(book(startsAt))).toBe("done");
    expect(await starts(ctx, { from: "2027-10-31", to: "2027-10-31" })).toEqual([]);
  });

  it("C18 agree for two weeks: every listed slot, posted in turn, is accepted, and then nothing is left", async () => {
    await make.staff(ctx.tenantId, {
      name: "Caio",
      weekly: { tue: [["20:00", "26:00"]], sat: [["09:00", "12:00"]] },
    });
    const query = { staffId: "any", from: "2027-05-03", to: "2027-05-16" };
    const listed = await findSlots(ctx, { serviceIds: [serviceId], ...query });
    expect(listed.length).toBeGreaterThan(150);
    const refused: string[] = [];
    for (const slot of listed)
      for (const person of slot.staffIds) {
        const code = await codeOf(book(slot.startsAt, { staffId: person }));
        if (code !== "done") refused.push(`${slot.startsAt} ${code}`);
      }
    expect(refused).toEqual([]);
    expect(await findSlots(ctx, { serviceIds: [serviceId], ...query })).toEqual([]);
  }, 120_000);
});
