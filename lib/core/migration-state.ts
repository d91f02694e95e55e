import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";

/** What is on disk and what the database has of it. Apart from the engine, which takes a while to load and is seldom needed. */

export const migrationsFolder = path.join(process.cwd(), "prisma", "migrations");
export type MigrateOptions = {
  /** Leaves out the migration whose folder ends with `_vector`, for a server without pgvector. */
  skipVector?: boolean;
  folder?: string;
};

/** The names of the migrations that the database has not finished yet; creates nothing. */
export async function pendingMigrations(
  databaseUrl: string,
  options: MigrateOptions = {},
): Promise<string[]> {
  const names = readMigrations(options).migrationDirectories.map((directory) => directory.path);
  const finished = new Set(
    await migrationNames(databaseUrl, "finished_at IS NOT NULL AND rolled_back_at IS NULL"),
  );
  return names.filter((name) => !finished.has(name));
}

/** The migrations on disk, oldest first, as the engine wants them. */
export function readMigrations({ skipVector = false, folder = migrationsFolder }: MigrateOptions = {}) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !(skipVector && entry.name.endsWith("_vector")))
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  } satisfies MigrationList;
}

/** The migrations in the database's own list for which the SQL `condition` holds; none when there is no list yet. */
export async function migrationNames(databaseUrl: string, condition: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
    if (!table.rows[0]?.present) return [];
    const found = await client.query(`SELECT migration_name FROM "_prisma_migrations" WHERE ${condition}`);
    return found.rows.map((row: { migration_name: string }) => row.migration_name);
  } finally {
    await client.end();
  }
}
