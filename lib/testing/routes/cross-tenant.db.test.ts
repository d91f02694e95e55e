/** Two shops, an attacker and a victim: every route, every id in a path, every id in a body. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { type ListedRoute, listRoutes } from "@/lib/openapi/list-routes";
import { root } from "@/lib/testing/architecture/source-files";
import { testDatabase } from "@/lib/testing/database";
import { callRoute } from "./call-route";
import { bodies, pathParams, queries, type Rows, routeName } from "./samples";
import { type RegisteredShop, registerShop } from "./shop";

process.env.RATE_LIMIT_AUTH_PER_MIN = "0";
process.env.RATE_LIMIT_API_PER_MIN = "0";
process.env.RATE_LIMIT_WIDGET_PER_MIN = "0";
process.env.RATE_LIMIT_UPLOAD_PER_MIN = "0";
testDatabase();

const routes = await listRoutes(root);
let attacker: RegisteredShop;
let victim: RegisteredShop;

beforeAll(async () => {
  attacker = await registerShop("attacker");
  victim = await registerShop("victim");
});

const asAttacker = () => ({ authorization: `Bearer ${attacker.token}`, "x-tenant": attacker.rows.slug });
const named = (list: ListedRoute[]) => list.map((route) => [routeName(route), route] as const);
const members = routes.filter(({ spec }) => spec.access === "member");
const withParams = members.filter(({ path }) => path.includes("{") && !path.includes("{provider}"));

const payees = (foreign: Rows) => [
  { ticketId: foreign.ticketId },
  { appointmentId: foreign.appointmentId },
  { contactId: foreign.contactId },
  { tipStaffId: foreign.staffId },
];
const lineIds = (foreign: Rows) => [
  { lines: [{ serviceId: foreign.serviceId }] },
  { lines: [{ productId: foreign.productId }] },
  { lines: [{ staffId: foreign.staffId, unitCents: 1 }] },
  { lines: [{ feeId: foreign.feeId }] },
];

/** Ids by which the attacker may name a thing of the victim inside an otherwise own request. */
const nested: Record<string, (own: Rows, foreign: Rows) => Record<string, unknown>[]> = {
  "POST /appointments": (own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
    { contactId: foreign.contactId },
    { serviceIds: [own.serviceId, foreign.serviceId] },
  ],
  "PUT /appointments/{id}": (_own, foreign) => [
    { staffId: foreign.staffId },
    { serviceIds: [foreign.serviceId] },
    { contactId: foreign.contactId },
  ],
  "POST /channels": (_own, foreign) => [{ agentId: foreign.agentId }],
  "PUT /channels/{id}": (_own, foreign) => [{ agentId: foreign.agentId }],
  "POST /contacts/merge": (own, foreign) => [
    { keepId: foreign.contactId, mergeIds: [own.contactId] },
    { mergeIds: [foreign.contactId] },
  ],
  "POST /tenants/{id}/users": (_own, foreign) => [{ staffId: foreign.staffId }],
  "PUT /tenants/{id}/users/{userId}": (_own, foreign) => [{ staffId: foreign.staffId }],
  "POST /services": (_own, foreign) => [
    { staffIds: [foreign.staffId] },
    { addOnIds: [foreign.serviceId] },
    { isAddOn: true, addOnOfIds: [foreign.serviceId] },
    { variants: [{ staffId: foreign.staffId, durationMin: 20, priceCents: null }] },
  ],
  "PUT /services/{id}": (_own, foreign) => [
    { staffIds: [foreign.staffId] },
    { addOnIds: [foreign.serviceId] },
    { isAddOn: true, addOnOfIds: [foreign.serviceId] },
    { variants: [{ staffId: foreign.staffId, durationMin: 20, priceCents: null }] },
  ],
  "PUT /photos/order": (_own, foreign) => [{ ids: [foreign.photoId] }],
  "PUT /services/order": (_own, foreign) => [{ ids: [foreign.serviceId] }],
  "POST /appointment-series": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
    { contactId: foreign.contactId },
  ],
  "POST /appointment-series/preview": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
  ],
  "PUT /appointments/{id}/series": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
  ],
  "POST /staff": (_own, foreign) => [{ serviceIds: [foreign.serviceId] }],
  "PUT /staff/{id}": (_own, foreign) => [{ serviceIds: [foreign.serviceId] }],
  "PUT /staff/{id}/time-off/{timeOffId}": (_own, foreign) => [{ staffId: foreign.staffId }],
  "POST /feeds": (_own, foreign) => [{ staffId: foreign.staffId }],
  "PUT /conversations/{id}/assign": (_own, foreign) => [{ userId: foreign.userId }],
  "POST /payments": (_own, foreign) => payees(foreign),
  "POST /payments/pix": (_own, foreign) => payees(foreign),
  "POST /payments/tickets": (_own, foreign) => [
    ...lineIds(foreign),
    { appointmentId: foreign.appointmentId },
    { contactId: foreign.contactId },
    { tipStaffId: foreign.staffId },
  ],
  "PUT /payments/tickets/{id}": (_own, foreign) => [
    ...lineIds(foreign),
    { contactId: foreign.contactId },
    { tipStaffId: foreign.staffId },
  ],
  "POST /payments/tickets/{id}/fees": (_own, foreign) => [{ feeId: foreign.feeId }],
  "PUT /commissions/{id}/rules": (_own, foreign) => [
    { exceptions: [{ serviceId: foreign.serviceId, rateBps: 1 }] },
    { exceptions: [{ productId: foreign.productId, rateBps: 1 }] },
  ],
  "POST /public/{slug}/appointments": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
  ],
  "POST /public/{slug}/holds": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
  ],
  "POST /public/{slug}/waitlist": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffIds: [foreign.staffId] },
  ],
  "POST /waitlist": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffIds: [foreign.staffId] },
    { contactId: foreign.contactId },
  ],
  "POST /walk-ins": (_own, foreign) => [
    { serviceIds: [foreign.serviceId] },
    { staffId: foreign.staffId },
    { contactId: foreign.contactId },
  ],
  "POST /walk-ins/{id}/seat": (_own, foreign) => [{ staffId: foreign.staffId }],
};

