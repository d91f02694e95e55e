import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { randomToken } from "@/lib/core/tokens";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookPublicly } from "./book-publicly";
import {
  cancelManaged,
  confirmManaged,
  findPublicSlots,
  getManaged,
  issueManageLink,
  managedCalendarFile,
  rescheduleManaged,
} from "./manage-links";
import { getPublicShop } from "./public-shop";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z";
let ctx: Ctx;
let visitor: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  visitor = make.publicCtx(ctx);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id, { email: "ana@example.com", phone: "+5511900000000" })).id;
});

async function bookedLink(): Promise<string> {
  const id = await bookPublicly(visitor, {
    serviceIds: [serviceId],
    staffId: "any",
    startsAt: ten,
    contact: { name: "Bruno Lima", phone: "11987654321" },
  });
  return issueManageLink(visitor, id);
}

describe("public booking", () => {
  it("shows a shop without anything private of its people", async () => {
    const shop = await getPublicShop(visitor);
    expect(shop.staff).toEqual([
      {
        id: staffId,
        name: "Ana",
        bio: null,
        color: "teal",
        photoId: null,
        serviceIds: [serviceId],
        variants: [],
      },
    ]);
    expect(JSON.stringify(shop)).not.toMatch(/ana@example|5511900000000|Souza/);
  });

  it("asks for a phone number when the shop wants one", async () => {
    const input = { serviceIds: [serviceId], staffId: "any", startsAt: ten, contact: { name: "Bruno" } };
    await expect(bookPublicly(visitor, input)).rejects.toMatchObject({
      details: { errors: [{ path: "contact.phone", code: "required" }] },
    });
    const odd = { ...input, contact: { name: "Bruno", phone: "12" } };
    await expect(bookPublicly(visitor, odd)).rejects.toMatchObject({
      details: { errors: [{ path: "contact.phone", code: "invalid_phone" }] },
    });
  });

  it("uses the known client of a phone number without changing or revealing them", async () => {
    await make.contact(ctx.tenantId, { name: "Real Name", phone: "+5511987654321" });
    const managed = await getManaged(visitor, await bookedLink());
    expect(JSON.stringify(managed)).not.toMatch(/Real Name|98765/);
    const contacts = await unscopedDb().contact.findMany();
    expect(contacts.map((contact) => contact.name)).toEqual(["Real Name"]);
  });
});

describe("a manage link", () => {
  it("shows the visit and changes nothing by being looked at", async () => {
    const token = await bookedLink();
    for (let i = 0; i < 3; i++)
      expect(await getManaged(visitor, token)).toMatchObject({ status: "scheduled", isChangeable: true });
    const row = await unscopedDb().appointment.findFirst();
    expect(row?.version).toBe(1);
    expect(row?.manageHash).not.toContain(token);
    expect(await unscopedDb().appointmentChange.count()).toBe(1);
  });

  it("confirms, moves to a time listed for it, and then leads to the new time", async () => {
    const token = await bookedLink();
    expect(await confirmManaged(visitor, token)).toMatchObject({ status: "confirmed" });
    const query = { serviceIds: [serviceId], from: "2027-05-04", to: "2027-05-04" };
    const listed = await findPublicSlots(visitor, { ...query, manageToken: token });
    expect(listed.map((slot) => slot.startsAt)).toContain(ten);
    expect((await findPublicSlots(visitor, query)).map((slot) => slot.startsAt)).not.toContain(ten);
    await rescheduleManaged(visitor, token, { startsAt: "2027-05-04T17:00:00Z" });
    expect(await getManaged(visitor, token)).toMatchObject({ startsAt: "2027-05-04T17:00:00.000Z" });
  });

  it("cancels in time, again without harm, and not after the shop's limit", async () => {
    const token = await bookedLink();
    const late = { ...visitor, now: () => new Date("2027-05-04T11:00:01Z") };
    expect(await getManaged(late, token)).toMatchObject({ isChangeable: false });
    await expect(cancelManaged(late, token, {})).rejects.toMatchObject({ code: "booking.too_late" });
    const inTime = { ...visitor, now: () => new Date("2027-05-04T11:00:00Z") };
    expect(await cancelManaged(inTime, token, { reason: "ill" })).toMatchObject({ status: "cancelled" });
    expect(await cancelManaged(inTime, token, {})).toMatchObject({
      status: "cancelled",
      isChangeable: false,
    });
    // Its own old time would look like a booking that is not there.
    await expect(rescheduleManaged(inTime, token, { startsAt: ten })).rejects.toMatchObject({
      code: "booking.not_changeable",
    });
  });

  it("of another shop, or made up, is 404", async () => {
    const token = await bookedLink();
    const elsewhere = make.publicCtx(make.ctx(await make.tenant()));
    for (const [who, what] of [
      [elsewhere, token],
      [visitor, randomToken()],
    ] as const) {
      await expect(getManaged(who, what)).rejects.toMatchObject({ kind: "not_found" });
      await expect(cancelManaged(who, what, {})).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  it("gives a calendar file with one UID for ever, UTC times and a rising sequence", async () => {
    const token = await bookedLink();
    const facts = async () => {
      const file = await managedCalendarFile(visitor, token);
      const find = (name: string) => new RegExp(`^${name}[:;](.*)\r$`, "m").exec(file)?.[1];
      return {
        uid: find("UID"),
        sequence: find("SEQUENCE"),
        start: find("DTSTART"),
        method: find("METHOD"),
        status: find("STATUS"),
      };
    };
    const first = await facts();
    expect(first).toMatchObject({ sequence: "0", start: "20270504T130000Z", method: "PUBLISH" });
    await rescheduleManaged(visitor, token, { startsAt: "2027-05-04T17:00:00Z" });
    const moved = await facts();
    expect(moved).toMatchObject({ uid: first.uid, sequence: "1", start: "20270504T170000Z" });
    await cancelManaged(visitor, token, {});
    const cancelled = { uid: first.uid, sequence: "2", method: "CANCEL", status: "CANCELLED" };
    expect(await facts()).toMatchObject(cancelled);
  });
});
