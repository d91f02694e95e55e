/** Every route against input that makes no sense: a typed problem, nothing stored, the process alive. */
import { beforeAll, describe, expect, it } from "vitest";
import { unscopedDb } from "@/lib/core/db";
import { type ListedRoute, listRoutes } from "@/lib/openapi/list-routes";
import { root } from "@/lib/testing/architecture/source-files";
import { testDatabase } from "@/lib/testing/database";
import { callRoute } from "./call-route";
import { bodies, pathParams, queries, routeName } from "./samples";
import { type RegisteredShop, registerShop } from "./shop";

process.env.RATE_LIMIT_AUTH_PER_MIN = "0";
process.env.RATE_LIMIT_API_PER_MIN = "0";
process.env.RATE_LIMIT_WIDGET_PER_MIN = "0";
process.env.RATE_LIMIT_UPLOAD_PER_MIN = "0";
testDatabase();

const routes = await listRoutes(root);
let shop: RegisteredShop;

beforeAll(async () => {
  shop = await registerShop("badinput");
});

const named = (list: ListedRoute[]) => list.map((route) => [routeName(route), route] as const);
const withBody = routes.filter(({ spec }) => spec.body);

function headersFor({ spec }: ListedRoute): Record<string, string> {
  const token = spec.access === "visitor" ? shop.visitorToken : shop.token;
  return { authorization: `Bearer ${token}`, "x-tenant": shop.rows.slug };
}

/** What no field of any body means. */
const nonsense: unknown[] = [
  null,
  [],
  {},
  -1,
  1e308,
  true,
  "x".repeat(10_000),
  "'; drop table users; --",
  "\u202e\u0007\u200b",
  "2027-02-30",
  "2027-02-30T10:00:00Z",
  { $gt: "" },
  [[[[[]]]]],
];

async function rowCounts(): Promise<Record<string, number>> {
  const db = unscopedDb();
  return {
    services: await db.service.count(),
    staff: await db.staff.count(),
    contacts: await db.contact.count(),
    appointments: await db.appointment.count(),
    agents: await db.agent.count(),
    channels: await db.channel.count(),
    messages: await db.message.count(),
    users: await db.user.count(),
  };
}

function expectProblem(answer: {
  status: number;
  body: Record<string, unknown> | null;
  headers: Headers;
}): void {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({
    code: expect.any(String),
    status: answer.status,
    requestId: expect.any(String),
  });
  expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|node_modules|at \w+ \(/i);
}

describe("a body that is no JSON of ours", () => {
  it.each(named(withBody))("is refused by %s with nothing stored", async (name, route) => {
    const before = await rowCounts();
    const params = pathParams(route, shop.rows);
    const headers = headersFor(route);
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const cases: [string, number[]][] = [
      ["{", [400]],
      ["", [400]],
      ["null", [422]],
      ["[]", [422]],
      ['"text"', [422]],
      ["12", [422]],
      [deep, [400, 422]],
      [`{"name":"a\\u0000b"}`, [422]],
      [JSON.stringify({ x: "y".repeat((route.spec.maxBodyBytes ?? 1_000_000) + 100_000) }), [413]],
    ];
    for (const [body, statuses] of cases) {
      const answer = await callRoute(route, { params, headers, body });
      expect([body.slice(0, 30), statuses.includes(answer.status) ? "as expected" : answer.status]).toEqual([
        body.slice(0, 30),
        "as expected",
      ]);
      expectProblem(answer);
    }
    const form = await callRoute(route, {
      params,
      body: "name=x",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    });
    expect(form.status).toBe(400);
    expect(await rowCounts()).toEqual(before);
    expect(name).toBe(routeName(route));
  });
});

describe("a field with nonsense in it", () => {
  it.each(named(withBody))("never breaks %s", async (name, route) => {
    const params = pathParams(route, shop.rows);
    const sample = bodies[name]?.(shop.rows) as Record<string, unknown>;
    const fields = Object.keys((route.spec.body as { shape?: object } | undefined)?.shape ?? sample);
    for (const field of fields) {
      for (const value of nonsense) {
        const answer = await callRoute(route, {
          params,
          headers: headersFor(route),
          body: { ...sample, [field]: value },
        });
        if (answer.status >= 500)
          throw new Error(
            `${name} ${field}=${JSON.stringify(value)?.slice(0, 60)}: ${answer.status} ${answer.text}`,
          );
        if (answer.status >= 400) expectProblem(answer);
      }
    }
  });

  it.each(named(withBody))("that nobody asked for is not taken by %s", async (name, route) => {
    const sample = bodies[name]?.(shop.rows) as Record<string, unknown>;
    for (const field of ["tenantId", "id", "role", "isPlatformAdmin", "createdAt"]) {
      const answer = await callRoute(route, {
        params: pathParams(route, shop.rows),
        headers: headersFor(route),
        body: { ...sample, [field]: "0190a5d0-0000-7000-8000-000000000000" },
      });
      expect([field, answer.status]).toEqual([field, 422]);
    }
  });
});

describe("an id or filter that is none", () => {
  const withId = routes.filter(({ path, spec }) => path.includes("{id}") && spec.access === "member");
  it.each(named(withId))("answers 404 from %s", async (name, route) => {
    for (const id of [
      "abc",
      "0",
      "../../etc/passwd",
      "%00",
      "0190a5d0-0000-7000-8000-00000000000g",
      "x".repeat(5000),
    ]) {
      const params = { ...pathParams(route, shop.rows), id };
      const answer = await callRoute(route, {
        params,
        headers: headersFor(route),
        body: bodies[name]?.(shop.rows),
      });
      expect([id.slice(0, 20), answer.status]).toEqual([id.slice(0, 20), 404]);
    }
  });

  const lists = routes.filter(
    ({ method, spec }) => method === "GET" && spec.query && spec.access !== "visitor",
  );
  it.each(named(lists))("is a typed problem from %s, never a crash", async (name, route) => {
    const shape = Object.keys(route.spec.query?.shape ?? {});
    const valid = (queries[name]?.(shop.rows) ?? {}) as Record<string, string>;
    for (const field of shape) {
      for (const value of [
        "%",
        "-1",
        "9".repeat(40),
        "'\"--",
        "null",
        "2027-02-30",
        "ey[]",
        "\u202e",
        "x".repeat(2000),
      ]) {
        const answer = await callRoute(route, {
          params: pathParams(route, shop.rows),
          headers: headersFor(route),
          query: { ...valid, [field]: value },
        });
        if (answer.status >= 500) throw new Error(`${name} ${field}=${value.slice(0, 40)}: ${answer.text}`);
        if (answer.status >= 400) expectProblem(answer);
      }
    }
  });
});

describe("text that is unusual but meant", () => {
  it.each([
    ["emoji", "✂️ Corte 💈"],
    ["right-to-left", "قص شعر"],
    ["combining accents", "Corte de cabelo\u0301"],
    ["markup", "<script>alert(1)</script> & Co"],
    ["quotes", `O'Neil "the" \\ barber`],
  ])("with %s is kept as written", async (_what, text) => {
    const create = routes.find((route) => routeName(route) === "POST /services");
    if (!create) throw new Error("no such route");
    const body = { name: text, durationMin: 30, priceCents: 0 };
    const answer = await callRoute(create, { headers: headersFor(create), body });
    expect(answer.status).toBe(201);
    expect(answer.body?.data).toMatchObject({ name: text.normalize("NFC") });
  });
});
