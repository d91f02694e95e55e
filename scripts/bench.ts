// npm run bench [-- --strict] [-- --only booking,chat] [-- scale]: measures this machine's app on loopback and prints what it found.
// Exits with 1 on a missed target only with --strict.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type AppProcess, holderOf, startApp } from "@/lib/testing/app-process";
import { measureBooking } from "./bench/booking";
import { measureChat } from "./bench/chat";
import { measureEngine } from "./bench/engine";
import { Client } from "./bench/http";
import { measureInbox } from "./bench/inbox";
import { isMet, type Row, table } from "./bench/measure";
import { residentMb } from "./bench/memory";
import { browserCookie, measurePages } from "./bench/pages";
import { measureScale } from "./bench/scale";
import { measureScope } from "./bench/scoped";
import { ensureBuild } from "./start/build";
import { ensureGeneratedClient } from "./start/generated-client";

const slug = "navalha";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strict: { type: "boolean", default: false }, only: { type: "string" } },
});
const parts = values.only?.split(",");
const wanted = (part: string) => parts === undefined || parts.includes(part);

async function main(): Promise<void> {
  ensureGeneratedClient();
  // A shop as large as shops get, without the app around it.
  if (positionals.includes("scale")) return report(await measureScale());
  await ensureBuild();
  const dataDir = mkdtempSync(path.join(tmpdir(), "atende-bench-"));
  const rows: Row[] = wanted("engine") ? await measureEngine() : [];
  let app: AppProcess | undefined;
  try {
    const first = performance.now();
    app = await startApp({ dataDir, readyMs: 180_000 });
    const firstSec = (performance.now() - first) / 1000;
    await app.stop();
    const warm = performance.now();
    app = await startApp({ dataDir });
    rows.push(
      {
        metric: "start to healthy, built and filled",
        value: (performance.now() - warm) / 1000,
        unit: "s",
        target: 8,
      },
      { metric: "first start (new database, demo)", value: firstSec, unit: "s" },
    );
    await measureApp(app, dataDir, rows);
    const stopping = performance.now();
    const code = await app.stop();
    rows.push({
      metric: "stop",
      value: (performance.now() - stopping) / 1000,
      unit: "s",
      target: 25,
      note: `exit code ${code}`,
    });
  } finally {
    app?.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  report(rows);
}

function report(rows: readonly Row[]): void {
  const missed = rows.filter((row) => !isMet(row)).length;
  console.log(`\n${table(rows)}\n`);
  const busy = loadavg()[0] ?? 0;
  console.log(
    `  Each p95 is that of the calmest of three rounds. Load of the machine at the end: ${busy.toFixed(1)} on ${cpus().length} cores.`,
  );
  console.log(missed === 0 ? "  Every target is met." : `  ${missed} of the targets missed.`);
  if (missed > 0 && values.strict) process.exitCode = 1;
}

async function measureApp(app: AppProcess, dataDir: string, rows: Row[]): Promise<void> {
  const client = new Client(app.url);
  await settle(app.pid);
  rows.push({
    metric: "resident memory, idle, all processes",
    value: residentMb(app.pid),
    unit: "MB",
    target: 900,
  });
  const databaseUrl = holderOf(dataDir)?.url;
  const login = ownerLogin(dataDir);
  if (!databaseUrl || !login) throw new Error("the demo was not installed");
  const { data } = await client.post<{ data: { accessToken: string } }>("/api/v1/auth/login", login);
  const owner = client.as({ authorization: `Bearer ${data.accessToken}`, "x-tenant": slug });
  const cookie = await browserCookie(client, login);

  if (wanted("pages")) rows.push(...(await measurePages(client, slug, cookie)));
  if (wanted("booking")) rows.push(...(await measureBooking(client, slug)));
  if (wanted("chat")) rows.push(...(await measureChat(client, await widgetKey(owner))));
  if (wanted("scope")) rows.push(...(await measureScope(databaseUrl, slug)));
  if (wanted("inbox")) rows.push(...(await measureInbox(owner, databaseUrl, slug)));
  rows.push({ metric: "resident memory after all of this", value: residentMb(app.pid), unit: "MB" });
  client.close();
}

/** Waits until memory stops moving: three looks in a row within one percent, at most 15 seconds. */
async function settle(pid: number): Promise<void> {
  let calm = 0;
  let before = residentMb(pid);
  for (let look = 0; look < 30 && calm < 3; look++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = residentMb(pid);
    calm = Math.abs(now - before) < before / 100 ? calm + 1 : 0;
    before = now;
  }
}

function ownerLogin(dataDir: string): { email: string; password: string } | undefined {
  const file = path.join(dataDir, "demo-logins.json");
  if (!existsSync(file)) return undefined;
  const logins = JSON.parse(readFileSync(file, "utf8")) as {
    role: string;
    email: string;
    password: string;
  }[];
  const owner = logins.find(({ role }) => role === "owner");
  return owner && { email: owner.email, password: owner.password };
}

async function widgetKey(owner: Client): Promise<string> {
  type Channel = { type: string; publicKey: string | null };
  const { data } = await owner.get<{ data: Channel[] }>("/api/v1/channels");
  const key = data.find(({ type, publicKey }) => type === "web" && publicKey)?.publicKey;
  if (!key) throw new Error("the demo has no web channel");
  return key;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
