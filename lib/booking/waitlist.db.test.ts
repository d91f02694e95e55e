import { beforeEach, describe, expect, it } from "vitest";
import { recordConsent } from "@/lib/contacts/consents";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./change-status";
import { createTimeOff, deleteTimeOff } from "./time-off";
import { updateAppointment } from "./update-appointment";
import { joinWaitlist, leaveWaitlist, listWaitlist, updateWaitlistEntry } from "./waitlist";
import { acceptOffer, declineOffer, getOffer } from "./waitlist-answer";
import { expireOffers, offerFreedSlot } from "./waitlist-offers";

const database = testDatabase();
/** Tuesday 10:00 in the shop; the clock stands at Monday 08:00. */
const ten = "2027-05-04T13:00:00.000Z";
const halfPast = "2027-05-04T13:30:00.000Z";
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
const freed = () => ({ staffId, startsAt: new Date(ten), endsAt: new Date(halfPast) });
const book = (startsAt = ten, who = ctx) =>
  bookAppointment(who, { serviceIds: [serviceId], staffId, startsAt, contact: { name: "Bruno Lima" } });
const join = (name: string, over: object = {}, who = ctx) =>
  joinWaitlist(who, {
    serviceIds: [serviceId],
    fromDate: "2027-05-03",
    toDate: "2027-05-10",
    contact: { name, email: `${name.toLowerCase()}@example.com` },
    consent: true,
    ...over,
  });
const offers = () =>
  unscopedDb().waitlistOffer.findMany({
    orderBy: { id: "asc" },
    include: { entry: { include: { contact: true } } },
  });
const openTo = async () =>
  (await offers()).filter((offer) => offer.status === "open").map((offer) => offer.entry.contact.name);
const mails = async (kind: string) =>
  (await unscopedDb().outboxMessage.findMany({ where: { kind }, orderBy: { id: "asc" } })).map(
    (row) => row.recipient,
  );
async function offerId(name: string): Promise<string> {
  return (await offers()).findLast((offer) => offer.entry.contact.name === name)?.id ?? newId();
}
async function jobs() {
  const rows = await unscopedDb().$queryRaw<{ data: { startsAt: string }; delay: number }[]>`
    select data, round(extract(epoch from start_after - created_on))::int as delay from pgboss.job
    where name = 'offer-freed-slot' order by start_after`;
  return rows.map(({ data, delay }) => [data.startsAt, delay]);
}

describe("the waiting list", () => {
  it("keeps a wish once, tells the person, and shows it in the order of rank and age", async () => {
    const ana = await join("Ana");
    expect(await join("Ana")).toMatchObject({ id: ana.id });
    await join("Bia", {}, later(1));
    const caio = await join("Caio", { staffIds: [staffId], fromTime: "09:00", weekdays: ["tue"] }, later(2));
    await updateWaitlistEntry(ctx, caio.id, { priority: 5 });
    const { data } = await listWaitlist(ctx, { limit: 50 });
    expect(data.map((entry) => entry.contact.name)).toEqual(["Caio", "Ana", "Bia"]);
    expect(data[0]).toMatchObject({
      services: [{ id: serviceId }],
      staff: [{ id: staffId }],
      weekdays: ["tue"],
    });
    const first = await listWaitlist(ctx, { limit: 1 });
    const rest = await listWaitlist(ctx, { limit: 5, cursor: first.nextCursor ?? "" });
    expect(rest.data.map((entry) => entry.contact.name)).toEqual(["Ana", "Bia"]);
    expect(await mails("waitlist_joined")).toEqual([
      "ana@example.com",
      "bia@example.com",
      "caio@example.com",
    ]);
  });

  it("refuses dates that are over, what is not ours, and a sixth wish of one person", async () => {
    await expect(join("Ana", { fromDate: "2027-05-01", toDate: "2027-05-02" })).rejects.toMatchObject({
      details: { errors: [{ path: "toDate", code: "in_the_past" }] },
    });
    await expect(join("Ana", { serviceIds: [newId()] })).rejects.toMatchObject({ kind: "not_found" });
    await expect(join("Ana", { staffIds: [newId()] })).rejects.toMatchObject({ kind: "not_found" });
    for (let day = 3; day < 8; day++) await join("Ana", { fromDate: `2027-05-0${day}` });
    await expect(join("Ana", { fromDate: "2027-05-08" })).rejects.toMatchObject({
      code: "waitlist.too_many",
    });
  });

  it("lets a stranger neither name a contact nor choose a rank", async () => {
    const contact = await make.contact(ctx.tenantId);
    const visitor = make.publicCtx(ctx);
    const byId = { contact: undefined, contactId: contact.id };
    await expect(join("Ana", byId, visitor)).rejects.toMatchObject({ kind: "not_found" });
    expect(await join("Ana", { priority: 9 }, visitor)).toMatchObject({ priority: 0, source: "public" });
  });
});

