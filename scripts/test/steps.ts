import { existsSync } from "node:fs";
import { ensureBuild } from "../start/build.ts";
import { ensureGeneratedClient } from "../start/generated-client.ts";
import { ensureChromium } from "./chromium.ts";
import { type Counts, nothing, oneCheck, playwrightCounts, vitestCounts, withExitCode } from "./counts.ts";
import { binOf, readReport, reportFile, runTool } from "./run.ts";

/** One part of the test run. A gate that fails ends the run: what follows would only repeat its news. */
export type Step = { name: string; gate?: boolean; run: () => Promise<Counts> };

const generate: Step = {
  name: "database client",
  gate: true,
  async run() {
    ensureGeneratedClient();
    return nothing;
  },
};

const lint: Step = {
  name: "lint",
  gate: true,
  run: async () =>
    oneCheck(await runTool([binOf("@biomejs/biome", "biome"), "check", "--max-diagnostics=50"])),
};

const types: Step = {
  name: "types",
  gate: true,
  async run() {
    const projects = ["tsconfig.json", "components/widget/tsconfig.json"].filter((file) => existsSync(file));
    // Next writes its own declarations only when it builds; a fresh clone has none of them yet.
    const results: boolean[] = [];
    for (const project of projects) {
      results.push(await runTool([binOf("typescript", "tsc"), "--noEmit", "-p", project]));
    }
    return oneCheck(results.every(Boolean));
  },
};

const unused: Step = {
  name: "unused code",
  run: async () => oneCheck(await runTool([binOf("knip")])),
};

function vitest(project: "unit" | "db" | "native" | "faults"): Step {
  return {
    name: `${project} tests`,
    async run() {
      const file = reportFile(project);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const succeeded = await runTool([binOf("vitest"), "run", "--project", project, ...reporters]);
      return withExitCode(vitestCounts(readReport(file)), succeeded);
    },
  };
}

const build: Step = {
  name: "build",
  gate: true,
  async run() {
    await ensureBuild();
    return nothing;
  },
};

const browser: Step = {
  name: "browser tests",
  async run() {
    const env = { CHROMIUM_PATH: ensureChromium() };
    const file = reportFile("browser");
    const succeeded = await runTool([binOf("@playwright/test", "playwright"), "test"], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    return withExitCode(playwrightCounts(readReport(file)), succeeded);
  },
};

/** What `npm run check` does: everything that takes seconds. */
export const quickSteps: readonly Step[] = [generate, lint, types, unused, vitest("unit")];

/** What `npm test` does. The last two run the built app as people start it. */
export const allSteps: readonly Step[] = [
  ...quickSteps,
  vitest("db"),
  vitest("native"),
  build,
  vitest("faults"),
  browser,
];
