import { beforeEach, describe, expect, it } from "vitest";
import { changeStatus } from "@/lib/booking/change-status";
import type { AppointmentView } from "@/lib/booking/schema";
import { updateAppointment } from "@/lib/booking/update-appointment";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { ctxForFeed } from "@/lib/tenants/ctx-for-feed";
import { permissionsOf } from "@/lib/tenants/permissions.shared";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { feedResponse } from "./feed-response";
import { createFeed, feedLimit, listFeeds, revokeFeed } from "./feeds";
import { readFeed } from "./read-feed";
import type { CreatedFeed } from "./schema";

const database = testDatabase();
const nobody = { requestId: null, ip: null, userAgent: null };
const missing = { kind: "not_found", code: "common.not_found" };
const ten = "2027-05-04T13:00:00Z"; // Tuesday, 10:00 in the shop
let ctx: Ctx;
let foreign: Ctx;
let anaId: string;
let booked: AppointmentView;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const owner = await make.member(tenant.id);
  ctx = make.ctx(tenant, { actor: { kind: "user", id: owner.userId } });
  foreign = make.ctx(await make.tenant());
  const service = await make.service(tenant.id);
  anaId = (await make.staff(tenant.id)).id;
  const contact = await make.contact(tenant.id, { name: "Otto Braun", phone: "+5511912345678" });
  booked = await make.appointment(ctx, {
    ...{ serviceIds: [service.id], startsAt: ten, staffId: anaId },
    ...{ contactId: contact.id, notes: "allergic" },
  });
});

