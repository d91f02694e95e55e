import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError, step } from "./say.ts";

/** Whatever the production build is made from; without tsconfig.json, which Next itself rewrites while building. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "scripts/build-openapi.ts",
  "scripts/build-widget.mjs",
  "scripts/seed.ts",
  "scripts/worker.ts",
  "middleware.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "server.ts",
  "tailwind.config.ts",
];
const derived = /(^|\/)(generated|testing|widget\.js|public\/widget)(\/|$)|\.test\.tsx?$|\.DS_Store$/;

const distDir = () => process.env.NEXT_DIST_DIR || ".next";
const stampFile = () => path.join(distDir(), "atende-build.txt");

/** Builds the app when there is no build of exactly these sources. */
export async function ensureBuild(): Promise<void> {
  const hash = sourceHash();
  if (isCurrent(hash)) return;
  await build(hash);
}

/** Builds widget, pages and server. The stamp is written last, so an interrupted build counts as none. */
export async function build(hash = sourceHash()): Promise<void> {
  rmSync(stampFile(), { force: true });
  if (existsSync("scripts/build-widget.mjs")) {
    await step("widget", () => run("widget", ["scripts/build-widget.mjs"]));
  }
  await step("api document", () =>
    run("api document", ["node_modules/tsx/dist/cli.mjs", "scripts/build-openapi.ts"]),
  );
  await step("pages", () => run("pages", ["node_modules/next/dist/bin/next", "build"]));
  await step("server", bundleServer);
  writeFileSync(stampFile(), hash);
}

function isCurrent(hash: string): boolean {
  return (
    existsSync(path.join(distDir(), "BUILD_ID")) &&
    existsSync("dist/server.mjs") &&
    existsSync(stampFile()) &&
    readFileSync(stampFile(), "utf8") === hash
  );
}

function sourceHash(): string {
  const hash = createHash("sha256").update(process.versions.node);
  for (const source of sources) if (existsSync(source)) addTo(hash, source);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, location: string): void {
  if (derived.test(location)) return;
  const entries = listFolder(location);
  if (entries) for (const entry of entries) addTo(hash, `${location}/${entry}`);
  else hash.update(location).update(readFileSync(location));
}

function listFolder(location: string): string[] | undefined {
  try {
    return readdirSync(location).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** One file per entry, packages left outside, so that the server starts without a TypeScript loader. */
async function bundleServer(): Promise<void> {
  const { build: bundle } = await import("esbuild");
  rmSync("dist", { recursive: true, force: true });
  await bundle({
    entryPoints: ["server.ts", "scripts/seed.ts", "scripts/worker.ts"]
      .filter((file) => existsSync(file))
      .map((file) => ({ in: file, out: path.basename(file, ".ts") })),
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node22",
    packages: "external",
    sourcemap: true,
    logLevel: "silent",
  }).catch((error: Error) => {
    throw new StartError("The server could not be built.", error.message);
  });
}

function run(what: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      if (process.env.DEBUG) process.stdout.write(chunk);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new StartError(`The ${what} could not be built.`, output.trim())),
    );
  });
}
