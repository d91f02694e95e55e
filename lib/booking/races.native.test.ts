import { beforeEach, describe, expect, it } from "vitest";
import { once } from "@/lib/api/idempotency";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { changeStatus } from "./change-status";
import { findSlots } from "./find-slots";
import { createHold } from "./holds";
import { updateAppointment } from "./update-appointment";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z"; // Tuesday, 10:00 in the shop
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
});

const booking = (over: object = {}) => ({
  serviceIds: [serviceId],
  staffId,
  startsAt: ten,
  contact: { name: "Bruno Lima" },
  ...over,
});

type Outcome = { ms: number; value?: unknown; code?: string; alternatives?: unknown[] };

async function race(runners: (() => Promise<unknown>)[]): Promise<Outcome[]> {
  return Promise.all(
    runners.map(async (run) => {
      const started = performance.now();
      const outcome = await run().then(
        (value) => ({ value }),
        (error) => ({ code: error.code ?? String(error), alternatives: error.details?.extra?.alternatives }),
      );
      return { ...outcome, ms: performance.now() - started };
    }),
  );
}

function p95(outcomes: Outcome[]): number {
  const sorted = outcomes.map((outcome) => outcome.ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

const winners = (outcomes: Outcome[]) => outcomes.filter((outcome) => outcome.value !== undefined);

/** No two busy stretches of one person may overlap, whatever happened. */
async function overlappingPairs(): Promise<number> {
  const rows = await unscopedDb().$queryRaw<{ pairs: number }[]>`
    select count(*)::int as pairs from busy_segments a join busy_segments b
      on a.tenant_id = b.tenant_id and a.staff_id = b.staff_id and a.id < b.id and a.during && b.during`;
  return rows[0]?.pairs ?? -1;
}

describe("racing bookings", () => {
  it("give one slot to exactly one of fifty, and alternatives to the others, within a second", async () => {
    await findSlots(ctx, { serviceIds: [serviceId], from: "2027-05-04", to: "2027-05-04" });
    const outcomes = await race(Array.from({ length: 50 }, () => () => bookAppointment(ctx, booking())));
    console.warn(`50 racers for one slot: p95 ${Math.round(p95(outcomes))} ms`);
    expect(winners(outcomes)).toHaveLength(1);
    const losers = outcomes.filter((outcome) => outcome.code === "booking.slot_taken");
    expect(losers).toHaveLength(49);
    for (const loser of losers) expect(loser.alternatives).toHaveLength(5);
    expect(p95(outcomes)).toBeLessThan(1000);
    expect(await overlappingPairs()).toBe(0);
  });

  it("never let overlapping starts through", async () => {
    const long = await make.service(ctx.tenantId, { durationMin: 90, bufferAfterMin: 10 });
    const starts = Array.from({ length: 10 }, (_, i) =>
      new Date(Date.parse(ten) + i * 30 * 60_000).toISOString(),
    );
    const outcomes = await race(
      Array.from(
        { length: 40 },
        (_, i) => () =>
          bookAppointment(
            ctx,
            booking({ serviceIds: [i % 2 ? long.id : serviceId], startsAt: starts[i % 10] }),
          ),
      ),
    );
    const booked = winners(outcomes).length;
    expect(booked).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => outcome.code === "booking.slot_taken")).toHaveLength(40 - booked);
    expect(await overlappingPairs()).toBe(0);
  });

  it("give three free barbers to exactly three, while others ask for one by name", async () => {
    const second = await make.staff(ctx.tenantId, { name: "Caio", position: 1 });
    await make.staff(ctx.tenantId, { name: "Davi", position: 2 });
    const outcomes = await race(
      Array.from(
        { length: 30 },
        (_, i) => () => bookAppointment(ctx, booking({ staffId: i % 5 === 0 ? second.id : "any" })),
      ),
    );
    expect(winners(outcomes)).toHaveLength(3);
    const staff = await unscopedDb().appointment.findMany({ select: { staffId: true } });
    expect(new Set(staff.map((row) => row.staffId)).size).toBe(3);
    expect(await overlappingPairs()).toBe(0);
  });

  it("make one booking and one answer of twenty requests with the same key", async () => {
    const request = { key: "same-key", operation: "POST /api/v1/appointments", body: booking() };
    const outcomes = await race(
      Array.from(
        { length: 20 },
        () => () =>
          once(ctx, request, async (tx) => ({ status: 201, body: await bookAppointment(tx, booking()) })),
      ),
    );
    expect(winners(outcomes)).toHaveLength(20);
    const answers = new Set(
      winners(outcomes).map((outcome) => (outcome.value as { body: { id: string } }).body.id),
    );
    expect(answers.size).toBe(1);
    expect(await unscopedDb().appointment.count()).toBe(1);
    expect(await unscopedDb().contact.count()).toBe(1);
  });

  it("make one person of many first bookings with the same phone", async () => {
    const contact = { name: "Bruno Lima", phone: "11987654321", email: "bruno@example.com" };
    const outcomes = await race(
      Array.from(
        { length: 8 },
        (_, i) => () =>
          bookAppointment(
            ctx,
            booking({ contact, startsAt: new Date(Date.parse(ten) + i * 30 * 60_000).toISOString() }),
          ),
      ),
    );
    expect(winners(outcomes)).toHaveLength(8);
    expect(await unscopedDb().contact.count()).toBe(1);
  });

  it("let a hold and a booking for the same slot have one winner", async () => {
    const outcomes = await race(
      Array.from(
        { length: 20 },
        (_, i) => () =>
          i % 2
            ? bookAppointment(ctx, booking())
            : createHold(ctx, { serviceIds: [serviceId], staffId, startsAt: ten }),
      ),
    );
    expect(winners(outcomes)).toHaveLength(1);
    expect(await overlappingPairs()).toBe(0);
  });

  it("share a session's seats and never sell one twice", async () => {
    const group = await make.service(ctx.tenantId, { capacity: 4 });
    const outcomes = await race(
      Array.from({ length: 20 }, () => () => bookAppointment(ctx, booking({ serviceIds: [group.id] }))),
    );
    expect(winners(outcomes)).toHaveLength(4);
  });

  it("do not sell a shared resource twice to visits of different people", async () => {
    const washed = await make.service(ctx.tenantId, { requires: ["basin"] });
    const second = await make.staff(ctx.tenantId, { name: "Caio" });
    const outcomes = await race(
      Array.from(
        { length: 12 },
        (_, i) => () =>
          bookAppointment(ctx, booking({ serviceIds: [washed.id], staffId: i % 2 ? staffId : second.id })),
      ),
    );
    expect(winners(outcomes)).toHaveLength(1);
  });
});

