import { beforeEach, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { updateSeries } from "./change-series";
import { createSeries } from "./create-series";

const database = testDatabase();
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  serviceId = (await make.service(ctx.tenantId)).id;
  staffId = (await make.staff(ctx.tenantId)).id;
});

const series = (over: object = {}) =>
  createSeries(ctx, {
    ...{ serviceIds: [serviceId], staffId, frequency: "weekly", interval: 1, count: 8 },
    ...{ fromDate: "2027-05-04", wallTime: "15:00", contact: { name: "Ana" } },
    ...over,
  });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

it("of ten series for the same eight slots, racing single bookings, every slot has one visit and nothing is half-written", async () => {
  const outcomes = await Promise.all([
    ...Array.from({ length: 10 }, (_, i) => outcome(series({ contact: { name: `S${i}` } }))),
    ...Array.from({ length: 6 }, (_, i) =>
      outcome(
        bookAppointment(ctx, {
          ...{ serviceIds: [serviceId], staffId, contact: { name: `B${i}` } },
          startsAt: `2027-05-${i % 2 ? "11" : "25"}T18:00:00Z`,
        }),
      ),
    ),
  ]);
  const known = new Set(["done", "booking.series_conflict", "booking.slot_taken"]);
  expect(outcomes.filter((code) => !known.has(code))).toEqual([]);
  const whole = await unscopedDb().appointmentSeries.findMany({
    select: { _count: { select: { appointments: true } } },
  });
  expect(whole.every(({ _count }) => _count.appointments === 8)).toBe(true);
  expect(whole.length).toBeLessThanOrEqual(1);
  const starts = (await unscopedDb().appointment.findMany()).map(({ startsAt }) => startsAt.toISOString());
  expect(new Set(starts).size).toBe(starts.length);
});

it("two series that change places at once end without a deadlock or a shared chair", async () => {
  const a = await series();
  const b = await series({ wallTime: "15:30", contact: { name: "Caio" } });
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => [
      outcome(updateSeries(ctx, a.visits[0]?.id ?? "", { scope: "all", startsAt: "2027-05-04T18:30:00Z" })),
      outcome(updateSeries(ctx, b.visits[0]?.id ?? "", { scope: "all", startsAt: "2027-05-04T18:00:00Z" })),
      outcome(updateSeries(ctx, b.visits[0]?.id ?? "", { scope: "all", startsAt: "2027-05-04T19:00:00Z" })),
    ]).flat(),
  );
  expect(outcomes.filter((code) => code !== "done" && !code.startsWith("booking."))).toEqual([]);
  const rows = await unscopedDb().$queryRaw<{ pairs: number }[]>`
    select count(*)::int as pairs from busy_segments x join busy_segments y
      on x.tenant_id = y.tenant_id and x.staff_id = y.staff_id and x.id < y.id and x.during && y.during`;
  expect(rows[0]?.pairs).toBe(0);
  expect(await unscopedDb().busySegment.count()).toBe(16);
});
