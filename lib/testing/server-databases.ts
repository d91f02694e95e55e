import pg from "pg";
import { applyMigrations } from "../core/migrations.ts";

/** Databases on a real PostgreSQL server: one migrated template, and a copy of it per test file. */

const COPY_ATTEMPTS = 40;

/** Fails with a plain sentence when nothing answers. */
export async function reachable(adminUrl: string): Promise<void> {
  await onServer(adminUrl, async (client) => void (await client.query("SELECT 1")));
}

/** Creates and migrates the database `name`. */
export async function makeTemplate(
  adminUrl: string,
  name: string,
  options: { skipVector?: boolean } = {},
): Promise<void> {
  await onServer(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  await applyMigrations(databaseUrl(adminUrl, name), options);
}

/** Copies the template and returns the URL of the copy. */
export async function copyTemplate(adminUrl: string, template: string, name: string): Promise<string> {
  await onServer(adminUrl, async (client) => {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(
          `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
        );
        return;
      } catch (error) {
        // Two copies of one template cannot be made at the same moment.
        if ((error as { code?: string }).code !== "55006" || attempt === COPY_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 + 50 * Math.random()));
      }
    }
  });
  return databaseUrl(adminUrl, name);
}

/** Removes a database and whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await onServer(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

async function onServer(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
