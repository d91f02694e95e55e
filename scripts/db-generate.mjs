// prisma generate needs no engine, yet asks for one and would download it: any executable satisfies the question.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const quiet = process.argv.includes("--quiet");
const packageFile = createRequire(import.meta.url).resolve("prisma/package.json");
const result = spawnSync(
  process.execPath,
  [path.join(path.dirname(packageFile), "build", "index.js"), "generate"],
  {
    cwd: path.resolve(import.meta.dirname, ".."),
    stdio: quiet ? "pipe" : "inherit",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
if (quiet && result.status !== 0) process.stderr.write(result.stderr);
process.exit(result.status ?? 1);
