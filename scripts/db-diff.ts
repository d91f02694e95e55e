// npm run db:diff -- <name>: writes the migration that leads from prisma/migrations to prisma/schema.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openEmbedded } from "../lib/core/embedded-db/open.ts";
import { serveEmbedded } from "../lib/core/embedded-db/wire-server.ts";
import { migrationsFolder, readMigrations } from "../lib/core/migration-state.ts";
import { applyMigrations, withSchemaEngine } from "../lib/core/migrations.ts";

const schemaFolder = path.join(process.cwd(), "prisma", "schema");
const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, "_");
if (!name) {
  console.error("Name the migration: npm run db:diff -- add_waitlist");
  process.exit(1);
}

const db = await openEmbedded();
const server = await serveEmbedded(db);
const url = `postgresql://postgres@127.0.0.1:${server.port}/postgres`;
try {
  await applyMigrations(url);
  const sql = await difference();
  if (sql === "") console.log("Nothing to do: the migrations already lead to this schema.");
  else write(sql);
} finally {
  await server.close();
  await db.close();
}

async function difference(): Promise<string> {
  const files = readdirSync(schemaFolder)
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => {
      const location = path.join(schemaFolder, file);
      return { path: location, content: readFileSync(location, "utf8") };
    });
  const migrationsList = readMigrations();
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  return withSchemaEngine(
    url,
    migrationsList,
    async (engine) => {
      const draft = await engine.diff({
        from: { tag: "schemaDatasource", files, configDir: process.cwd() },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      });
      const script = (draft.stdout ?? "").trim();
      return /^--[^\n]*empty migration/i.test(script) ? "" : script;
    },
    datamodels,
  );
}

function write(sql: string): void {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
  console.log(
    "Read it before committing: what the schema language cannot say (policies, exclusion constraints,",
  );
  console.log(
    "partial or vector indexes) shows up as DROP and must be taken out by hand; a table with tenant_id",
  );
  console.log("needs SELECT app_enable_tenant_rls('<table>').");
}
