import { beforeEach, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { leaveQueue } from "./change-walk-in";
import { joinQueue } from "./join-queue";
import type { WalkInView } from "./schema";
import { seatWalkIn } from "./seat-walk-in";

const database = testDatabase();
/** Monday 3 May 2027, 10:00 in the shop. */
const ten = "2027-05-03T13:00:00.000Z";
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant, { at: ten });
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
});

const join = (name: string) => joinQueue(ctx, { serviceIds: [serviceId], contact: { name } });
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason.code ?? outcome.reason] : [],
  );

it("ten hands seat one person once: one visit, and everybody sees the same", async () => {
  const ada = await join("Ada");
  const outcomes = await times(10, () => seatWalkIn(ctx, ada.id, {}));
  expect(codes(outcomes)).toEqual([]);
  const visits = outcomes.flatMap((it) => (it.status === "fulfilled" ? [it.value.appointmentId] : []));
  expect(new Set(visits).size).toBe(1);
  expect(await unscopedDb().appointment.count()).toBe(1);
});

it("one chair takes one of those who are seated and booked into it at the same moment", async () => {
  const people: WalkInView[] = [];
  for (let n = 0; n < 5; n++) people.push(await join(`Client${n}`));
  const outcomes = await times<unknown>(10, (index) => {
    const person = people[index];
    if (person) return seatWalkIn(ctx, person.id, { staffId });
    const startsAt = new Date(Date.parse(ten) + (index % 2) * 10 * 60_000).toISOString();
    const contact = { name: `Booked${index}` };
    return bookAppointment(ctx, {
      serviceIds: [serviceId],
      staffId,
      startsAt,
      contact,
      allowOutsideHours: true,
    });
  });
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  for (const code of codes(outcomes)) expect(["walkins.chair_taken", "booking.slot_taken"]).toContain(code);
  const visits = await unscopedDb().appointment.findMany({ select: { id: true, status: true } });
  const seated = await unscopedDb().walkIn.findMany({ where: { status: "seated" } });
  expect(visits).toHaveLength(1);
  // Whoever lost waits still.
  expect(seated.map((person) => person.appointmentId)).toEqual(
    visits[0]?.status === "in_progress" ? [visits[0].id] : [],
  );
});

it("somebody who leaves while being seated does one of the two", async () => {
  for (let round = 0; round < 5; round++) {
    await unscopedDb().appointment.updateMany({ data: { status: "cancelled" } });
    await unscopedDb().busySegment.deleteMany();
    const ada = await join(`Client${round}`);
    await Promise.allSettled([seatWalkIn(ctx, ada.id, {}), leaveQueue(ctx, ada.id)]);
    const row = await unscopedDb().walkIn.findUniqueOrThrow({ where: { id: ada.id } });
    expect(row.status === "seated").toBe(row.appointmentId !== null);
  }
});

it("of many who join at once, each is told the wait behind those before", async () => {
  const outcomes = await times(6, (index) => join(`Client${index}`));
  const quoted = outcomes.flatMap((it) => (it.status === "fulfilled" ? [it.value.quotedMin] : []));
  expect(quoted.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, 30, 60, 90, 120, 150]);
});
