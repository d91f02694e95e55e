import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openEmbedded } from "../core/embedded-db/open.ts";
import { serveEmbedded } from "../core/embedded-db/wire-server.ts";
import { migrationsFolder } from "../core/migration-state.ts";
import { applyMigrations } from "../core/migrations.ts";

const cacheFolder = path.join(process.cwd(), "node_modules", ".cache", "atende");

/** A file holding a migrated, empty database; made once per state of the migrations. */
export async function databaseImage(): Promise<string> {
  const file = path.join(cacheFolder, `db-${migrationsHash()}.tar`);
  if (existsSync(file)) return file;
  const db = await openEmbedded();
  try {
    const server = await serveEmbedded(db);
    await applyMigrations(`postgresql://postgres@127.0.0.1:${server.port}/postgres`);
    await server.close();
    await db.exec("CHECKPOINT");
    const dump = await db.dumpDataDir("none");
    mkdirSync(cacheFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    renameSync(draft, file); // another run may be reading or writing the same name
  } finally {
    await db.close();
  }
  return file;
}

/** Changes whenever a migration or the database itself changes. */
export function migrationsHash(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(path.join(process.cwd(), "node_modules/@electric-sql/pglite/package.json")));
  for (const name of readdirSync(migrationsFolder).sort()) {
    const file = path.join(migrationsFolder, name, "migration.sql");
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}
