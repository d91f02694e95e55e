import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddedExtensions, openEmbedded } from "./open";
import { serveEmbedded, type WireServer } from "./wire-server";

let db: PGlite;
let server: WireServer;
let pool: pg.Pool;

beforeAll(async () => {
  db = await openEmbedded();
  server = await serveEmbedded(db);
  pool = new pg.Pool({
    connectionString: `postgresql://postgres@127.0.0.1:${server.port}/postgres`,
    max: 12,
  });
});

afterAll(async () => {
  await pool.end();
  await server.close();
  await db.close();
});

test("gives every one of many busy connections its own answers, also between failing queries", async () => {
  const wrong: unknown[] = [];
  await Promise.all(
    Array.from({ length: 12 }, async (_, lane) => {
      for (let turn = 0; turn < 40; turn++) {
        const value = lane * 1000 + turn;
        if (turn % 3 === 0) {
          await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toThrow(/division by zero/);
        } else if (turn % 3 === 1) {
          const { rows } = await pool.query("SELECT $1::int AS value", [value]);
          if (rows[0]?.value !== value) wrong.push({ value, rows });
        } else {
          const { rows } = await pool.query("SELECT $1::text AS label, $2::int AS value", ["x", value]);
          if (rows[0]?.value !== value) wrong.push({ value, rows });
        }
      }
    }),
  );
  expect(wrong).toEqual([]);
});

test("keeps a transaction's settings from the others", async () => {
  const seen = await Promise.all(
    Array.from({ length: 12 }, async (_, lane) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query("SELECT set_config('app.tenant_id', $1, true)", [String(lane)]);
        const { rows } = await client.query("SELECT current_setting('app.tenant_id') AS tenant");
        await client.query("COMMIT");
        return rows[0]?.tenant;
      } finally {
        client.release();
      }
    }),
  );
  expect(seen).toEqual(Array.from({ length: 12 }, (_, lane) => String(lane)));
});

test("undoes the transaction of a client that went away, and serves the others", async () => {
  await pool.query("CREATE TABLE undone (n int)");
  const client = await pool.connect();
  client.on("error", () => {});
  await client.query("BEGIN");
  await client.query("INSERT INTO undone VALUES (1)");
  client.release(new Error("gone")); // closes the socket without a COMMIT
  expect((await pool.query("SELECT * FROM undone")).rows).toEqual([]);
});

test("takes a value that arrives in many pieces", async () => {
  const long = "ă".repeat(3_000_000);
  const { rows } = await pool.query("SELECT length($1::text) AS length", [long]);
  expect(rows).toEqual([{ length: 3_000_000 }]);
});

test("drops a stranger that does not speak the protocol", async () => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/`).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(Error);
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

test("asks for the password when it has one, and runs nothing before", async () => {
  const guarded = await serveEmbedded(db, { password: "right" });
  const connect = async (password: string) => {
    const client = new pg.Client(`postgresql://postgres:${password}@127.0.0.1:${guarded.port}/postgres`);
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query("SELECT 1 AS one");
    await client.end();
    return rows;
  };
  await expect(connect("wrong")).rejects.toMatchObject({ code: "28P01" });
  expect(await connect("right")).toEqual([{ one: 1 }]);
  await guarded.close();
});

test("has the extensions that migrations may ask for", async () => {
  for (const name of embeddedExtensions) await pool.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  const { rows } = await pool.query("SELECT extname FROM pg_extension");
  expect(rows.map((row) => row.extname)).toEqual(expect.arrayContaining(embeddedExtensions));
});
