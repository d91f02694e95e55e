/** Which routes a member of the team without administrator rights is refused, one by one. */
import { beforeAll, describe, expect, it } from "vitest";
import { openApiSession } from "@/lib/auth/open-api-session";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { listRoutes } from "@/lib/openapi/list-routes";
import { root } from "@/lib/testing/architecture/source-files";
import { testDatabase } from "@/lib/testing/database";
import { callRoute } from "./call-route";
import { bodies, pathParams, queries, routeName } from "./samples";
import { type RegisteredShop, registerShop } from "./shop";

process.env.RATE_LIMIT_AUTH_PER_MIN = "0";
process.env.RATE_LIMIT_API_PER_MIN = "0";
testDatabase();

const routes = (await listRoutes(root)).filter(({ spec }) => spec.access === "member");
let shop: RegisteredShop;
let staffToken: string;

beforeAll(async () => {
  shop = await registerShop("matrix");
  const db = unscopedDb();
  const user = await db.user.create({ data: { id: newId(), email: "staff@example.com", name: "Staff" } });
  await db.membership.create({
    data: { id: newId(), tenantId: shop.ctx.tenantId, userId: user.id, role: "TENANT_USER" },
  });
  staffToken = (await openApiSession(user.id, { ip: null, userAgent: null })).accessToken;
});

/** What only an administrator may do. */
const administratorsOnly = [
  "DELETE /agents/{id}",
  "DELETE /agents/{id}/playbooks/{playbookId}",
  "DELETE /channels/{id}",
  "DELETE /holidays/{id}",
  "DELETE /model-providers/{provider}",
  "DELETE /products/{id}",
  "DELETE /resources/{id}",
  "DELETE /services/{id}",
  "DELETE /staff/{id}",
  "DELETE /staff/{id}/time-off/{timeOffId}",
  "DELETE /tenants/{id}/invitations/{invitationId}",
  "DELETE /tenants/{id}/users/{userId}",
  "GET /commissions",
  "GET /commissions/{id}",
  "GET /commissions/{id}/rules",
  "GET /contacts/duplicates",
  "GET /contacts/export",
  "GET /contacts/{id}/export",
  "GET /notifications/outbox",
  "GET /notifications/outbox/{id}",
  "GET /reviews",
  "GET /templates",
  "POST /agents",
  "POST /agents/{id}/duplicate",
  "POST /agents/{id}/playbooks",
  "POST /agents/{id}/toggle",
  "POST /cash-sessions",
  "POST /cash-sessions/{id}/close",
  "POST /cash-sessions/{id}/movements",
  "POST /channels",
  "POST /channels/{id}/test",
  "POST /contacts/import",
  "POST /contacts/merge",
  "POST /contacts/{id}/erase",
  "POST /feeds",
  "POST /fees/{id}/confirm",
  "POST /fees/{id}/waive",
  "POST /holidays",
  "POST /notifications/outbox/{id}/retry",
  "POST /products",
  "POST /products/{id}/stock",
  "POST /resources",
  "POST /services",
  "POST /staff",
  "POST /staff/{id}/time-off",
  "POST /tenants/{id}/users",
  "POST /time-off-requests/{id}/approve",
  "POST /time-off-requests/{id}/decline",
  "POST /templates/preview",
  "POST /templates/reset",
  "PUT /agents/{id}",
  "PUT /agents/{id}/playbooks/{playbookId}",
  "PUT /channels/{id}",
  "PUT /commissions/{id}/rules",
  "PUT /holidays/{id}",
  "PUT /model-providers/{provider}",
  "PUT /notifications/settings",
  "PUT /payments/settings",
  "PUT /products/{id}",
  "PUT /resources/{id}",
  "PUT /reviews/{id}",
  "PUT /services/order",
  "PUT /services/{id}",
  "PUT /staff/{id}",
  "PUT /staff/{id}/hours",
  "PUT /staff/{id}/time-off/{timeOffId}",
  "PUT /templates",
  "PUT /tenants/{id}",
  "PUT /tenants/{id}/users/{userId}",
  "DELETE /photos/{id}",
  "DELETE /staff/{id}/photo",
  "POST /photos",
  "POST /staff/{id}/photo",
  "PUT /photos/order",
  "PUT /photos/{id}",
];

describe("a member of the team", () => {
  it("is refused exactly what only administrators may do", async () => {
    const refused: string[] = [];
    for (const route of routes) {
      const name = routeName(route);
      const answer = await callRoute(route, {
        params: pathParams(route, shop.rows),
        body: bodies[name]?.(shop.rows),
        query: queries[name]?.(shop.rows) as never,
        headers: { authorization: `Bearer ${staffToken}`, "x-tenant": shop.rows.slug },
      });
      expect(answer.status, `${name}: ${answer.text.slice(0, 200)}`).toBeLessThan(500);
      if (answer.status === 403) refused.push(name);
    }
    expect(refused.sort()).toEqual([...administratorsOnly].sort());
  });

  it("loses access with the very next request once the membership is gone", async () => {
    const list = routes.find((route) => routeName(route) === "GET /services");
    if (!list) throw new Error("no such route");
    const call = () =>
      callRoute(list, { headers: { authorization: `Bearer ${staffToken}`, "x-tenant": shop.rows.slug } });
    expect((await call()).status).toBe(200);
    // Whoever leaves hands over first: the key from a conversation's owner insists on it.
    await unscopedDb().conversation.updateMany({ data: { owner: "agent", ownerUserId: null } });
    await unscopedDb().membership.deleteMany({ where: { role: "TENANT_USER" } });
    expect((await call()).status).toBe(404);
  });
});
