import pg from "pg";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
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
