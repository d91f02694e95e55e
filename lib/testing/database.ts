import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { openEmbedded } from "../core/embedded-db/open.ts";
import { serveEmbedded } from "../core/embedded-db/wire-server.ts";
import { copyTemplate, dropDatabase } from "./server-databases.ts";

export type TestDatabase = {
  /** The connection string; only after the file's first hook. */
  readonly url: string;
  /** Empties every table of the application; migrations and reference rows of other schemas stay. */
  reset(): Promise<void>;
};

type Running = { url: string; close(): Promise<void> };

/**
 * Gives this test file a migrated database of its own. Call it once at the top of the file: it sets DATABASE_URL
 * before the first test (and test secrets, where none are set) and takes everything down after the last.
 */
export function testDatabase(): TestDatabase {
  let running: Running | undefined;
  const url = () => {
    if (!running) throw new Error("the test database starts in beforeAll; its url is not known before");
    return running.url;
  };

  beforeAll(async () => {
    running = await start();
    process.env.DATABASE_URL = running.url;
    process.env.AUTH_SECRET ??= "a-secret-for-tests-only-of-forty-letters";
    process.env.ENCRYPTION_KEY ??= Buffer.alloc(32, 7).toString("base64");
    process.env.CRON_SECRET ??= "a-cron-secret-for-tests-only";
  });

  afterAll(async () => {
    const { closeDb } = await import("../core/db.ts");
    await closeDb();
    await running?.close();
  });

  return {
    get url() {
      return url();
    },
    reset: () => truncateAll(url()),
  };
}

async function start(): Promise<Running> {
  const source = inject("testDatabase");
  if (source.kind === "server") {
    const name = `${source.template}_${randomBytes(6).toString("hex")}`;
    const url = await copyTemplate(source.adminUrl, source.template, name);
    return { url, close: () => dropDatabase(source.adminUrl, name) };
  }
  const db = await openEmbedded({ dump: new Blob([readFileSync(source.file)]) });
  const server = await serveEmbedded(db, { onFatal: (error) => console.error(error) });
  return {
    url: `postgresql://postgres@127.0.0.1:${server.port}/postgres`,
    async close() {
      await server.close();
      await db.close();
    },
  };
}

async function truncateAll(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR (schemaname = 'pgboss' AND tablename = 'job')`,
    );
    const names = found.rows.map((row) => row.name);
    if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")} RESTART IDENTITY CASCADE`);
  } finally {
    await client.end();
  }
}
