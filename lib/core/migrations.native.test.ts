import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { copyTemplate, dropDatabase } from "@/lib/testing/server-databases";
import { pendingMigrations, readMigrations } from "./migration-state";
import { applyMigrations } from "./migrations";

const database = testDatabase();
const options = { skipVector: true };

async function onFreshDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `fresh_${process.pid}_${Date.now()}`;
  const url = await copyTemplate(database.url, "template0", name);
  try {
    await work(url);
  } finally {
    await dropDatabase(database.url, name);
  }
}

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const all = readMigrations(options).migrationDirectories.map((directory) => directory.path);

test("three runs at once apply each migration exactly once", async () => {
  await onFreshDatabase(async (url) => {
    const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(url, options)));
    expect(runs.flat().sort()).toEqual(all);
    const recorded = await query(url, "SELECT migration_name FROM _prisma_migrations ORDER BY 1");
    expect(recorded.rows.map((row) => row.migration_name)).toEqual(all);
  });
});

test("a script that failed halfway kept nothing and is applied by the next run, once it is right", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  };
  try {
    await onFreshDatabase(async (url) => {
      write("1_first", "CREATE TABLE first (id int);");
      write("2_second", "CREATE TABLE second (id int); SELECT 1/0;");
      await expect(applyMigrations(url, { folder })).rejects.toThrow(/division by zero/);
      const tables = await query(
        url,
        "SELECT to_regclass('first') AS first, to_regclass('second') AS second",
      );
      expect(tables.rows).toEqual([{ first: "first", second: null }]);

      write("2_second", "CREATE TABLE second (id int);");
      expect(await pendingMigrations(url, { folder })).toEqual(["2_second"]);
      expect(await applyMigrations(url, { folder })).toEqual(["2_second"]);
      expect(await applyMigrations(url, { folder })).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the one migration that needs pgvector is left out", () => {
  expect(all.some((name) => name.endsWith("_vector"))).toBe(false);
  expect(readMigrations().migrationDirectories).toHaveLength(all.length + 1);
});
