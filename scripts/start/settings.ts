import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "./say.ts";

export type Settings = { port: number; host: string | undefined; dataDir: string; embedded: boolean };

const makers: Record<string, () => string> = {
  AUTH_SECRET: () => randomBytes(48).toString("base64url"),
  ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  CRON_SECRET: () => randomBytes(32).toString("base64url"),
};

/** Reads .env and checks what would fail later with a riddle; returns the port. */
export function readEnvironment(): number {
  for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
  for (const name of ["DATABASE_URL", "APP_URL", "PORT", "REDIS_URL"]) {
    if (process.env[name]?.trim() === "") delete process.env[name]; // an unfilled line of .env.example
  }
  checkUrl("DATABASE_URL", ["postgres:", "postgresql:"], "postgresql://user:password@host:5432/database");
  checkUrl("APP_URL", ["http:", "https:"], "https://app.example.com");
  checkUrl("REDIS_URL", ["redis:", "rediss:"], "redis://localhost:6379");
  return readPort();
}

/** The environment with its gaps filled: everything the app needs lands in process.env. */
export function prepareSettings({ dev }: { dev: boolean }): Settings {
  const port = readEnvironment();
  // `next dev` and tests set it themselves; here only a person or an image can have.
  const declaredProduction = !dev && process.env.NODE_ENV === "production";
  const settings = {
    port,
    host: process.env.HOST,
    dataDir: path.resolve(process.env.DATA_DIR || ".data"),
    embedded: process.env.DATABASE_URL === undefined,
  };
  completeSecrets(settings, declaredProduction);
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  process.env.PORT = String(port);
  // A person in a terminal wants the address, not a line of JSON per request; LOG_LEVEL=info brings those back.
  if (process.stdout.isTTY) process.env.LOG_LEVEL ??= "warn";
  process.env.DATA_DIR = settings.dataDir;
  return settings;
}

function readPort(): number {
  const text = process.env.PORT ?? "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartError(`PORT is "${text}", which is not a port number.`);
  return port;
}

function checkUrl(name: string, protocols: string[], example: string): void {
  const value = process.env[name];
  if (value === undefined) return;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new StartError(`${name} is not an address like ${example}.`);
  }
}

/** Secrets that are not set are made once and kept; in a declared production with its own database they must be set. */
function completeSecrets({ dataDir, embedded }: Settings, declaredProduction: boolean): void {
  const missing = Object.keys(makers).filter((name) => {
    if (name === "ENCRYPTION_KEY" && process.env.ENCRYPTION_KEYS) return false;
    return !process.env[name]?.trim();
  });
  if (missing.length === 0) return;
  if (declaredProduction && !embedded) {
    throw new StartError(
      `Missing in production: ${missing.join(", ")}. Set them to fixed random values (openssl rand -base64 32); losing ENCRYPTION_KEY makes stored credentials unreadable.`,
    );
  }
  const file = path.join(dataDir, "secrets.json");
  const kept = readKept(file);
  let changed = false;
  for (const name of missing) {
    if (!kept[name]) {
      kept[name] = makers[name]?.() ?? "";
      changed = true;
    }
    process.env[name] = kept[name];
  }
  if (!changed) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

function readKept(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    // Making new ones would silently lock away everything sealed with the old.
    throw new StartError(`${file} is damaged. Restore it from a backup; stored credentials depend on it.`);
  }
}
