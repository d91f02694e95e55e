/** What a member with a calendar of their own only may see and do, tried on every route that names an appointment. */
import { beforeAll, describe, expect, it } from "vitest";
import { openApiSession } from "@/lib/auth/open-api-session";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { type ListedRoute, listRoutes } from "@/lib/openapi/list-routes";
import { updateMember } from "@/lib/tenants/team";
import { root } from "@/lib/testing/architecture/source-files";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { callRoute } from "./call-route";
import { bodies, pathParams, queries, routeName } from "./samples";
import { type RegisteredShop, registerShop } from "./shop";

process.env.RATE_LIMIT_AUTH_PER_MIN = "0";
process.env.RATE_LIMIT_API_PER_MIN = "0";
testDatabase();

const routes = (await listRoutes(root)).filter(({ spec }) => spec.access === "member");
let shop: RegisteredShop;
let headers: Record<string, string>;
let ownStaffId: string;
let ownVisitId: string;
let userId: string;

beforeAll(async () => {
  shop = await registerShop("own");
  const { ctx, rows } = shop;
  ownStaffId = (await make.staff(ctx.tenantId, { name: "Caio" })).id;
  userId = newId();
  const db = unscopedDb();
  await db.user.create({ data: { id: userId, email: "caio@example.com", name: "Caio" } });
  await db.membership.create({
    data: {
      id: newId(),
      tenantId: ctx.tenantId,
      userId,
      role: "TENANT_USER",
      staffId: ownStaffId,
      calendar: "own",
    },
  });
  const wish = { serviceIds: [rows.serviceId], staffId: ownStaffId, startsAt: "2027-05-10T17:00:00Z" };
  ownVisitId = (await bookAppointment(ctx, { ...wish, contact: { name: "Ana" } })).id;
  const { accessToken } = await openApiSession(userId, { ip: null, userAgent: null });
  headers = { authorization: `Bearer ${accessToken}`, "x-tenant": rows.slug };
});

const call = (route: ListedRoute, over: object = {}) => {
  const name = routeName(route);
  return callRoute(route, {
    params: pathParams(route, shop.rows),
    body: bodies[name]?.(shop.rows),
    query: queries[name]?.(shop.rows) as never,
    headers,
    ...over,
  });
};
const named = (name: string) => {
  const route = routes.find((candidate) => routeName(candidate) === name);
  if (!route) throw new Error(`no route ${name}`);
  return route;
};

describe("a colleague's visit", () => {
  const ofAppointments = routes.filter(({ path }) => path.includes("/appointments/{id}"));

  it("is tried on every route that names one", () => {
    expect(ofAppointments.length).toBeGreaterThan(10);
  });

  it.each(ofAppointments.map((route) => [routeName(route), route] as const))(
    "does not exist for %s",
    async (_name, route) => {
      const answer = await call(route);
      // What needs the shop's till is refused before anything is looked up.
      expect([403, 404], answer.text.slice(0, 200)).toContain(answer.status);
      if (route.method === "GET" && route.path.endsWith("/{id}")) expect(answer.status).toBe(404);
    },
  );

  it("is in no list", async () => {
    const { body } = await call(named("GET /appointments"), { query: {} });
    expect(body).toMatchObject({ data: [{ id: ownVisitId }] });
    expect(body?.data).toHaveLength(1);
    const summary = await call(named("GET /appointments/summary"));
    const days = (summary.body?.data ?? []) as { count: number }[];
    expect(days.reduce((sum, day) => sum + day.count, 0)).toBe(1);
  });
});

describe("a booking", () => {
  const wish = (over: object) => ({
    body: {
      serviceIds: [shop.rows.serviceId],
      startsAt: "2027-05-10T19:00:00Z",
      contactId: shop.rows.contactId,
      ...over,
    },
  });

  it("for a colleague is refused, for anybody it is one's own", async () => {
    const route = named("POST /appointments");
    const refused = await call(route, wish({ staffId: shop.rows.staffId }));
    expect([refused.status, refused.body?.code]).toEqual([403, "booking.own_calendar_only"]);
    const booked = await call(route, wish({ staffId: "any" }));
    expect(booked.status, booked.text).toBe(201);
    expect(booked.body).toMatchObject({ data: { staff: { id: ownStaffId } } });
  });

  it("cannot be moved to a colleague", async () => {
    const answer = await call(named("PUT /appointments/{id}"), {
      params: { id: ownVisitId },
      body: { staffId: shop.rows.staffId, allowOutsideHours: true },
    });
    expect(answer.status).toBe(403);
  });
});

describe("the shop's money and figures", () => {
  it("are not theirs", async () => {
    const closed = [
      "GET /payments",
      "GET /payments/takings",
      "GET /reports/revenue",
      "GET /analytics/dashboard",
    ];
    for (const name of closed) expect([name, (await call(named(name))).status]).toEqual([name, 403]);
  });
});

describe("the administrator", () => {
  it("gives a calendar of one's own only to somebody who has one, and never to an administrator", async () => {
    const { ctx } = shop;
    await expect(updateMember(ctx, userId, { staffId: null })).rejects.toMatchObject({ kind: "invalid" });
    expect(await updateMember(ctx, userId, { role: "TENANT_ADMIN" })).toMatchObject({ calendar: "shop" });
    expect(await updateMember(ctx, userId, { role: "TENANT_USER", calendar: "own" })).toMatchObject({
      ...{ calendar: "own", staffId: ownStaffId },
    });
  });
});
