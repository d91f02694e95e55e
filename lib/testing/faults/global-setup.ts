import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuild } from "../../../scripts/start/build.ts";
import { ensureGeneratedClient } from "../../../scripts/start/generated-client.ts";
import { startApp } from "../app-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the demo business; tests work on copies. */
    demoFolder: string;
  }
}

/** Builds the app when there is no fresh build, and installs the demo once; FAULT_DEMO_FOLDER keeps it between runs. */
export default async function setup(project: TestProject): Promise<() => void> {
  ensureGeneratedClient();
  await ensureBuild();
  const kept = process.env.FAULT_DEMO_FOLDER;
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "atende-faults-"));
  if (!existsSync(path.join(folder, "demo-logins.json"))) {
    const app = await startApp({ dataDir: folder, readyMs: 120_000 });
    await app.stop();
  }
  project.provide("demoFolder", folder);
  return () => (kept ? undefined : rmSync(folder, { recursive: true, force: true }));
}
