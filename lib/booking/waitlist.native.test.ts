import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { deliverMessage } from "@/lib/notifications/deliver";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { sendReminder } from "./reminders";
import { reviewMessage } from "./review-message";
import { joinWaitlist } from "./waitlist";
import { acceptOffer } from "./waitlist-answer";
import { expireOffers, offerFreedSlot } from "./waitlist-offers";

const database = testDatabase();
const ten = "2027-05-04T13:00:00.000Z";
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

const later = (minutes: number): Ctx => ({
  ...ctx,
  now: () => new Date(ctx.now().getTime() + minutes * 60_000),
});
const freed = () => ({ staffId, startsAt: new Date(ten), endsAt: new Date("2027-05-04T13:30:00.000Z") });
const join = (name: string, minutes = 0) =>
  joinWaitlist(later(minutes), {
    ...{ serviceIds: [serviceId], fromDate: "2027-05-03", toDate: "2027-05-10", consent: true },
    contact: { name, email: `${name.toLowerCase()}@example.com` },
  });
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
const fulfilled = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter((outcome) => outcome.status === "fulfilled").length;

it("ten workers offer one freed slot to one person", async () => {
  for (let n = 0; n < 5; n++) await join(`Client${n}`, n);
  const asked = await times(10, () => offerFreedSlot(ctx, freed()));
  expect(asked.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : []))).toEqual(
    [],
  );
  expect(await unscopedDb().waitlistOffer.count({ where: { status: "open" } })).toBe(1);
});

it("of everybody who says yes at once, late ones and strangers too, exactly one has the slot", async () => {
  for (let n = 0; n < 4; n++) await join(`Client${n}`, n);
  await offerFreedSlot(ctx, freed());
  for (let n = 1; n < 4; n++) await expireOffers(later(31 * n));
  const now = later(31 * 3 + 1);
  const offers = await unscopedDb().waitlistOffer.findMany({ orderBy: { id: "asc" } });
  expect(offers.map((offer) => offer.status)).toEqual(["expired", "expired", "expired", "open"]);
  const visitor = make.publicCtx(now);
  const outcomes = await times(12, async (index) => {
    const offer = offers[index % 4];
    if (index >= 8)
      return bookAppointment(now, {
        ...{ serviceIds: [serviceId], staffId, startsAt: ten, contact: { name: "Bruno" } },
      });
    return acceptOffer(visitor, offer?.id ?? "");
  });
  const booked = await unscopedDb().appointment.findMany({ where: { status: { not: "cancelled" } } });
  expect(booked).toHaveLength(1);
  // The same person may press twice.
  expect(fulfilled(outcomes)).toBeLessThanOrEqual(2);
  const codes = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect([...new Set(codes)].sort()).toEqual(["booking.slot_taken", "waitlist.slot_gone"]);
});

it("ten workers write one reminder and send it once", async () => {
  const contactId = (await make.contact(ctx.tenantId, { email: "bruno@example.com" })).id;
  const { id } = await make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt: ten, contactId });
  const at: Ctx = { ...ctx, now: () => new Date("2027-05-04T11:00:00Z") };
  const plan = { appointmentId: id, sequence: 0, offsetMin: 120 };
  const written = await times(10, () => sendReminder(at, plan));
  expect(
    written.filter((outcome) => outcome.status === "fulfilled" && outcome.value === "written"),
  ).toHaveLength(1);
  const message = await unscopedDb().outboxMessage.findFirstOrThrow({ where: { kind: "reminder" } });
  let sent = 0;
  const send = async () => {
    sent++;
    return { transport: "smtp" as const, providerId: "1" };
  };
  await times(10, () => deliverMessage(at, message.id, reviewMessage, send));
  expect(sent).toBe(1);
});