describe("the suite itself", () => {
  it("has a sample for every route that takes a body", () => {
    const missing = routes.filter((route) => route.spec.body && !bodies[routeName(route)]).map(routeName);
    expect(missing).toEqual([]);
  });

  it("knows every id that a body can carry", () => {
    const carriers = routes
      .filter(({ spec }) => spec.access === "member" || spec.access === "public")
      .filter(({ spec }) =>
        /(?:Id|Ids)\b/.test(JSON.stringify(Object.keys((spec.body as { shape?: object })?.shape ?? {}))),
      )
      .map(routeName)
      .filter((name) => !nested[name]);
    // A client id is the client's own; a rescheduled visit's staff is tried with its own link, in the booking suite.
    expect(carriers).toEqual([
      "POST /conversations/{id}/messages",
      "POST /public/appointments/{manageToken}/reschedule",
    ]);
  });

  it("lists the public routes one by one, so that none is public by accident", () => {
    expect(routes.filter(({ spec }) => spec.access === "public").map(routeName)).toEqual([
      "POST /auth/login",
      "POST /auth/refresh",
      "POST /auth/register",
      "POST /invitations/{token}/accept",
      "GET /invitations/{token}",
      "POST /public/{slug}/appointments",
      "GET /public/{slug}/availability",
      "DELETE /public/{slug}/holds/{id}",
      "POST /public/{slug}/holds",
      "GET /public/{slug}/photos/{fileId}",
      "GET /public/{slug}/reviews",
      "GET /public/{slug}",
      "GET /public/{slug}/terms",
      "GET /public/{slug}/wait",
      "POST /public/{slug}/waitlist",
      "GET /public/appointments/{manageToken}/calendar.ics",
      "POST /public/appointments/{manageToken}/cancel",
      "POST /public/appointments/{manageToken}/confirm",
      "POST /public/appointments/{manageToken}/deposit/claim",
      "GET /public/appointments/{manageToken}/deposit",
      "POST /public/appointments/{manageToken}/reschedule",
      "GET /public/appointments/{manageToken}/review",
      "POST /public/appointments/{manageToken}/review",
      "GET /public/appointments/{manageToken}",
      "GET /public/feeds/{feedToken}",
      "POST /public/offers/{offerToken}/accept",
      "POST /public/offers/{offerToken}/decline",
      "GET /public/offers/{offerToken}",
      "GET /public/unsubscribe/{stopToken}",
      "POST /public/unsubscribe/{stopToken}",
      "POST /widget/{key}/conversations",
      "GET /widget/{key}",
    ]);
  });
});

