import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** Longer than any step takes on a slow machine; what runs longer hangs. */
const stepLimitMs = 20 * 60_000;

/** Runs a tool of the project with this Node and passes its output on; true when it ended well. */
export function runTool(args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      // Nothing may wait for an answer that nobody gives.
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    const limit = setTimeout(() => {
      console.error(`Stopped after ${stepLimitMs / 60_000} minutes: ${args.join(" ")}`);
      child.kill("SIGKILL");
    }, stepLimitMs);
    child.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once("close", (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

/** Where a package keeps the program of this name. */
export function binOf(packageName: string, binName = packageName): string {
  const folder = path.join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[binName];
  if (!file) throw new Error(`${packageName} has no program ${binName}`);
  return path.join(folder, file);
}

/** A place for a runner's JSON report; what an earlier run left there is removed. */
export function reportFile(name: string): string {
  mkdirSync("test-results", { recursive: true });
  const file = path.resolve("test-results", `report-${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** The JSON report of a runner, or undefined when it wrote none. */
export function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
