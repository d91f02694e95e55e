import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { isRunning, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

const ADVISORY_KEY = 5_243_170_219;
const WAIT_MS = 120_000;

/** Runs `work` while no other process migrates the same database. */
export async function withMigrationLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // a lost connection surfaces in the query that needs it
  await client.connect();
  try {
    const lock = (await isEmbedded(client)) ? rowLock(client) : advisoryLock(client);
    const deadline = Date.now() + WAIT_MS;
    while (!(await lock.tryAcquire())) {
      if (Date.now() > deadline)
        throw new Error("another process has been migrating this database for 2 minutes");
      await pause(150);
    }
    try {
      return await work();
    } finally {
      await lock.release();
    }
  } finally {
    await client.end();
  }
}

/** Whether the server is the embedded one, whose connections all share one session. */
export async function isEmbedded(client: pg.Client): Promise<boolean> {
  const result = await client.query("SELECT version() AS version");
  return /emscripten|wasm/i.test(String(result.rows[0]?.version));
}

type Lock = { tryAcquire(): Promise<boolean>; release(): Promise<void> };

function advisoryLock(client: pg.Client): Lock {
  return {
    async tryAcquire() {
      const result = await client.query("SELECT pg_try_advisory_lock($1) AS got", [ADVISORY_KEY]);
      return result.rows[0]?.got === true;
    },
    async release() {
      await client.query("SELECT pg_advisory_unlock($1)", [ADVISORY_KEY]);
    },
  };
}

let lastTicket = 0;

/** In the embedded database an advisory lock excludes nobody (one session); a row naming its holder does. */
function rowLock(client: pg.Client): Lock {
  const me = JSON.stringify({ ...ownIdentity(), ticket: ++lastTicket });
  return {
    async tryAcquire() {
      // A schema of its own: the engine refuses a first migration into a `public` that is not empty.
      await client.query("CREATE SCHEMA IF NOT EXISTS migrating");
      await client.query(
        "CREATE TABLE IF NOT EXISTS migrating.lock (id int PRIMARY KEY CHECK (id = 1), holder text NOT NULL)",
      );
      const inserted = await client.query(
        "INSERT INTO migrating.lock VALUES (1, $1) ON CONFLICT DO NOTHING RETURNING id",
        [me],
      );
      if (inserted.rowCount === 1) return true;
      const held = await client.query("SELECT holder FROM migrating.lock");
      const holder: string | undefined = held.rows[0]?.holder;
      if (holder === undefined || isRunning(JSON.parse(holder) as ProcessIdentity)) return false;
      // Compare and set: of several that find the holder dead, one wins.
      const taken = await client.query(
        "UPDATE migrating.lock SET holder = $1 WHERE holder = $2 RETURNING id",
        [me, holder],
      );
      return taken.rowCount === 1;
    },
    async release() {
      await client.query("DELETE FROM migrating.lock WHERE holder = $1", [me]);
    },
  };
}
