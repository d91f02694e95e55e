import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { folderHolder } from "./folder-lock";
import { type EmbeddedDatabase, startEmbedded } from "./start";

let pristine: string;
let dataDir: string;
let opened: EmbeddedDatabase[] = [];

beforeAll(async () => {
  // Making a database takes seconds, copying one does not.
  pristine = mkdtempSync(path.join(tmpdir(), "atende-pristine-"));
  await (await startEmbedded({ dataDir: pristine })).stop();
});

afterAll(() => rmSync(pristine, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "atende-embedded-"));
  cpSync(path.join(pristine, "pg"), path.join(dataDir, "pg"), { recursive: true });
});

afterEach(async () => {
  for (const database of opened) await database.stop();
  opened = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir });
  opened.push(database);
  return database;
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Another `npm start`: a parent process that opens the folder, prints its url and waits. */
async function openElsewhere(): Promise<{ parent: ChildProcess; url: string }> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(path.resolve("lib/core/embedded-db/start.ts"))});
    const database = await startEmbedded({ dataDir: process.argv[1] });
    process.stdout.write(database.url + "\\n");
    setInterval(() => {}, 1000);`;
  const parent = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program, dataDir],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = await once(parent.stdout, "data");
  return { parent, url: String(line).trim() };
}

describe("the embedded database", () => {
  test("keeps its rows and frees the folder when it is stopped", async () => {
    const first = await open();
    await query(first.url, "CREATE TABLE kept (n int)");
    await query(first.url, "INSERT INTO kept VALUES (1)");
    await first.stop();
    expect(folderHolder(path.join(dataDir, "pg"))).toBeUndefined();

    const second = await open();
    expect((await query(second.url, "SELECT n FROM kept")).rows).toEqual([{ n: 1 }]);
  });

  test("refuses a second process within a second, naming the first", async () => {
    await open();
    const began = Date.now();
    await expect(open()).rejects.toThrow(new RegExp(`already open in process ${process.pid} `));
    expect(Date.now() - began).toBeLessThan(1_000);
  });

  test("loses no acknowledged row when parent and child are killed, and opens again at once", async () => {
    const { parent, url } = await openElsewhere();
    await query(url, "CREATE TABLE acked (n int PRIMARY KEY)");
    let acknowledged = 0;
    const writer = (async () => {
      for (let n = 1; ; n++) {
        await query(url, "INSERT INTO acked VALUES ($1)", [n]);
        acknowledged = n;
      }
    })().catch(() => {});
    while (acknowledged < 40) await new Promise((resolve) => setImmediate(resolve));
    const holder = JSON.parse(readFileSync(path.join(dataDir, "pg.lock"), "utf8")) as { pid: number };
    process.kill(holder.pid, "SIGKILL");
    parent.kill("SIGKILL");
    await writer;

    const again = await open();
    const found = await query(again.url, "SELECT count(*)::int AS n FROM acked WHERE n <= $1", [
      acknowledged,
    ]);
    expect(found.rows).toEqual([{ n: acknowledged }]);
  });

  test("ends by itself when only its parent is killed, and the next start waits for it", async () => {
    const { parent, url } = await openElsewhere();
    await query(url, "CREATE TABLE orphaned (n int)");
    parent.kill("SIGKILL");
    const again = await open();
    expect((await query(again.url, "SELECT * FROM orphaned")).rows).toEqual([]);
  });

  test("is started again on the same port when its process dies", async () => {
    const database = await open();
    await query(database.url, "CREATE TABLE survives (n int)");
    process.kill(database.pid() ?? 0, "SIGKILL");
    await expect
      .poll(
        () =>
          query(database.url, "SELECT * FROM survives")
            .then((r) => r.rows)
            .catch(String),
        { timeout: 10_000 },
      )
      .toEqual([]);
  });
});

test("another script finds the database of the running app through the lock file", async () => {
  const database = await open();
  const holder = folderHolder(path.join(dataDir, "pg"));
  expect(holder?.url).toBe(database.url);
  expect(statSync(path.join(dataDir, "pg.lock")).mode & 0o077).toBe(0);
});

describe("a lock file that was left behind", () => {
  const lockFile = () => path.join(dataDir, "pg.lock");
  const leave = (holder: object) =>
    writeFileSync(lockFile(), JSON.stringify({ host: hostname(), heartbeatAt: Date.now(), ...holder }));

  test("of a dead process is taken over", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await once(dead, "exit");
    leave({ pid: dead.pid, startedAt: "1" });
    await expect(open()).resolves.toBeDefined();
  });

  test("of an earlier process with the number of a living one is taken over", async () => {
    leave({ pid: process.pid, startedAt: "1" });
    await expect(open()).resolves.toBeDefined();
  });

  test("written halfway is taken over", async () => {
    writeFileSync(lockFile(), '{"pid":');
    await expect(open()).resolves.toBeDefined();
  });

  test("of another machine that reported a moment ago is respected, and taken over once it is silent", async () => {
    leave({ pid: 1, startedAt: "1", host: "elsewhere" });
    await expect(open()).rejects.toThrow(/process 1 on elsewhere/);
    leave({ pid: 1, startedAt: "1", host: "elsewhere", heartbeatAt: Date.now() - 60_000 });
    await expect(open()).resolves.toBeDefined();
  });
});
