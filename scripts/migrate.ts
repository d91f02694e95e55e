// npm run db:migrate [-- --skip-vector]
import { parseArgs } from "node:util";
import { reachDatabase } from "../lib/core/embedded-db/reach.ts";
import { applyMigrations } from "../lib/core/migrations.ts";
import { explainDatabaseError } from "./start/explain.ts";

const { values } = parseArgs({ options: { "skip-vector": { type: "boolean", default: false } } });
try {
  const database = await reachDatabase();
  const applied = await applyMigrations(database.url, { skipVector: values["skip-vector"] });
  console.log(applied.length === 0 ? "The database is up to date." : `Applied:\n  ${applied.join("\n  ")}`);
  await database.close();
} catch (error) {
  console.error(explainDatabaseError(error));
  process.exit(1);
}
