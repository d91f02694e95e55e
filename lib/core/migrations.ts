import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { CataloguePool } from "./catalogue-pool.ts";
import { withMigrationLock } from "./migration-lock.ts";
import { type MigrateOptions, migrationNames, readMigrations } from "./migration-state.ts";

/** Prisma's official schema engine, as WebAssembly: no binary to download. Reads and writes `_prisma_migrations`. */

const NO_FILTER = { externalTables: [], externalEnums: [] };

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
