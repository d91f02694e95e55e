// npm run seed:scale [-- --slug escala --years 5 --contacts 50000 --per-day 16]: a shop as large as shops get, for measuring:
// 20 barbers, five years, about half a million visits. Writes to DATABASE_URL or to the embedded database of DATA_DIR.
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { registerSchema } from "@/lib/auth/schema";
import { closeDb, unscopedDb } from "@/lib/core/db";
import { reachDatabase } from "@/lib/core/embedded-db/reach";
import { newId } from "@/lib/core/ids";
import { registerBusiness } from "@/lib/onboarding/register-business";
import { insertContacts, insertQuarter, numberPeople, refreshStatistics, type Scale } from "./seed-scale.sql";

const barbers = 20;
const hours = [["09:00", "19:00"]];
const week = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat"].map((day) => [day, hours]));

export type ScaleOptions = {
  slug: string;
  years: number;
  contacts: number;
  perDay: number;
  /** Other shops with as many people, so that the planner sees one tenant among several. */
  neighbours: number;
};
/** What the measuring wants unless told. */
export const fullScale: ScaleOptions = {
  slug: "escala",
  years: 5,
  contacts: 50_000,
  perDay: 16,
  neighbours: 4,
};

/** Makes the shop in the database of DATABASE_URL, which must be migrated; answers how many visits it has. */
export async function seedScale(
  databaseUrl: string,
  options: ScaleOptions,
): Promise<{ tenantId: string; visits: number }> {
  const { id: tenantId, timeZone } = await makeShop(options.slug);
  const scale: Scale = { ...options, tenantId, timeZone };
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await insertContacts(db, scale);
    await numberPeople(db, tenantId);
    let visits = 0;
    for (const [salt, quarter] of quartersOf(options.years).entries())
      visits += await insertQuarter(db, scale, { ...quarter, salt });
    for (let n = 1; n <= options.neighbours; n++) {
      const neighbour = await makeShop(`${options.slug}-${n}`);
      await insertContacts(db, { ...scale, tenantId: neighbour.id });
    }
    await refreshStatistics(db);
    return { tenantId, visits };
  } finally {
    await db.end();
  }
}

async function makeShop(slug: string) {
  const application = registerSchema.parse({
    name: "Escala",
    email: `${slug}@example.com`,
    password: "a long enough phrase",
    businessName: slug,
    locale: "pt-BR",
    timeZone: "America/Sao_Paulo",
    currency: "BRL",
  });
  const { tenant } = await registerBusiness(application, { requestId: null, ip: null, userAgent: null });
  const db = unscopedDb();
  const tenantId = tenant.id;
  await db.tenant.update({
    where: { id: tenantId },
    data: { bookingPolicy: { stepMin: 30, minNoticeMin: 0 } },
  });
  // One length, so that the generated half hours never overlap.
  await db.service.updateMany({
    where: { tenantId },
    data: { durationMin: 30, bufferBeforeMin: 0, bufferAfterMin: 0, capacity: 1, requires: [] },
  });
  const services = await db.service.findMany({ where: { tenantId }, select: { id: true } });
  await db.staffService.deleteMany({ where: { tenantId } });
  await db.staff.deleteMany({ where: { tenantId } });
  const staff = Array.from({ length: barbers }, (_, position) => ({
    id: newId(),
    tenantId,
    position,
    name: `Barbeiro ${position + 1}`,
    weekly: week,
  }));
  await db.staff.createMany({ data: staff });
  await db.staffService.createMany({
    data: staff.flatMap((person) =>
      services.map((service) => ({ tenantId, staffId: person.id, serviceId: service.id })),
    ),
  });
  return tenant;
}

/** Stretches of three months from so many years ago until two weeks ahead. */
function quartersOf(years: number): { from: string; to: string }[] {
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const last = new Date(Date.now() + 15 * 86_400_000);
  const found: { from: string; to: string }[] = [];
  const at = new Date();
  at.setUTCFullYear(at.getUTCFullYear() - years);
  while (at < last) {
    const from = iso(at);
    at.setUTCDate(at.getUTCDate() + 91);
    found.push({ from, to: iso(at < last ? at : last) });
  }
  return found;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      slug: { type: "string", default: fullScale.slug },
      years: { type: "string", default: String(fullScale.years) },
      contacts: { type: "string", default: String(fullScale.contacts) },
      "per-day": { type: "string", default: String(fullScale.perDay) },
      neighbours: { type: "string", default: String(fullScale.neighbours) },
    },
  });
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  const began = performance.now();
  try {
    const { visits } = await seedScale(database.url, {
      slug: values.slug,
      years: Number(values.years),
      contacts: Number(values.contacts),
      perDay: Number(values["per-day"]),
      neighbours: Number(values.neighbours),
    });
    console.log(`${values.slug}: ${visits} visits in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  } finally {
    await closeDb();
    await database.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
