import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Set by Node, the platform, the build or a test; nobody writes them into .env. */
const notSettings = new Set([
  "NODE_ENV",
  "NO_COLOR",
  "TZ",
  "VITEST",
  "CI",
  "NEXT_DIST_DIR",
  "HF_TOKEN",
  "NEXTAUTH_URL",
  "INIT_CWD",
  "EMBEDDED_DB_PASSWORD",
  "PRISMA_SCHEMA_ENGINE_BINARY",
  "__NEXT_PRIVATE_STANDALONE_CONFIG",
]);

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const child = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /generated|testing/.test(entry.name) ? [] : sources(child);
    return /(?<!\.test)\.(ts|tsx|mjs)$/.test(entry.name) ? [child] : [];
  });
}

it("names every setting that the product reads, and no other", () => {
  const read = new Set<string>();
  for (const file of [...sources("lib"), ...sources("app"), ...sources("scripts/start"), "server.ts"]) {
    const text = readFileSync(path.join(root, file), "utf8");
    for (const [, name = ""] of text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)) read.add(name);
    for (const [, name = ""] of text.matchAll(/(?:number|milliseconds)\("([A-Z][A-Z0-9_]+)"/g))
      read.add(name);
    for (const [, name = ""] of text.matchAll(/name: "(RATE_LIMIT_[A-Z_]+)"/g)) read.add(name);
  }
  const schema = readFileSync(path.join(root, "lib/core/env.ts"), "utf8");
  for (const [, name = ""] of schema.matchAll(/^\s{2}([A-Z][A-Z0-9_]+):/gm)) read.add(name);
  for (const name of notSettings) read.delete(name);

  const example = readFileSync(path.join(root, ".env.example"), "utf8");
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = ""]) => name);
  expect([...new Set(named)].sort()).toEqual([...read].sort());
});
