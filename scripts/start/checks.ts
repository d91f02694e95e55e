import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type ReachedDatabase, reachDatabase } from "../../lib/core/embedded-db/reach.ts";
import { pendingMigrations } from "../../lib/core/migration-state.ts";
import { explainDatabaseError } from "./explain.ts";

/** What `npm run doctor` looks at. "hint" is worth knowing and breaks nothing. */
export type Finding = { state: "ok" | "hint" | "bad"; subject: string; finding: string; todo?: string };

const FREE_BYTES_NEEDED = 500 * 1024 * 1024;

/** Looks at everything the app needs, in the order in which it needs it. */
export async function examine(): Promise<Finding[]> {
  return [node(), generated(), disk(), ...(await database()), redis(), ...providers()];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const recent = major > 22 || (major === 22 && minor >= 18);
  const seen = { subject: "Node", finding: process.versions.node };
  return recent
    ? { state: "ok", ...seen }
    : { state: "bad", ...seen, todo: "run it through npm, which uses the project's own" };
}

function generated(): Finding {
  const found = existsSync(path.join("lib", "generated", "prisma", "client.ts"));
  return found
    ? { state: "ok", subject: "Database client", finding: "generated" }
    : { state: "bad", subject: "Database client", finding: "missing", todo: "npm run db:generate" };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(".");
  const bytes = bavail * bsize;
  const finding = `${(bytes / 1024 ** 3).toFixed(1)} GB free`;
  return bytes >= FREE_BYTES_NEEDED
    ? { state: "ok", subject: "Disk", finding }
    : { state: "bad", subject: "Disk", finding, todo: "free at least 0.5 GB; a full disk stops every write" };
}

async function database(): Promise<Finding[]> {
  const folder = path.join(process.env.DATA_DIR || ".data", "pg");
  if (!process.env.DATABASE_URL && !existsSync(path.join(folder, "PG_VERSION"))) {
    return [
      { state: "hint", subject: "Database", finding: "none yet", todo: "npm start makes one in .data" },
    ];
  }
  let reached: ReachedDatabase | undefined;
  const client: { current?: pg.Client } = {};
  try {
    reached = await reachDatabase();
    const connection = new pg.Client({ connectionString: reached.url, connectionTimeoutMillis: 5_000 });
    client.current = connection;
    connection.on("error", () => {});
    await connection.connect();
    return [
      await server(connection, reached),
      await migrations(reached.url),
      await vector(connection),
      await queue(connection),
    ];
  } catch (error) {
    const todo = explainDatabaseError(error).replace(/^Migration failed, nothing of it was kept: /, "");
    return [{ state: "bad", subject: "Database", finding: "not reachable", todo }];
  } finally {
    await client.current?.end().catch(() => {});
    await reached?.close();
  }
}

async function server(client: pg.Client, { via }: ReachedDatabase): Promise<Finding> {
  const began = performance.now();
  const { rows } = await client.query(
    "SELECT split_part(version(), ' ', 2) AS version, current_setting('server_version_num')::int AS number",
  );
  const ms = (performance.now() - began).toFixed(1);
  const finding = `PostgreSQL ${rows[0]?.version}, ${via === "DATABASE_URL" ? via : `embedded (${via})`}, answered in ${ms} ms`;
  if (Number(rows[0]?.number) < 150_000) {
    return { state: "bad", subject: "Database", finding, todo: "use PostgreSQL 15 or newer" };
  }
  if (via === "DATABASE_URL") return { state: "ok", subject: "Database", finding };
  const todo =
    "for real customers set DATABASE_URL: a power cut may lose the last writes of the embedded database";
  return { state: "hint", subject: "Database", finding, todo };
}

async function migrations(url: string): Promise<Finding> {
  const pending = await pendingMigrations(url);
  return pending.length === 0
    ? { state: "ok", subject: "Migrations", finding: "up to date" }
    : {
        state: "bad",
        subject: "Migrations",
        finding: `${pending.length} missing`,
        todo: "npm run db:migrate",
      };
}

async function vector(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query(
    "SELECT installed_version AS version FROM pg_available_extensions WHERE name = 'vector'",
  );
  if (rows[0]?.version) return { state: "ok", subject: "pgvector", finding: rows[0].version };
  return rows.length > 0
    ? { state: "bad", subject: "pgvector", finding: "available, not installed", todo: "npm run db:migrate" }
    : { state: "bad", subject: "pgvector", finding: "not available", todo: "install pgvector on the server" };
}

async function queue(client: pg.Client): Promise<Finding> {
  const present = await client.query("SELECT to_regclass('pgboss.version') IS NOT NULL AS present");
  if (!present.rows[0]?.present) {
    const todo = "npm start, or npm run worker, creates it";
    return { state: "bad", subject: "Job queue", finding: "no schema yet", todo };
  }
  const { rows } = await client.query("SELECT version FROM pgboss.version");
  return { state: "ok", subject: "Job queue", finding: `schema ${rows[0]?.version}` };
}

function redis(): Finding {
  return process.env.REDIS_URL
    ? { state: "ok", subject: "Redis", finding: "REDIS_URL is set" }
    : { state: "hint", subject: "Redis", finding: "not set", todo: "needed only with several app processes" };
}

/** Any one of the names is enough. */
const keys: [subject: string, names: string[], todo: string][] = [
  ["OpenAI", ["OPENAI_API_KEY"], "without a key the built-in receptionist answers"],
  ["Google", ["GOOGLE_GENERATIVE_AI_API_KEY"], "optional second model provider"],
  ["Hugging Face", ["HUGGINGFACE_API_KEY", "HF_TOKEN"], "optional, for open models"],
  ["Own models", ["OPENAI_COMPATIBLE_BASE_URL"], "optional, for a server that speaks OpenAI's protocol"],
  ["Mail", ["SMTP_URL"], "without it, mails stay in the outbox"],
];

function providers(): Finding[] {
  return keys.map(([subject, names, todo]) => {
    if (names.some((name) => process.env[name]?.trim()))
      return { state: "ok", subject, finding: "configured" };
    return { state: "hint", subject, finding: `${names[0]} not set`, todo };
  });
}
