import { beforeEach, describe, expect, it } from "vitest";
import { findAuditBreak } from "@/lib/audit/verify-chain";
import { registerSchema } from "@/lib/auth/schema";
import { inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { testDatabase } from "@/lib/testing/database";
import { getChecklist } from "./checklist";
import { registerBusiness } from "./register-business";

const database = testDatabase();
const caller = { requestId: null, ip: "203.0.113.9", userAgent: "test", locale: null };

function application(change: object = {}) {
  return registerSchema.parse({
    name: "Ana Souza",
    email: "ana@example.com",
    password: "uma frase bem longa",
    businessName: "Barbearia São João",
    locale: "pt-BR",
    ...change,
  });
}

beforeEach(() => database.reset());

describe("registering a business", () => {
  it("gives a barbershop five services, three barbers with hours, an agent with playbooks and a keyed web channel", async () => {
    const { tenant } = await registerBusiness(application(), caller);
    const ctx = await ctxForJob(tenant.id);
    const counts = await inTransaction(ctx, async ({ db, tenantId }) => ({
      services: await db.service.count({ where: { tenantId } }),
      staff: await db.staff.findMany({ where: { tenantId }, include: { services: true } }),
      agent: await db.agent.findFirst({ where: { tenantId }, include: { playbooks: true } }),
      channel: await db.channel.findFirst({ where: { tenantId } }),
    }));
    expect(counts.services).toBe(5);
    expect(counts.staff).toHaveLength(3);
    for (const person of counts.staff) {
      expect(person.services).toHaveLength(5);
      expect(Object.keys(person.weekly as object).length).toBeGreaterThan(4);
    }
    expect(counts.agent?.playbooks.length).toBeGreaterThan(0);
    expect(counts.channel?.publicKey).toMatch(/^wk_/);
    expect(counts.channel?.agentId).toBe(counts.agent?.id);
  });

  it("takes zone, currency and country from the language and makes a readable slug", async () => {
    const { tenant } = await registerBusiness(application(), caller);
    expect(tenant).toMatchObject({
      slug: "barbearia-sao-joao",
      locale: "pt-BR",
      timeZone: "America/Sao_Paulo",
      currency: "BRL",
      country: "BR",
    });
  });

  it("refuses a second account with the same e-mail in other letters and leaves nothing behind", async () => {
    await registerBusiness(application(), caller);
    const again = registerBusiness(application({ email: "ANA@example.com ", businessName: "Outra" }), caller);
    await expect(again).rejects.toMatchObject({ kind: "conflict", code: "auth.email_taken" });
    expect(await unscopedDb().tenant.count()).toBe(1);
    expect(await unscopedDb().user.count()).toBe(1);
  });

  it("gives two businesses of one name two slugs", async () => {
    const first = await registerBusiness(application(), caller);
    const second = await registerBusiness(application({ email: "b@example.com" }), caller);
    expect(second.tenant.slug).not.toBe(first.tenant.slug);
  });

  it("refuses a zone that does not exist at the field", async () => {
    const wrong = registerBusiness(application({ timeZone: "Mars/Olympus" }), caller);
    await expect(wrong).rejects.toMatchObject({ details: { errors: [{ path: "timeZone" }] } });
    expect(await unscopedDb().tenant.count()).toBe(0);
  });

  it("writes an audit chain that verifies", async () => {
    const { tenant } = await registerBusiness(application(), caller);
    expect(await findAuditBreak(await ctxForJob(tenant.id))).toBeNull();
    await unscopedDb().$executeRaw`update audit_entries set action = 'forged' where seq = 3`;
    expect(await findAuditBreak(await ctxForJob(tenant.id))).toBe(3);
  });

  it("ticks the checklist from the data alone", async () => {
    const { tenant } = await registerBusiness(application(), caller);
    const done = (await getChecklist(await ctxForJob(tenant.id)))
      .filter((item) => item.done)
      .map((item) => item.key);
    expect(done).toEqual(["services", "staff_hours", "agent_active"]);
  });
});

describe("the application form", () => {
  it.each([
    ["password", "short", "too_small"],
    ["password", "password1234", "password_too_common"],
    ["email", "not an address", "invalid_format"],
    ["businessName", "   ", "too_small"],
    ["locale", "xx", "invalid_value"],
  ])("refuses %s = %j", (field, value) => {
    expect(() => application({ [field]: value })).toThrow();
  });

  it("refuses fields that nobody asked for", () => {
    expect(() => application({ role: "PLATFORM_ADMIN" })).toThrow();
    expect(() => application({ tenantId: "x" })).toThrow();
  });

  it("keeps a long unicode password with spaces exactly as typed", () => {
    const password = "  ünïcödé 🦊 frase muito longa  ";
    expect(application({ password }).password).toBe(password);
  });
});