describe("freed time", () => {
  it("is offered when a visit is cancelled, moved away, or an absence ends; not while nobody waits", async () => {
    const first = await book();
    await cancelAppointment(ctx, first.id);
    expect(await jobs()).toEqual([]);
    await join("Ana");
    const visit = await book();
    await cancelAppointment(ctx, visit.id);
    expect(await jobs()).toEqual([[ten, 0]]);
    const other = await book(halfPast);
    await updateAppointment(ctx, other.id, { startsAt: "2027-05-04T15:00:00Z" });
    expect(await jobs()).toEqual([
      [ten, 0],
      [halfPast, 0],
    ]);
    const off = { startsAt: "2027-05-05T12:00:00.000Z", endsAt: "2027-05-05T15:00:00.000Z" };
    const { id } = await createTimeOff(ctx, staffId, off);
    await deleteTimeOff(ctx, staffId, id);
    expect(await jobs()).toHaveLength(3);
  });

  it("goes to the first in rank who wants it, consented and can be reached, and is kept for them", async () => {
    await join("Wrong-day", { weekdays: ["fri"] });
    await join("Wrong-time", { fromTime: "14:00" });
    await join("Wrong-dates", { fromDate: "2027-05-06" });
    await join("Wrong-person", { staffIds: [(await make.staff(ctx.tenantId, { name: "Zé" })).id] });
    await join("No-consent", { consent: false });
    await join("No-mail", { contact: { name: "No-mail", phone: "11987654321" } });
    const gone = await join("Withdrew");
    await recordConsent(ctx, gone.contact.id, { channel: "all", purpose: "all", state: "withdrawn" });
    await join("Ana", {}, later(1));
    const bia = await join("Bia", {}, later(2));
    await updateWaitlistEntry(ctx, bia.id, { priority: 1 });

    expect(await offerFreedSlot(ctx, freed())).toBe(1);
    expect(await openTo()).toEqual(["Bia"]);
    expect(await mails("waitlist_offer")).toEqual(["bia@example.com"]);
    const [message] = await unscopedDb().outboxMessage.findMany({ where: { kind: "waitlist_offer" } });
    expect(message?.body).toMatch(/\/offer\/[\w-]{64}/);
    expect(message?.body).toContain("08:30");
    await expect(book()).rejects.toMatchObject({ code: "booking.slot_taken" });
    expect((await listWaitlist(ctx, { limit: 9 })).data[0]).toMatchObject({
      status: "offered",
      offer: { startsAt: ten, expiresAt: "2027-05-03T11:30:00.000Z" },
    });
    // The job that passes it on is there already.
    expect(await jobs()).toEqual([[ten, 30 * 60 + 1]]);
  });

  it("is offered by one of two workers, and long time to several people", async () => {
    await join("Ana");
    await join("Bia", {}, later(1));
    const asked = await Promise.all([offerFreedSlot(ctx, freed()), offerFreedSlot(ctx, freed())]);
    expect(asked.sort()).toEqual([0, 1]);
    const hour = {
      staffId,
      startsAt: new Date("2027-05-04T17:00:00Z"),
      endsAt: new Date("2027-05-04T18:00:00Z"),
    };
    await join("Caio", {}, later(2));
    expect(await offerFreedSlot(ctx, hour)).toBe(2);
    expect(await openTo()).toEqual(["Ana", "Bia", "Caio"]);
  });

  it("waits for the morning when it comes at night, unless the morning is too late", async () => {
    await join("Ana");
    const night = { ...ctx, now: () => new Date("2027-05-04T02:00:00Z") }; // 23:00 in the shop
    expect(await offerFreedSlot(night, freed())).toBe(0);
    expect(await jobs()).toEqual([[ten, 9 * 3600]]);
    const opening = {
      staffId,
      startsAt: new Date("2027-05-04T12:00:00Z"),
      endsAt: new Date("2027-05-04T12:30:00Z"),
    };
    const dawn = { ...ctx, now: () => new Date("2027-05-04T10:30:00Z") };
    expect(await offerFreedSlot(dawn, opening)).toBe(0);
    const tight = { ...opening, startsAt: new Date("2027-05-04T11:50:00Z") };
    expect(await offerFreedSlot(dawn, tight)).toBe(1);
  });

  it("in the past or too close to answer is offered to nobody", async () => {
    await join("Ana");
    const late = { ...ctx, now: () => new Date("2027-05-04T12:55:00Z") };
    expect(await offerFreedSlot(late, freed())).toBe(0);
    const over = { ...ctx, now: () => new Date("2027-05-04T14:00:00Z") };
    expect(await offerFreedSlot(over, freed())).toBe(0);
  });
});

