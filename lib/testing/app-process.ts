import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** The whole app as people start it: `scripts/start.mjs` in a process of its own, on loopback. */
export type AppProcess = {
  url: string;
  pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Process of the embedded database, if it has one. */
  databasePid(): number | undefined;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to stop and waits. */
  stop(): Promise<number | string>;
};

export type AppOptions = {
  dataDir: string;
  /** Any free one unless given. */
  port?: number;
  env?: Record<string, string | undefined>;
  readyMs?: number;
};

/** Rate limits off, no log lines per request: what tests and measurements want. */
export const quietEnv = {
  LOG_LEVEL: "warn",
  ALLOW_NO_RATE_LIMIT: "true",
  RATE_LIMIT_API_PER_MIN: "0",
  RATE_LIMIT_AUTH_PER_MIN: "0",
  RATE_LIMIT_WIDGET_PER_MIN: "0",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Starts the app and waits until it is ready for traffic. Rejects with its output when it ends before. */
export async function startApp(options: AppOptions): Promise<AppProcess> {
  const app = await launchApp(options);
  const ready = await until(() => answersReady(app.url), {
    ms: options.readyMs ?? 90_000,
    stop: app.ended,
    everyMs: 50,
  });
  if (!ready) {
    app.kill("SIGKILL");
    throw new Error(`the app did not become ready\n${app.output().slice(-20_000)}`);
  }
  return app;
}

/** Starts the app without waiting for anything. */
export async function launchApp({ dataDir, port, env }: AppOptions): Promise<AppProcess> {
  const chosen = port ?? (await freePort());
  const { DATABASE_URL: _, APP_URL: __, VITEST: ___, VITEST_WORKER_ID: ____, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.resolve("scripts/start.mjs")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inherited,
      ...quietEnv,
      NODE_ENV: undefined,
      NODE_OPTIONS: undefined,
      DATA_DIR: dataDir,
      PORT: String(chosen),
      ...env,
    } as unknown as NodeJS.ProcessEnv,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000_000);
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  return {
    url: `http://localhost:${chosen}`,
    pid: child.pid ?? 0,
    output: () => output,
    databasePid: () => holderOf(dataDir)?.pid,
    ended,
    kill: (signal) => void (isAlive(child) && child.kill(signal)),
    async stop() {
      if (isAlive(child)) child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Who has the embedded database of a data folder open, as its lock file says. */
export function holderOf(dataDir: string): { pid: number; url?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, "pg.lock"), "utf8")) as { pid: number; url?: string };
  } catch {
    return undefined;
  }
}

/** Asks again until the condition holds (true), the time is over or `stop` settles (false). */
export async function until(
  condition: () => Promise<boolean> | boolean,
  options: { ms: number; everyMs?: number; stop?: Promise<unknown> },
): Promise<boolean> {
  const deadline = Date.now() + options.ms;
  let stopped = false;
  void options.stop?.then(() => {
    stopped = true;
  });
  while (!stopped && Date.now() < deadline) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, options.everyMs ?? 100));
  }
  return false;
}

async function answersReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** A TCP port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
