import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { type Login, step } from "./say.ts";

type SeedModule = { main(): Promise<unknown> };

/**
 * Fills an empty database with the demo business and returns its logins, also on later starts.
 * `SEED_DEMO=false` leaves the database empty.
 */
export async function seedDemo(databaseUrl: string, dataDir: string, moduleFile: string): Promise<Login[]> {
  if (process.env.SEED_DEMO === "false" || process.env.SEED_DEMO === "0" || !existsSync(moduleFile))
    return [];
  const remembered = path.join(dataDir, "demo-logins.json");
  if (await hasTenants(databaseUrl)) {
    return existsSync(remembered) ? asLogins(JSON.parse(readFileSync(remembered, "utf8"))) : [];
  }
  const logins = await step("demo business", async () => {
    const seed = (await import(pathToFileURL(path.resolve(moduleFile)).href)) as SeedModule;
    return asLogins(await seed.main());
  });
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(remembered, JSON.stringify(logins, null, 2), { mode: 0o600 });
  return logins;
}

async function hasTenants(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query("SELECT FROM tenants LIMIT 1")).rowCount !== 0;
  } finally {
    await client.end();
  }
}

function asLogins(value: unknown): Login[] {
  const list = Array.isArray(value) ? value : ((value as { logins?: unknown } | undefined)?.logins ?? []);
  if (!Array.isArray(list)) return [];
  return list.filter(
    (login): login is Login =>
      typeof login?.role === "string" &&
      typeof login?.email === "string" &&
      typeof login?.password === "string",
  );
}