const tokenOf = ({ url }: CreatedFeed) => /\/public\/feeds\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? "";
async function read(feed: CreatedFeed, at?: string) {
  const { ctx: reader, feedId } = await ctxForFeed(tokenOf(feed), nobody);
  return readFeed({ ...reader, now: at ? () => new Date(at) : ctx.now }, feedId);
}
const propertyOf = (body: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(body)?.[1]?.trim();

/** A member of the team without an administrator's rights, who is this person of the staff. */
async function barber(staffId: string | null): Promise<Ctx> {
  const member = await make.member(ctx.tenantId, { role: "TENANT_USER" });
  await unscopedDb().membership.update({ where: { id: member.id }, data: { staffId } });
  return {
    ...ctx,
    actor: { kind: "user", id: member.userId },
    permissions: permissionsOf("TENANT_USER"),
  };
}

describe("a calendar feed", () => {
  it("is read at its secret address, which is stored as a hash and shown once", async () => {
    const feed = await createFeed(ctx, { staffId: null });
    const [row] = await unscopedDb().calendarFeed.findMany();
    expect(JSON.stringify(row)).not.toContain(tokenOf(feed));
    expect(JSON.stringify(await listFeeds(ctx))).not.toContain(tokenOf(feed));
    const audit = await unscopedDb().auditEntry.findMany({ where: { targetType: "calendar_feed" } });
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain(tokenOf(feed));
    const { body } = await read(feed);
    expect(body).toContain("BEGIN:VCALENDAR");
    expect(propertyOf(body, "DTSTART")).toBe("20270504T130000Z");
    expect(propertyOf(body, "REFRESH-INTERVAL;VALUE=DURATION")).toBe("PT15M");
    expect(propertyOf(body, "X-PUBLISHED-TTL")).toBe("PT15M");
    expect((await listFeeds(ctx))[0]?.lastReadAt).toBe(ctx.now().toISOString());
  });

  it("tells the client's name and no other way to reach them", async () => {
    const { body } = await read(await createFeed(ctx, { staffId: null }));
    expect(propertyOf(body, "SUMMARY")).toContain("Otto Braun");
    expect(body).not.toContain("912345678");
    expect(body).not.toContain("allergic");
  });

  it("keeps the UID of a visit that moves and raises its SEQUENCE; a cancelled one is gone", async () => {
    const feed = await createFeed(ctx, { staffId: anaId });
    const before = await read(feed);
    await updateAppointment(ctx, booked.id, { startsAt: "2027-05-04T17:00:00Z" });
    const after = await read(feed);
    expect(propertyOf(after.body, "UID")).toBe(propertyOf(before.body, "UID"));
    expect(Number(propertyOf(after.body, "SEQUENCE"))).toBeGreaterThan(
      Number(propertyOf(before.body, "SEQUENCE")),
    );
    expect(propertyOf(after.body, "DTSTART")).toBe("20270504T170000Z");
    expect(after.etag).not.toBe(before.etag);
    await changeStatus(ctx, booked.id, "cancel", {});
    expect((await read(feed)).body).not.toContain("BEGIN:VEVENT");
  });

  it("has one person's visits when it is theirs", async () => {
    const caio = await make.staff(ctx.tenantId, { name: "Caio" });
    expect((await read(await createFeed(ctx, { staffId: caio.id }))).body).not.toContain("BEGIN:VEVENT");
    expect((await read(await createFeed(ctx, { staffId: anaId }))).body).toContain("BEGIN:VEVENT");
  });

  it("reaches from thirty days ago to half a year ahead", async () => {
    const feed = await createFeed(ctx, { staffId: null });
    const has = async (at: string) => (await read(feed, at)).body.includes("BEGIN:VEVENT");
    expect(await has("2027-06-03T20:00:00Z")).toBe(true);
    expect(await has("2027-06-04T20:00:00Z")).toBe(false);
    expect(await has("2026-11-05T20:00:00Z")).toBe(true);
    expect(await has("2026-11-04T20:00:00Z")).toBe(false);
  });

  it("says the instant in UTC also on the day when the clocks change", async () => {
    const berlin = await make.tenant({ timeZone: "Europe/Berlin" });
    const there = make.ctx(berlin, { at: "2027-03-20T08:00:00Z" });
    const service = await make.service(berlin.id);
    await make.staff(berlin.id);
    // Sunday, 28 March 2027: summer time begins at 02:00, so nine o'clock is 07:00 UTC and not 08:00.
    await make.appointment(there, { serviceIds: [service.id], startsAt: "2027-03-28T07:00:00Z" });
    const feed = await createFeed({ ...there, actor: { kind: "job", id: null } }, { staffId: null });
    const { ctx: reader, feedId } = await ctxForFeed(tokenOf(feed), nobody);
    const { body } = await readFeed({ ...reader, now: there.now }, feedId);
    expect(propertyOf(body, "DTSTART")).toBe("20270328T070000Z");
    expect(propertyOf(body, "DTEND")).toBe("20270328T073000Z");
  });

  it("answers 304 to who has it already, by tag or by date", async () => {
    const file = await read(await createFeed(ctx, { staffId: null }));
    const ask = (headers: Record<string, string>) =>
      feedResponse(new Request("http://x", { headers }), file).status;
    expect(ask({})).toBe(200);
    expect(ask({ "if-none-match": `"other", W/${file.etag}` })).toBe(304);
    expect(ask({ "if-none-match": '"other"', "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" })).toBe(
      200,
    );
    expect(ask({ "if-modified-since": file.lastModified.toUTCString() })).toBe(304);
    expect(ask({ "if-modified-since": "Fri, 01 Jan 2021 00:00:00 GMT" })).toBe(200);
    const headers = feedResponse(new Request("http://x"), file).headers;
    expect(headers.get("cache-control")).toMatch(/^private/);
  });

  it("is the same 404 when revoked, unknown, of a closed shop, or of somebody who left", async () => {
    await expect(ctxForFeed("x".repeat(43), nobody)).rejects.toMatchObject(missing);
    const revoked = await createFeed(ctx, { staffId: null });
    await revokeFeed(ctx, revoked.id);
    await expect(read(revoked)).rejects.toMatchObject(missing);
    expect(await listFeeds(ctx)).toEqual([]);
    await expect(revokeFeed(ctx, revoked.id)).rejects.toMatchObject(missing);

    const ana = await barber(anaId);
    const ofLeaver = await createFeed(ana, { staffId: anaId });
    expect((await read(ofLeaver)).body).toContain("BEGIN:VEVENT");
    await unscopedDb().membership.deleteMany({ where: { userId: ana.actor.id ?? "" } });
    await expect(read(ofLeaver)).rejects.toMatchObject(missing);

    const ofInactive = await createFeed(ctx, { staffId: anaId });
    await unscopedDb().staff.update({ where: { id: anaId }, data: { isActive: false } });
    await expect(read(ofInactive)).rejects.toMatchObject(missing);

    const ofClosed = await createFeed(ctx, { staffId: null });
    await unscopedDb().tenant.update({ where: { id: ctx.tenantId }, data: { suspendedAt: new Date() } });
    await expect(read(ofClosed)).rejects.toMatchObject(missing);
  });

  it("cannot be made for, seen from or ended by another shop", async () => {
    await expect(createFeed(foreign, { staffId: anaId })).rejects.toMatchObject(missing);
    const feed = await createFeed(ctx, { staffId: null });
    expect(await listFeeds(foreign)).toEqual([]);
    await expect(revokeFeed(foreign, feed.id)).rejects.toMatchObject(missing);
    expect((await read(feed)).body).toContain("BEGIN:VEVENT");
  });
});

describe("a barber", () => {
  it("subscribes to the own calendar, not to a colleague's or the shop's", async () => {
    const caio = await make.staff(ctx.tenantId, { name: "Caio" });
    const ana = await barber(anaId);
    const own = await createFeed(ana, { staffId: anaId });
    await createFeed(ctx, { staffId: caio.id });
    expect((await listFeeds(ana)).map((feed) => feed.id)).toEqual([own.id]);
    expect(await listFeeds(ctx)).toHaveLength(2);
    await expect(createFeed(ana, { staffId: caio.id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(createFeed(ana, { staffId: null })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("who is nobody of the staff has none", async () => {
    const desk = await barber(null);
    await createFeed(ctx, { staffId: null });
    expect(await listFeeds(desk)).toEqual([]);
    await expect(createFeed(desk, { staffId: null })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

it("stops at the limit of open feeds", async () => {
  await unscopedDb().calendarFeed.createMany({
    data: Array.from({ length: feedLimit }, (_, index) => ({
      ...{ id: crypto.randomUUID(), tenantId: ctx.tenantId, name: "x", tokenHash: `hash-${index}` },
    })),
  });
  await expect(createFeed(ctx, { staffId: null })).rejects.toMatchObject({ code: "feeds.too_many" });
});