describe("an offer", () => {
  const visitor = (who = ctx) => make.publicCtx(who);

  it("shows the slot without changing anything, and books it with one yes, whoever presses twice", async () => {
    const entry = await join("Ana");
    await offerFreedSlot(ctx, freed());
    const id = await offerId("Ana");
    expect(await getOffer(visitor(), id)).toMatchObject({ status: "open", startsAt: ten, manageToken: null });
    expect(await unscopedDb().appointment.count()).toBe(0);

    const twice = await Promise.all([acceptOffer(visitor(), id), acceptOffer(visitor(), id)]);
    expect(twice.map((offer) => offer.status)).toEqual(["accepted", "accepted"]);
    expect(twice[0]?.manageToken).toMatch(/^[\w-]{64}$/);
    expect(await acceptOffer(visitor(), id)).toMatchObject({ status: "accepted" });
    const booked = await unscopedDb().appointment.findMany();
    expect(booked).toHaveLength(1);
    expect(booked[0]).toMatchObject({
      startsAt: new Date(ten),
      contactId: entry.contact.id,
      source: "public",
    });
    const { data } = await listWaitlist(ctx, { limit: 9, status: "booked" });
    expect(data).toMatchObject([{ id: entry.id, appointmentId: booked[0]?.id }]);
  });

  it("that nobody answers passes to the next, and the one who let it pass is not asked again", async () => {
    await join("Ana");
    await join("Bia", {}, later(1));
    await offerFreedSlot(ctx, freed());
    expect(await expireOffers(later(29))).toBe(0);
    expect(await expireOffers(later(31))).toBe(1);
    expect(await openTo()).toEqual(["Bia"]);
    expect(await expireOffers(later(31))).toBe(0);
    expect(await expireOffers(later(62))).toBe(1);
    expect(await openTo()).toEqual([]);
    expect(await book(ten, later(62))).toMatchObject({ startsAt: ten });
    expect((await listWaitlist(ctx, { limit: 9 })).data.map((entry) => entry.status)).toEqual([
      "waiting",
      "waiting",
    ]);
  });

  it("is won by one of two who say yes, and the other hears kindly and keeps their place", async () => {
    await join("Ana");
    await join("Bia", {}, later(1));
    await offerFreedSlot(ctx, freed());
    await expireOffers(later(31));
    const [ana, bia] = [await offerId("Ana"), await offerId("Bia")];
    const answers = await Promise.allSettled([
      acceptOffer(visitor(later(32)), ana),
      acceptOffer(visitor(later(32)), bia),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refusal = answers.find((answer) => answer.status === "rejected");
    expect(refusal?.reason).toMatchObject({ kind: "conflict", code: "waitlist.slot_gone" });
    expect(await unscopedDb().appointment.count()).toBe(1);
    expect(await mails("waitlist_taken")).toEqual(["ana@example.com"]);
    expect(await getOffer(visitor(), ana)).toMatchObject({ status: "lost" });
    expect((await listWaitlist(ctx, { limit: 9 })).data.map((entry) => entry.contact.name)).toEqual(["Ana"]);
  });

  it("answered late is still a booking while the slot is nobody's", async () => {
    await join("Ana");
    await offerFreedSlot(ctx, freed());
    await expireOffers(later(31));
    await unscopedDb().slotHold.deleteMany();
    expect(await acceptOffer(visitor(later(40)), await offerId("Ana"))).toMatchObject({ status: "accepted" });
  });

  it("is lost to whoever booked the time after it ran out", async () => {
    await join("Ana");
    await offerFreedSlot(ctx, freed());
    await expireOffers(later(31));
    await book(ten, later(35));
    expect(await mails("waitlist_taken")).toEqual(["ana@example.com"]);
    const late = acceptOffer(visitor(later(36)), await offerId("Ana"));
    await expect(late).rejects.toMatchObject({ code: "waitlist.slot_gone" });
  });

  it("that is declined, or whose person leaves, goes on at once", async () => {
    const ana = await join("Ana");
    await offerFreedSlot(ctx, freed());
    expect(await declineOffer(visitor(), await offerId("Ana"))).toMatchObject({ status: "declined" });
    expect(await declineOffer(visitor(), await offerId("Ana"))).toMatchObject({ status: "declined" });
    expect((await jobs()).filter(([, delay]) => delay === 0)).toEqual([[ten, 0]]);
    await join("Bia", {}, later(1));
    await offerFreedSlot(ctx, freed());
    expect(await openTo()).toEqual(["Bia"]);
    const bia = (await listWaitlist(ctx, { limit: 9, status: "offered" })).data[0];
    await leaveWaitlist(ctx, bia?.id ?? "");
    expect(await openTo()).toEqual([]);
    expect((await listWaitlist(ctx, { limit: 9 })).data.map((entry) => entry.id)).toEqual([ana.id]);
    expect(await book()).toMatchObject({ startsAt: ten });
  });

  it("is 404 in another shop", async () => {
    await join("Ana");
    await offerFreedSlot(ctx, freed());
    const foreign = make.publicCtx(make.ctx(await make.tenant()));
    const id = await offerId("Ana");
    for (const attempt of [() => getOffer(foreign, id), () => declineOffer(foreign, id)])
      await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
    await expect(acceptOffer(foreign, id)).rejects.toMatchObject({ kind: "not_found" });
  });
});
