// npm run db:migrate [-- --skip-vector]
import { parseArgs } from "node:util";
import { applyMigrations } from "../lib/core/migrations.ts";
import { explainDatabaseError } from "./start/explain.ts";

const { values } = parseArgs({ options: { "skip-vector": { type: "boolean", default: false } } });
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("DATABASE_URL is not set. The embedded database is migrated by `npm start`.");
  process.exit(1);
}
try {
  const applied = await applyMigrations(url, { skipVector: values["skip-vector"] });
  console.log(applied.length === 0 ? "The database is up to date." : `Applied:\n  ${applied.join("\n  ")}`);
} catch (error) {
  console.error(explainDatabaseError(error));
  process.exit(1);
}
