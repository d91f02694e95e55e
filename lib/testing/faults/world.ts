import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, inject } from "vitest";
import { auditInvariants } from "@/lib/admin/audit-invariants";
import { closeDb } from "@/lib/core/db";
import { type AppOptions, type AppProcess, holderOf, launchApp, startApp } from "@/lib/testing/app-process";
import { type NativeServer, startNativeServer } from "@/lib/testing/native-server";

export const engines = ["embedded", "native"] as const;
export type Engine = (typeof engines)[number];

/** Answers are quick and claims of the dead short: the tests wait for the behaviour, not for the settings. */
const impatient = { INBOX_DEBOUNCE_MS: "0", INBOX_LEASE_MS: "1000", INBOX_RESCUE_AFTER_SEC: "2" };

/** One demo business in a data folder of its own, on one engine, with whatever app processes a test starts on it. */
export type World = {
  dataDir: string;
  engine: Engine;
  native?: NativeServer;
  start(options?: Partial<AppOptions>): Promise<AppProcess>;
  launch(options?: Partial<AppOptions>): Promise<AppProcess>;
  databaseUrl(): string;
  query<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  /** What the auditor finds wrong. */
  broken(): Promise<string[]>;
  ownerLogin(): { email: string; password: string };
};

const made: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const world of made.splice(0).reverse()) await world.close();
});

/** Makes a world; everything in it ends with the test. */
export async function makeWorld(engine: Engine): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "atende-fault-"));
  const processes: AppProcess[] = [];
  let native: NativeServer | undefined;
  made.push({
    async close() {
      await closeDb();
      const database = holderOf(dataDir)?.pid;
      for (const app of processes) app.kill("SIGKILL");
      for (const app of processes) await app.ended;
      // It ends by itself once its app is gone.
      if (database !== undefined) await gone(database);
      await native?.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  });
  const demoFolder = inject("demoFolder");
  if (engine === "native") native = await startNativeServer();
  else cpSync(demoFolder, dataDir, { recursive: true });

  const options = (more: Partial<AppOptions> = {}): AppOptions => ({
    dataDir,
    ...more,
    env: {
      ...impatient,
      ...(native ? { DATABASE_URL: native.url, ALLOW_NO_VECTOR: "true" } : {}),
      ...more.env,
    },
  });
  const databaseUrl = () => {
    const url = native?.url ?? holderOf(dataDir)?.url;
    if (!url) throw new Error("the database is not running");
    return url;
  };
  const keep = (app: AppProcess) => {
    processes.push(app);
    return app;
  };
  return {
    dataDir,
    engine,
    ...(native ? { native } : {}),
    start: async (more) => keep(await startApp(options(more))),
    launch: async (more) => keep(await launchApp(options(more))),
    databaseUrl,
    async query(text, values) {
      const client = new pg.Client({ connectionString: databaseUrl() });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    async broken() {
      process.env.DATABASE_URL = databaseUrl();
      try {
        const results = await auditInvariants();
        return results.flatMap(({ title, offenders }) => offenders.map((id) => `${title}: ${id}`));
      } finally {
        await closeDb();
      }
    },
    ownerLogin() {
      const logins = JSON.parse(readFileSync(path.join(dataDir, "demo-logins.json"), "utf8")) as {
        role: string;
        email: string;
        password: string;
      }[];
      const owner = logins.find(({ role }) => role === "owner");
      if (!owner) throw new Error("the demo has no owner");
      return { email: owner.email, password: owner.password };
    },
  };
}

/** Ends a process at once and waits until it is gone. */
export async function killNow(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return;
  }
  await gone(pid);
}

async function gone(pid: number): Promise<void> {
  for (let look = 0; look < 200; look++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`process ${pid} is still there`);
}
