import { beforeAll, describe, expect, it } from "vitest";
import { getDashboard } from "@/lib/analytics/dashboard";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { listProducts } from "@/lib/payments/products";
import { getTakings } from "@/lib/payments/takings";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { testDatabase } from "@/lib/testing/database";
import { listQueue } from "@/lib/walkins/list-queue";
import { demoShop } from "./people";
import { type DemoLogin, seedDemo } from "./seed-demo";

testDatabase();

// A Friday morning in the shop: the day is neither over nor empty.
const now = new Date("2026-11-20T14:00:00Z");
let logins: DemoLogin[] | null;
let ctx: Ctx;

beforeAll(async () => {
  logins = await seedDemo(now);
  ctx = { ...(await ctxForJob((await unscopedDb().tenant.findFirstOrThrow()).id)), now: () => now };
}, 120_000);

describe("the demo barbershop", () => {
  it("has the logins that the start prints, and seeds only once", async () => {
    expect(logins?.map(({ email }) => email)).toEqual([demoShop.owner.email, demoShop.barber.email]);
    expect(await seedDemo(now)).toBeNull();
  });

  it("has visits before, on and after today in every state that a shop sees", async () => {
    const groups = await inTransaction(ctx, ({ db, tenantId }) =>
      db.appointment.groupBy({ by: ["status"], where: { tenantId }, _count: true }),
    );
    const states = groups.map(({ status }) => status).sort();
    expect(states).toEqual(
      expect.arrayContaining(["cancelled", "completed", "confirmed", "no_show", "scheduled"]),
    );
    expect(groups.reduce((sum, group) => sum + group._count, 0)).toBeGreaterThan(150);
  });

  it("has clients with a rhythm: nobody twice on one day, all known before their first visit", async () => {
    const visits = await inTransaction(ctx, ({ db, tenantId }) =>
      db.appointment.findMany({
        where: { tenantId, conversationId: null },
        select: { contactId: true, startsAt: true, contact: { select: { createdAt: true } } },
      }),
    );
    const days = visits.map((visit) => `${visit.contactId} ${visit.startsAt.toISOString().slice(0, 10)}`);
    expect(new Set(days).size).toBe(days.length);
    expect(visits.filter((visit) => visit.contact && visit.contact.createdAt > visit.startsAt)).toEqual([]);
  });

  it("has two people at the door who hear how long it takes", async () => {
    const { waiting } = await listQueue(ctx);
    expect(waiting.map((person) => person.status)).toEqual(["waiting", "waiting"]);
    expect(waiting.every((person) => person.estimate !== null)).toBe(true);
  });

  it("has taken money for what was done today and before, and has something on the counter", async () => {
    const takings = await getTakings(ctx);
    expect(takings.receivedCents).toBeGreaterThan(0);
    expect(await listProducts(ctx)).toHaveLength(3);
  });

  it("has conversations that the agent really answered, one of them waiting for a person", async () => {
    const dashboard = await getDashboard(ctx);
    expect(dashboard.conversations.open).toBeGreaterThan(2);
    expect(dashboard.conversations.waitingForPerson).toBeGreaterThanOrEqual(1);
    expect(dashboard.agent.bookings7Days).toBeGreaterThan(0);
    expect(dashboard.today.appointments).toBeGreaterThan(3);
    const booked = await inTransaction(ctx, ({ db, tenantId }) =>
      db.appointment.count({ where: { tenantId, conversationId: { not: null } } }),
    );
    expect(booked).toBeGreaterThanOrEqual(4);
  });
});
