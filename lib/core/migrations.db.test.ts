import pg from "pg";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { openEmbedded } from "./embedded-db/open";
import { serveEmbedded } from "./embedded-db/wire-server";
import { pendingMigrations, readMigrations } from "./migration-state";
import { applyMigrations } from "./migrations";

const database = testDatabase();

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("a migrated database", () => {
  test("has nothing pending and a second run applies nothing", async () => {
    expect(await pendingMigrations(database.url)).toEqual([]);
    expect(await applyMigrations(database.url)).toEqual([]);
  });

  test("records each migration once, finished", async () => {
    const rows = await query<{ migration_name: string; finished: boolean }>(
      "SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1",
    );
    expect(rows).toEqual(
      readMigrations().migrationDirectories.map(({ path }) => ({ migration_name: path, finished: true })),
    );
  });

  test("has the extensions that search, bookings and playbooks need", async () => {
    const rows = await query<{ extname: string }>("SELECT extname FROM pg_extension");
    expect(rows.map((row) => row.extname)).toEqual(
      expect.arrayContaining(["btree_gist", "pg_trgm", "vector"]),
    );
  });

  test("is emptied by reset without losing its migrations", async () => {
    await query(
      "INSERT INTO users (id, email, name, updated_at) SELECT gen_random_uuid(), 'a@example.com', 'A', now()",
    );
    await database.reset();
    expect(await query("SELECT id FROM users")).toEqual([]);
    expect(await pendingMigrations(database.url)).toEqual([]);
  });
});

test("on a new embedded database three runs at once apply each migration exactly once", async () => {
  const db = await openEmbedded();
  const server = await serveEmbedded(db);
  try {
    const url = `postgresql://postgres@127.0.0.1:${server.port}/postgres`;
    const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(url)));
    expect(runs.flat().sort()).toEqual(readMigrations().migrationDirectories.map(({ path }) => path));
    // A holder that was killed in the middle does not keep the next one out.
    await db.exec(`INSERT INTO migrating.lock VALUES (1, '{"pid":1,"startedAt":"never","ticket":1}')`);
    expect(await applyMigrations(url)).toEqual([]);
  } finally {
    await server.close();
    await db.close();
  }
});
