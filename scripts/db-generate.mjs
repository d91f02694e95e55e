// prisma generate needs no engine, yet asks for one and would download it: any executable satisfies the question.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const packageFile = createRequire(import.meta.url).resolve("prisma/package.json");
const result = spawnSync(
  process.execPath,
  [path.join(path.dirname(packageFile), "build", "index.js"), "generate"],
  {
    cwd: path.resolve(import.meta.dirname, ".."),
    stdio: process.argv.includes("--quiet") ? ["ignore", "ignore", "inherit"] : "inherit",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exit(result.status ?? 1);
