import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { assertNotOpen } from "../../lib/core/embedded-db/folder-lock.ts";
import { reachDatabase } from "../../lib/core/embedded-db/reach.ts";
import { type EmbeddedDatabase, startEmbedded } from "../../lib/core/embedded-db/start.ts";
import { pendingMigrations } from "../../lib/core/migration-state.ts";
import { ensureBuild } from "./build.ts";
import { seedDemo } from "./demo.ts";
import { explainDatabaseError } from "./explain.ts";
import { ensureGeneratedClient } from "./generated-client.ts";
import { announce, giveUp, type Login, StartError, say, step, warn } from "./say.ts";
import { prepareSettings, type Settings } from "./settings.ts";

type ServerModule = typeof import("../../server.ts");

/** Everything between `npm start` on a fresh clone and a working address. */
export async function start(args: readonly string[]): Promise<void> {
  quietWarnings();
  if (args.includes("--worker")) return startWorkerOnly();
  const dev = args.includes("--dev");
  let database: EmbeddedDatabase | undefined;
  try {
    const settings = prepareSettings({ dev });
    await assertPortFree(settings);
    if (settings.embedded) assertFolderFree(settings);
    ensureGeneratedClient();
    // The database opens while the build is checked or made, and pages are prepared while it is migrated and filled.
    const opening = settings.embedded ? openEmbedded(settings) : undefined;
    opening?.catch(() => {});
    if (!dev) await ensureBuild();
    let logins: Login[] = [];
    const ready = (async () => {
      database = await opening;
      const databaseUrl = database?.url ?? process.env.DATABASE_URL ?? "";
      process.env.DATABASE_URL = databaseUrl;
      await migrate(databaseUrl);
      logins = await seedDemo(databaseUrl, settings.dataDir, dev ? "scripts/seed.ts" : "dist/seed.mjs");
    })();
    ready.catch(() => {});
    const server = await loadServer(dev);
    const running = await server.serve({
      port: settings.port,
      host: settings.host,
      dev,
      ready,
      beforeExit: async () => database?.stop(),
    });
    if (settings.embedded && process.env.APP_URL?.startsWith("https:")) {
      warn(
        "The embedded database is meant for one machine and for trying out; see README for a server of your own.",
      );
    }
    announce(process.env.APP_URL ?? `http://localhost:${running.port}`, logins);
  } catch (error) {
    await database?.stop().catch(() => {});
    giveUp(friendly(error));
  }
}

/** Works on jobs beside web processes that run with WORKER=separate; finds the embedded database of a running app too. */
async function startWorkerOnly(): Promise<void> {
  try {
    prepareSettings({ dev: false });
    ensureGeneratedClient();
    await ensureBuild();
    const database = await reachDatabase();
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    await import(pathToFileURL(path.resolve("dist/worker.mjs")).href);
    say("The worker is running.");
  } catch (error) {
    giveUp(friendly(error));
  }
}

function assertFolderFree({ dataDir }: Settings): void {
  try {
    assertNotOpen(path.join(dataDir, "pg"));
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}

function openEmbedded(settings: Settings): Promise<EmbeddedDatabase> {
  return step("embedded database", () =>
    startEmbedded({
      dataDir: settings.dataDir,
      onRestart: () => warn("the embedded database ended unexpectedly and is started again"),
      onGaveUp: () => {
        warn("the embedded database keeps ending; stopping");
        process.exit(1);
      },
    }).catch((error: Error) => {
      throw new StartError(error.message);
    }),
  );
}

async function migrate(databaseUrl: string): Promise<void> {
  try {
    // For tests on servers without pgvector; without it playbooks are chosen by their order.
    const options = { skipVector: process.env.ALLOW_NO_VECTOR === "true" };
    const pending = await pendingMigrations(databaseUrl, options);
    if (pending.length === 0) return;
    await step(`${pending.length} migration${pending.length === 1 ? "" : "s"}`, async () => {
      const { applyMigrations } = await import("../../lib/core/migrations.ts");
      await applyMigrations(databaseUrl, options);
    });
  } catch (error) {
    throw new StartError(explainDatabaseError(error));
  }
}

async function loadServer(dev: boolean): Promise<ServerModule> {
  if (!dev) return (await import(pathToFileURL(path.resolve("dist/server.mjs")).href)) as ServerModule;
  const { register } = await import("tsx/esm/api");
  register();
  return (await import(pathToFileURL(path.resolve("server.ts")).href)) as ServerModule;
}

function assertPortFree({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function friendly(error: unknown): unknown {
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE") {
    return new StartError(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=3001 npm start`,
    );
  }
  if (code === "EACCES" && port !== undefined) {
    return new StartError(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`);
  }
  if (process.env.DEBUG) say(error instanceof Error ? (error.stack ?? "") : "");
  return error;
}

/** Node tells of experimental and outdated features on every start; whoever runs the app cannot act on that. */
function quietWarnings(): void {
  if (process.env.DEBUG) return;
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => {
    if (name !== "ExperimentalWarning" && name !== "DeprecationWarning") console.warn(`${name}: ${message}`);
  });
}
