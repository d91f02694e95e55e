import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Generates the Prisma client when it is missing or older than the schema, so that a fresh clone can run its tests. */
export function ensureGeneratedClient(): void {
  const schema = path.join(process.cwd(), "prisma", "schema");
  const client = path.join(process.cwd(), "lib", "generated", "prisma", "client.ts");
  const newest = Math.max(...readdirSync(schema).map((file) => statSync(path.join(schema, file)).mtimeMs));
  if (existsSync(client) && statSync(client).mtimeMs >= newest) return;
  const result = spawnSync(process.execPath, ["scripts/db-generate.mjs", "--quiet"], { stdio: "inherit" });
  if (result.status !== 0) throw new Error("prisma generate failed; run `npm run db:generate` to see why");
}