describe("racing changes", () => {
  it("let one of cancel-and-rebook and reopen have the slot", async () => {
    const first = await bookAppointment(ctx, booking());
    await changeStatus(ctx, first.id, "cancel");
    const outcomes = await race([
      ...Array.from({ length: 10 }, () => () => changeStatus(ctx, first.id, "reopen")),
      ...Array.from({ length: 10 }, () => () => bookAppointment(ctx, booking())),
    ]);
    expect(await unscopedDb().appointment.count({ where: { status: { not: "cancelled" } } })).toBe(1);
    expect(await overlappingPairs()).toBe(0);
    expect(winners(outcomes).length).toBeGreaterThan(0);
  });

  it("never leave two people in one chair when two visits swap", async () => {
    const a = await bookAppointment(ctx, booking());
    const later = "2027-05-04T13:30:00Z";
    const b = await bookAppointment(ctx, booking({ startsAt: later }));
    const second = await make.staff(ctx.tenantId, { name: "Caio" });
    const c = await bookAppointment(ctx, booking({ staffId: second.id }));
    const outcomes = await race(
      Array.from({ length: 8 }, () => [
        () => updateAppointment(ctx, a.id, { startsAt: later }),
        () => updateAppointment(ctx, b.id, { startsAt: ten }),
        () => updateAppointment(ctx, a.id, { staffId: second.id }),
        () => updateAppointment(ctx, c.id, { staffId }),
      ]).flat(),
    );
    const codes = new Set(outcomes.flatMap((outcome) => outcome.code ?? []));
    expect([...codes].filter((code) => !code.startsWith("booking."))).toEqual([]);
    expect(await overlappingPairs()).toBe(0);
    expect(await unscopedDb().busySegment.count()).toBe(3);
  });

  it("accept one of many edits of the same version", async () => {
    const { id, version } = await bookAppointment(ctx, booking());
    const outcomes = await race(
      Array.from({ length: 10 }, (_, i) => () => updateAppointment(ctx, id, { notes: `edit ${i}`, version })),
    );
    expect(winners(outcomes)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.code === "booking.version_conflict")).toHaveLength(9);
  });
});

describe("what is listed", () => {
  it("can be booked: a sample of fourteen days is accepted one after the other", async () => {
    const colour = await make.service(ctx.tenantId, {
      durationMin: 75,
      segments: [{ active: 30, gap: 20 }, { active: 25 }],
      bufferAfterMin: 10,
    });
    const second = await make.staff(ctx.tenantId, { name: "Caio", weekly: { tue: [["20:00", "26:00"]] } });
    for (const [index, service] of [serviceId, colour.id, serviceId].entries()) {
      const query = { serviceIds: [service], from: "2027-05-03", to: "2027-05-16" };
      const listed = (await findSlots(ctx, query)).filter((_, i) => i % 17 === index);
      for (const { startsAt } of listed) {
        const fresh = await findSlots(ctx, query);
        const slot = fresh.find((candidate) => candidate.startsAt === startsAt);
        if (!slot) continue; // an earlier one of this sample took it
        const person = slot.staffIds.at(-1) ?? "any";
        const booked = await bookAppointment(
          ctx,
          booking({ serviceIds: [service], startsAt, staffId: person }),
        );
        expect(booked.staff.id).toBe(person);
      }
    }
    expect(await unscopedDb().appointment.count({ where: { staffId: second.id } })).toBeGreaterThan(0);
    expect(await overlappingPairs()).toBe(0);
  });
});

describe("the constraint", () => {
  it("exists after all migrations", async () => {
    const rows = await unscopedDb().$queryRaw<{ def: string }[]>`
      select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'appointment_no_overlap'`;
    expect(rows[0]?.def).toContain("EXCLUDE USING gist");
  });
});
