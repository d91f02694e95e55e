import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";

const RESTARTS = 5;
const RESTART_WINDOW_MS = 5 * 60_000;
const CLOSE_MS = 10_000;
const READY_MS = 60_000;

export type EmbeddedDatabase = {
  url: string;
  pid(): number | undefined;
  /** Closes the database and waits for its process. */
  stop(): Promise<void>;
};

type Options = {
  /** The folder that holds everything the app writes; the database lies in `pg` inside it. */
  dataDir: string;
  /** 0 = any free port. */
  port?: number;
  /** The database died so often that it was not started again. */
  onGaveUp?: () => void;
  onRestart?: () => void;
};

type Message = { type: "ready"; url: string } | { type: "failed"; reason: string; locked: boolean };

/**
 * Starts the embedded database in a process of its own and starts it again, on the same port, when it dies.
 * Rejects with one plain sentence, for instance when another process has the folder open.
 */
export async function startEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const folder = path.join(options.dataDir, "pg");
  let stopping = false;
  let deaths: number[] = [];
  const password = randomBytes(18).toString("base64url");
  const first = await launch(folder, String(options.port ?? 0), password);
  const { port } = new URL(first.url); // kept over restarts: pools hold the address
  let child = first.child;
  watch(child);

  function watch(current: ChildProcess): void {
    current.once("exit", () => {
      if (stopping) return;
      deaths = [...deaths.filter((at) => Date.now() - at < RESTART_WINDOW_MS), Date.now()];
      if (deaths.length > RESTARTS) return options.onGaveUp?.();
      options.onRestart?.();
      launch(folder, port, password).then(
        (next) => {
          child = next.child;
          if (stopping) child.send("close");
          else watch(child);
        },
        () => options.onGaveUp?.(),
      );
    });
  }

  return {
    url: first.url,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

function launch(
  folder: string,
  port: string,
  password: string,
): Promise<{ child: ChildProcess; url: string }> {
  const script = path.join(process.cwd(), "scripts", "embedded-db.ts");
  // Its own process group: Ctrl-C or a supervisor's group signal must not take the database from under the server.
  // When this process dies, however it dies, the channel closes and the child ends by itself.
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", script, "--folder", folder, "--port", port],
    {
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, NODE_OPTIONS: "", EMBEDDED_DB_PASSWORD: password },
    },
  );
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail("The embedded database did not start within a minute."), READY_MS);
    child.once("error", (error) => fail(`The embedded database could not be started: ${error.message}`));
    child.once("exit", (code) => fail(`The embedded database ended while starting (${code}).`));
    child.on("message", (message: Message) => {
      if (message.type === "failed") return fail(message.reason);
      clearTimeout(timer);
      child.removeAllListeners("exit");
      child.removeAllListeners("error");
      child.on("error", () => {}); // a message sent to a child that has just died
      // The server decides when this process ends, not the channel.
      child.unref();
      child.channel?.unref();
      resolve({ child, url: message.url });
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.ref();
  if (child.connected) child.send("close");
  else child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), CLOSE_MS);
  await gone;
  clearTimeout(timer);
}