describe("a stranger", () => {
  it.each(named(routes.filter(({ spec }) => spec.access !== "public")))(
    "gets 401 from %s",
    async (name, route) => {
      const params = pathParams(route, victim.rows);
      const request = {
        params,
        body: bodies[name]?.(victim.rows),
        query: queries[name]?.(victim.rows) as never,
      };
      const credentials: Record<string, string>[] = [
        {},
        { authorization: "Bearer nonsense" },
        { authorization: `Bearer atd_${newId()}` },
      ];
      for (const headers of credentials) {
        const answer = await callRoute(route, { ...request, headers });
        expect(answer.status).toBe(401);
        expect(answer.body).toMatchObject({ code: "auth.required" });
      }
    },
  );
});

describe("a member of another shop", () => {
  it.each(named(withParams))("finds nothing of the victim through %s", async (name, route) => {
    const body = bodies[name]?.(attacker.rows);
    const query = queries[name]?.(attacker.rows) as never;
    const foreign = await callRoute(route, {
      params: pathParams(route, victim.rows),
      body,
      query,
      headers: asAttacker(),
    });
    const missing = await callRoute(route, {
      params: Object.fromEntries(Object.keys(pathParams(route, victim.rows)).map((key) => [key, newId()])),
      body,
      query,
      headers: asAttacker(),
    });
    expect(foreign.status).toBe(404);
    const bare = ({ code, title, status, type }: Record<string, unknown>) => ({ code, title, status, type });
    expect(bare(foreign.body ?? {})).toEqual(bare(missing.body ?? {}));
  });

  it.each(named(members))("cannot enter the victim's tenant through %s", async (name, route) => {
    const answer = await callRoute(route, {
      params: pathParams(route, victim.rows),
      body: bodies[name]?.(victim.rows),
      query: queries[name]?.(victim.rows) as never,
      headers: { ...asAttacker(), "x-tenant": victim.rows.slug },
    });
    expect(answer.status).toBe(404);
  });

  it.each(named(routes.filter((route) => nested[routeName(route)])))(
    "cannot slip an id of the victim into the body of %s",
    async (name, route) => {
      const valid = bodies[name]?.(attacker.rows) as Record<string, unknown>;
      for (const change of nested[name]?.(attacker.rows, victim.rows) ?? []) {
        const answer = await callRoute(route, {
          params: pathParams(route, attacker.rows),
          body: { ...valid, ...change },
          headers: asAttacker(),
        });
        expect([JSON.stringify(change), answer.status]).toEqual([JSON.stringify(change), 404]);
      }
    },
  );

  it.each(named(members.filter(({ path, method }) => method === "GET" && !path.includes("{"))))(
    "sees nothing of the victim in %s",
    async (name, route) => {
      const answer = await callRoute(route, {
        query: queries[name]?.(attacker.rows) as never,
        headers: asAttacker(),
      });
      expect(answer.status).toBe(200);
      for (const id of Object.values(victim.rows).filter((value) => value !== "victim"))
        expect(answer.text).not.toContain(id);
    },
  );

  it("gets nothing by naming the victim's rows in a filter", async () => {
    const filters: [string, Record<string, string>][] = [
      ["GET /appointments", { staffId: victim.rows.staffId }],
      ["GET /appointments", { contactId: victim.rows.contactId }],
      ["GET /conversations", { channelId: victim.rows.channelId }],
      ["GET /conversations", { contactId: victim.rows.contactId }],
      ["GET /reports/revenue", { staffId: victim.rows.staffId }],
      ["GET /reports/services", { serviceId: victim.rows.serviceId }],
      ["GET /reports/occupancy", { staffId: victim.rows.staffId }],
    ];
    for (const [name, query] of filters) {
      const route = routes.find((candidate) => routeName(candidate) === name);
      if (!route) throw new Error(name);
      const answer = await callRoute(route, { query, headers: asAttacker() });
      expect(answer.status === 404 || JSON.stringify(answer.body?.data) === "[]").toBe(true);
    }
  });
});

describe("a visitor", () => {
  const visitors = routes.filter(({ spec }) => spec.access === "visitor");

  it.each(named(visitors))("of another conversation finds nothing through %s", async (name, route) => {
    const answer = await callRoute(route, {
      params: { id: victim.rows.conversationId },
      body: bodies[name]?.(victim.rows),
      headers: { authorization: `Bearer ${attacker.visitorToken}` },
    });
    expect(answer.status).toBe(404);
  });

  it.each(named(members))("cannot use a conversation's token as a key to %s", async (name, route) => {
    const answer = await callRoute(route, {
      params: pathParams(route, victim.rows),
      body: bodies[name]?.(victim.rows),
      query: queries[name]?.(victim.rows) as never,
      headers: { authorization: `Bearer ${victim.visitorToken}`, "x-tenant": victim.rows.slug },
    });
    expect(answer.status).toBe(401);
  });
});
