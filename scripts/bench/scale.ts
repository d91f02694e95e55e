import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getReport } from "@/lib/analytics/get-report";
import { reportQuerySchema } from "@/lib/analytics/report.shared";
import { listAppointments } from "@/lib/booking/appointments";
import { findSlots } from "@/lib/booking/find-slots";
import { addDays, startOfDate } from "@/lib/booking/local-dates.shared";
import { listServices } from "@/lib/booking/services";
import { listContacts } from "@/lib/contacts/contacts";
import { closeDb, unscopedDb } from "@/lib/core/db";
import { startEmbedded } from "@/lib/core/embedded-db/start";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { fullScale, seedScale } from "../seed-scale";
import { p95Row, type Row, sample } from "./measure";
import { measurePlans } from "./plans";
import { screensOf } from "./scale-screens";

const searches = [
  "Ana Alm",
  "souza",
  "(11) 91002",
  "cliente3000",
  "rafael x",
  "iris",
  "99 1004",
  "hugo lima",
];

/**
 * A shop of 20 barbers, 50 000 people and five years of visits on the embedded database: what its screens wait for,
 * as time in the server. SCALE_DATA_DIR keeps the filled database for the next run.
 */
export async function measureScale(): Promise<Row[]> {
  const kept = process.env.SCALE_DATA_DIR;
  const dataDir = kept ?? mkdtempSync(path.join(tmpdir(), "atende-scale-"));
  const database = await startEmbedded({ dataDir });
  process.env.DATABASE_URL = database.url;
  try {
    execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/migrate.ts"], {
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const filling = performance.now();
    const known = await unscopedDb().tenant.findUnique({
      where: { slug: fullScale.slug },
      select: { id: true },
    });
    const tenantId = known?.id ?? (await seedScale(database.url, fullScale)).tenantId;
    const fillSec = (performance.now() - filling) / 1000;
    const visits = await unscopedDb().appointment.count({ where: { tenantId } });
    const filled: Row = {
      metric: "scale: filling the shop",
      value: fillSec,
      unit: "s",
      note: `${visits} visits`,
    };
    const plans = await measurePlans(await screensOf(tenantId));
    return [filled, ...plans, ...(await measureScreens(tenantId))];
  } finally {
    await closeDb();
    await database.stop();
    if (!kept) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function measureScreens(tenantId: string): Promise<Row[]> {
  const ctx = await ctxForJob(tenantId);
  const { timeZone } = ctx;
  const today = ctx.now().toISOString().slice(0, 10);
  const day = await sample(90, (index) => {
    const date = addDays(today, -((index * 37) % 1500));
    const range = {
      from: startOfDate(date, timeZone).toISOString(),
      to: startOfDate(addDays(date, 1), timeZone).toISOString(),
    };
    return listAppointments(ctx, { ...range, limit: 1000 });
  });
  const search = await sample(150, (index) =>
    listContacts(ctx, { search: searches[index % searches.length], sort: "name", limit: 25 }),
  );
  const year = (index: number) => ({
    from: addDays(today, -365 - (index % 10) * 90),
    to: addDays(today, -1 - (index % 10) * 90),
  });
  const revenue = await sample(45, (index) =>
    getReport(ctx, "revenue", reportQuerySchema.parse(year(index))),
  );
  const compared = await sample(30, (index) =>
    getReport(ctx, "revenue", reportQuerySchema.parse({ ...year(index), compare: "true" })),
  );
  const month = (index: number) => ({
    from: addDays(today, -30 - (index % 40) * 30),
    to: addDays(today, -1 - (index % 40) * 30),
  });
  const visits = await sample(30, (index) =>
    getReport(ctx, "appointments", reportQuerySchema.parse({ ...month(index), compare: "true" })),
  );
  const occupancy = await sample(30, (index) =>
    getReport(ctx, "occupancy", reportQuerySchema.parse({ ...month(index), compare: "true" })),
  );
  const [service] = await listServices(ctx, { isActive: true });
  if (!service) throw new Error("the shop has no service");
  const slots = await sample(90, (index) =>
    findSlots(ctx, {
      serviceIds: [service.id],
      from: addDays(today, index % 3),
      to: addDays(today, (index % 3) + 13),
    }),
  );
  return [
    p95Row("scale: calendar day of 20 barbers", day, 120),
    p95Row("scale: search among 50 000 clients", search, 60),
    p95Row("scale: revenue of a year", revenue, 400),
    p95Row("scale: revenue of a year against the one before", compared),
    p95Row("scale: visits, clients and hours of 30 days, compared", visits),
    p95Row("scale: occupancy of 30 days, compared", occupancy),
    p95Row("scale: availability of 14 days", slots, 80),
  ];
}
