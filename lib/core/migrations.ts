import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { CataloguePool } from "./catalogue-pool.ts";
import { withMigrationLock } from "./migration-lock.ts";

/** Prisma's official schema engine, as WebAssembly: no binary to download. Reads and writes `_prisma_migrations`. */

export const migrationsFolder = path.join(process.cwd(), "prisma", "migrations");
const NO_FILTER = { externalTables: [], externalEnums: [] };

export type MigrateOptions = {
  /** Leaves out the migration whose folder ends with `_vector`, for a server without pgvector. */
  skipVector?: boolean;
  folder?: string;
};

/** Applies what is missing, in order, and returns the names. Safe to run in several processes at once and again after a kill. */
export async function applyMigrations(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrationsList = readMigrations(options);
  return withMigrationLock(databaseUrl, () =>
    withSchemaEngine(databaseUrl, migrationsList, async (engine) => {
      await forgetUnfinished(databaseUrl, engine);
      const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return result.appliedMigrationNames;
    }),
  );
}

/** The names of the migrations that the database has not finished yet; creates nothing. */
export async function pendingMigrations(
  databaseUrl: string,
  options: MigrateOptions = {},
): Promise<string[]> {
  const names = readMigrations(options).migrationDirectories.map((directory) => directory.path);
  const finished = new Set(await finishedMigrations(databaseUrl));
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

/** Runs `work` with an engine connected to `databaseUrl`. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  migrationsList: MigrationList,
  work: (engine: SchemaEngine) => Promise<T>,
  datamodels?: [string, string][],
): Promise<T> {
  const names = new Map<string, string>();
  for (const { path: name, migrationFile } of migrationsList.migrationDirectories) {
    if (migrationFile.content.tag === "ok") names.set(migrationFile.content.value, name);
  }
  // One connection, so that whatever the engine sets or locks stays in one session and ends with it.
  const pool = new CataloguePool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => {}); // a lost connection surfaces in the query that needs it
  const failure: { error?: Error } = {};
  const engine = await SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool), pool, names, failure)),
  );
  try {
    return await work(engine);
  } catch (error) {
    throw failure.error ?? error; // the engine only says "external connector error"
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside function bodies. Sent whole, the script is one implicit
 * transaction, and marking it finished in the same one leaves no moment at which a kill could separate the two.
 */
function wholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: CataloguePool,
  names: ReadonlyMap<string, string>,
  failure: { error?: Error },
): SqlMigrationAwareDriverAdapterFactory {
  const patched = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    adapter.executeScript = async (script) => {
      const name = names.get(script);
      try {
        await pool.query(name === undefined ? script : `${script}\n;${markFinished}`);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        failure.error = new Error(`${name ?? "migration"}: ${reason}`, { cause });
        throw failure.error;
      }
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => pool.restoreTypes(await queryRaw(query));
    return adapter;
  };
  const connect = factory.connect.bind(factory);
  factory.connect = async () => patched(await connect());
  return factory;
}

const markFinished =
  'UPDATE "_prisma_migrations" SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL';

async function forgetUnfinished(databaseUrl: string, engine: SchemaEngine): Promise<void> {
  // An unfinished entry is a script that failed or was killed; as scripts are atomic it changed nothing.
  const names = await migrationNames(databaseUrl, "finished_at IS NULL AND rolled_back_at IS NULL");
  for (const migrationName of names) await engine.markMigrationRolledBack({ migrationName });
}

function finishedMigrations(databaseUrl: string): Promise<string[]> {
  return migrationNames(databaseUrl, "finished_at IS NOT NULL AND rolled_back_at IS NULL");
}

async function migrationNames(databaseUrl: string, condition: string): Promise<string[]> {
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
