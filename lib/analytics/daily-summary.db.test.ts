import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { getDailySummary } from "./daily-summary";
import { sendDailySummary } from "./send-daily-summary";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = await shop({});
});

/** A shop in São Paulo on 16 May 2027, 03:00, with one administrator. */
async function shop(over: Parameters<typeof make.tenant>[0]): Promise<Ctx> {
  const tenant = await make.tenant(over);
  await make.service(tenant.id);
  await make.staff(tenant.id);
  return make.ctx(tenant, { now: () => new Date("2027-05-16T06:00:00Z") });
}

type Visit = { startsAt: string; createdAt: string; status?: string; source?: string; totalCents?: number };

async function visit({ startsAt, createdAt, ...over }: Visit) {
  const { tenantId, tenant } = ctx;
  const staff = await unscopedDb().staff.findFirstOrThrow({ where: { tenantId } });
  await unscopedDb().appointment.create({
    data: {
      ...{ id: newId(), tenantId, staffId: staff.id, contactId: (await make.contact(tenantId)).id },
      ...{ startsAt, createdAt, endsAt: new Date(Date.parse(startsAt) + 1_800_000) },
      ...{ status: "completed", source: "dashboard", totalCents: 5000, currency: tenant.currency, ...over },
    },
  });
}

async function person(email: string, { role = "TENANT_ADMIN", locale }: { role?: string; locale?: string }) {
  const { userId } = await make.member(ctx.tenantId, { role });
  await unscopedDb().user.update({ where: { id: userId }, data: { email, locale } });
}

const written = async () =>
  unscopedDb().outboxMessage.findMany({ where: { tenantId: ctx.tenantId }, orderBy: { recipient: "asc" } });

describe("the summary of a day", () => {
  it("counts the shop's own yesterday: what was made, what happened, what comes next", async () => {
    await visit({ startsAt: "2027-05-15T12:00:00Z", createdAt: "2027-05-15T03:00:00Z", source: "agent" });
    await visit({ startsAt: "2027-05-15T13:00:00Z", createdAt: "2027-05-01T12:00:00Z", totalCents: 3333 });
    await visit({ startsAt: "2027-05-15T14:00:00Z", createdAt: "2027-05-01T12:00:00Z", status: "no_show" });
    await visit({ startsAt: "2027-05-15T15:00:00Z", createdAt: "2027-05-15T12:00:00Z", status: "cancelled" });
    // 15 May, 23:59 in the shop is the 16th elsewhere; a minute later it is the next day here too.
    await visit({ startsAt: "2027-05-16T15:00:00Z", createdAt: "2027-05-16T02:59:00Z", status: "confirmed" });
    await visit({ startsAt: "2027-05-17T15:00:00Z", createdAt: "2027-05-16T03:00:00Z", status: "scheduled" });
    expect(await getDailySummary(ctx)).toEqual({
      date: "2027-05-15",
      currency: "BRL",
      booked: { count: 2, cents: 10_000, byAgent: 1 },
      visits: 3,
      completed: { count: 2, cents: 8333 },
      cancelled: 1,
      noShows: 1,
      gapsFilled: 0,
      netCents: 0,
      chatsWaiting: 0,
      ahead: 1,
    });
  });

  it("needs the right to see figures and knows one shop only", async () => {
    await visit({ startsAt: "2027-05-15T12:00:00Z", createdAt: "2027-05-15T03:00:00Z" });
    await expect(getDailySummary({ ...ctx, permissions: new Set() })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await getDailySummary(await shop({}))).visits).toBe(0);
  });
});

describe("the owner's message", () => {
  const happened = () =>
    visit({ startsAt: "2027-05-15T12:00:00Z", createdAt: "2027-05-15T03:00:00Z", source: "agent" });

  it("goes to every administrator once, in their own language", async () => {
    await happened();
    await person("a@example.com", { locale: "ro" });
    await person("b@example.com", {});
    await person("c@example.com", { role: "TENANT_USER" });
    expect(await sendDailySummary(ctx)).toBe(2);
    expect(await sendDailySummary(ctx)).toBe(0);
    const letters = await written();
    expect(letters.map(({ recipient }) => recipient)).toEqual(["a@example.com", "b@example.com"]);
    expect(letters[0]?.body).toContain("1 vizită încheiată");
    expect(letters[1]?.subject).toContain("1 visita, R$");
    expect(letters[1]?.body).toContain("feito pelo agente");
    expect(letters[1]?.body).not.toContain("falta");
  });

  it("is not written when nothing happened or the shop does not want it", async () => {
    await person("a@example.com", {});
    expect(await sendDailySummary(ctx)).toBe(0);
    await happened();
    await updateNotificationSettings(ctx, { dailySummary: false });
    expect(await sendDailySummary(ctx)).toBe(0);
    expect(await written()).toEqual([]);
  });
});
