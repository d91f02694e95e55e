import { beforeEach, describe, expect, it } from "vitest";
import { POST as cancel } from "@/app/api/v1/appointments/[id]/cancel/route";
import { DELETE, GET as one, PUT } from "@/app/api/v1/appointments/[id]/route";
import { POST as book, GET as list } from "@/app/api/v1/appointments/route";
import { GET as availability } from "@/app/api/v1/availability/route";
import { POST as bookPublicly } from "@/app/api/v1/public/[slug]/appointments/route";
import { GET as publicSlots } from "@/app/api/v1/public/[slug]/availability/route";
import { POST as hold } from "@/app/api/v1/public/[slug]/holds/route";
import { GET as shop } from "@/app/api/v1/public/[slug]/route";
import { GET as calendar } from "@/app/api/v1/public/appointments/[manageToken]/calendar.ics/route";
import { POST as cancelByLink } from "@/app/api/v1/public/appointments/[manageToken]/cancel/route";
import { POST as rescheduleByLink } from "@/app/api/v1/public/appointments/[manageToken]/reschedule/route";
import { GET as managed } from "@/app/api/v1/public/appointments/[manageToken]/route";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { sha256Hex } from "@/lib/core/tokens";
import { permissions } from "@/lib/tenants/permissions.shared";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import type { RouteHandler } from "./route-spec";

process.env.RATE_LIMIT_API_PER_MIN = "0";
const database = testDatabase();
let slug: string;
let key: string;
let serviceId: string;
let day: string;
let ten: string;

beforeEach(async () => {
  await database.reset();
  // These go through the doors, where the clock is real.
  const tenant = await make.tenant({ timeZone: "UTC" });
  slug = tenant.slug;
  serviceId = (await make.service(tenant.id)).id;
  await make.staff(tenant.id);
  key = await makeKey(tenant.id);
  day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  ten = `${day}T10:00:00Z`;
});

async function makeKey(tenantId: string): Promise<string> {
  const secret = `atd_${newId()}`;
  await unscopedDb().apiKey.create({
    data: {
      id: newId(),
      tenantId,
      name: "test",
      prefix: "atd_",
      keyHash: sha256Hex(secret),
      scopes: [...permissions],
    },
  });
  return secret;
}

type Call = {
  path?: string;
  params?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};

async function call(handler: RouteHandler, { path = "/", params = {}, body, headers }: Call = {}) {
  const request = new Request(`http://localhost${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const json = /json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : undefined;
  return { status: response.status, json, text };
}

const booking = (over: object = {}) => ({
  serviceIds: [serviceId],
  startsAt: ten,
  contact: { name: "Bruno Lima", phone: "11987654321" },
  ...over,
});

describe("the barbershop's routes", () => {
  it("list a start, book it once per key, and answer a second booking with alternatives", async () => {
    const path = `/api/v1/availability?serviceIds=${serviceId}&from=${day}&to=${day}`;
    const slots = await call(availability, { path });
    expect(slots.json.data[0]).toEqual({ startsAt: `${day}T09:00:00Z`, staffIds: [expect.any(String)] });
    const headers = { "idempotency-key": "key-1" };
    const first = await call(book, { body: booking(), headers });
    expect(first).toMatchObject({ status: 201, json: { data: { source: "api", status: "scheduled" } } });
    const again = await call(book, { body: booking(), headers });
    expect(again).toMatchObject({ status: 201, json: first.json });
    const reused = await call(book, { body: booking({ notes: "other" }), headers });
    expect(reused).toMatchObject({ status: 422, json: { code: "common.idempotency_key_reused" } });
    for (const more of [{}, { headers: { "idempotency-key": "key-2" } }]) {
      const refused = await call(book, { body: booking(), ...more });
      expect(refused).toMatchObject({ status: 409, json: { code: "booking.slot_taken" } });
      expect(refused.json.alternatives).toHaveLength(5);
    }
    expect(await unscopedDb().appointment.count()).toBe(1);
    const range = await call(list, { path: `/?from=${day}T00:00:00Z&to=${day}T23:59:59Z&status=scheduled` });
    expect(range.json).toMatchObject({ data: [{ id: first.json.data.id }], nextCursor: null });
  });

  it("move, cancel with and without a body, and refuse a stale version", async () => {
    const { id } = (await call(book, { body: booking() })).json.data;
    const params = { id };
    const moved = await call(PUT, { params, body: { startsAt: `${day}T12:00:00Z`, version: 1 } });
    expect(moved).toMatchObject({ status: 200, json: { data: { version: 2 } } });
    const stale = await call(PUT, { params, body: { notes: "x", version: 1 } });
    expect(stale).toMatchObject({ status: 409, json: { code: "booking.version_conflict", version: 2 } });
    const cancelled = await call(cancel, { params, body: { reason: "ill" } });
    expect(cancelled).toMatchObject({ status: 200, json: { data: { cancelReason: "ill" } } });
    expect(await call(DELETE, { params })).toMatchObject({ status: 200 });
  });

  it("are 404 for another shop's key and 401 for nobody's", async () => {
    const { id } = (await call(book, { body: booking() })).json.data;
    key = await makeKey((await make.tenant()).id);
    for (const handler of [one, DELETE, cancel])
      expect(await call(handler, { params: { id } })).toMatchObject({ status: 404 });
    expect(await call(one, { params: { id: "1" } })).toMatchObject({ status: 404 });
    expect(await call(list, { headers: { authorization: "Bearer nonsense" } })).toMatchObject({
      status: 401,
    });
  });

  it("say which field of a booking is wrong", async () => {
    const both = await call(book, { body: booking({ contactId: newId() }) });
    expect(both).toMatchObject({ status: 422, json: { errors: [{ path: "contact" }] } });
    const odd = await call(book, { body: booking({ startsAt: "tomorrow" }) });
    expect(odd).toMatchObject({ status: 422, json: { errors: [{ path: "startsAt" }] } });
  });
});

describe("the public's routes", () => {
  it("carry a stranger from the shop to a booked, moved and cancelled visit", async () => {
    const params = { slug };
    expect((await call(shop, { params })).json.data).toMatchObject({ slug, services: [{ id: serviceId }] });
    const path = `/?serviceIds=${serviceId}&from=${day}&to=${day}`;
    const { data } = (await call(publicSlots, { params, path })).json;
    expect(data).toHaveLength(18);
    const wish = { serviceIds: [serviceId], startsAt: ten };
    const held = await call(hold, { params, body: wish });
    expect(held.status).toBe(201);
    const path2 = `/api/v1/public/${slug}/appointments`;
    const headers = { "idempotency-key": "a-key" };
    const body = booking({ holdId: held.json.data.id });
    const first = await call(bookPublicly, { params, path: path2, body, headers });
    expect(first.status).toBe(201);
    expect(first.text).not.toMatch(/Bruno|98765/);
    const again = await call(bookPublicly, { params, path: path2, body, headers });
    expect(again.json.data.appointment).toEqual(first.json.data.appointment);
    // A retry must not end the link that the first answer gave.
    const retried = { params: { manageToken: again.json.data.manageToken } };
    expect((await call(managed, retried)).json.data.id).toBe(first.json.data.appointment.id);
    const manageToken = first.json.data.manageToken;
    const stored = await unscopedDb().idempotencyKey.findFirst();
    expect(JSON.stringify(stored)).not.toContain(manageToken);

    const link = { params: { manageToken } };
    expect((await call(managed, link)).json.data).toMatchObject({
      status: "scheduled",
      startsAt: `${day}T10:00:00.000Z`,
    });
    const moved = await call(rescheduleByLink, { ...link, body: { startsAt: `${day}T15:00:00Z` } });
    expect(moved.json.data.startsAt).toBe(`${day}T15:00:00.000Z`);
    expect((await call(calendar, link)).text).toContain("BEGIN:VEVENT");
    expect((await call(cancelByLink, { ...link, body: {} })).json.data.status).toBe("cancelled");
  });

  it("are 404 for an unknown shop and an unknown link", async () => {
    expect(await call(shop, { params: { slug: "nobody" } })).toMatchObject({ status: 404 });
    for (const manageToken of ["short", "x".repeat(43)])
      expect(await call(managed, { params: { manageToken } })).toMatchObject({ status: 404 });
  });

  it("take no contact id and no override of the hours", async () => {
    const params = { slug };
    for (const over of [{ contactId: newId(), contact: undefined }, { allowOutsideHours: true }])
      expect(await call(bookPublicly, { params, body: booking(over) })).toMatchObject({ status: 422 });
  });
});
