import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prepareSettings } from "./settings";

const cleared = [
  "APP_URL",
  "AUTH_SECRET",
  "CRON_SECRET",
  "DATABASE_URL",
  "ENCRYPTION_KEY",
  "ENCRYPTION_KEYS",
  "HOST",
  "PORT",
  "REDIS_URL",
];
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "atende-settings-"));
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("NODE_ENV", "test");
  // An empty value would be read from a developer's own .env otherwise.
  vi.spyOn(process, "loadEnvFile").mockImplementation(() => {});
  for (const name of cleared) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(dataDir, { recursive: true });
});

describe("secrets", () => {
  const file = () => path.join(dataDir, "secrets.json");

  test("are made once, readable by their owner only, and used again", () => {
    prepareSettings({ dev: false });
    const first = { auth: process.env.AUTH_SECRET, key: process.env.ENCRYPTION_KEY };
    expect(first.auth?.length).toBeGreaterThanOrEqual(32);
    expect(Buffer.from(first.key ?? "", "base64")).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);

    for (const name of ["AUTH_SECRET", "ENCRYPTION_KEY", "CRON_SECRET"]) vi.stubEnv(name, undefined);
    prepareSettings({ dev: false });
    expect({ auth: process.env.AUTH_SECRET, key: process.env.ENCRYPTION_KEY }).toEqual(first);
  });

  test("that the environment sets are neither replaced nor written down", () => {
    vi.stubEnv("AUTH_SECRET", "set-by-a-person-and-long-enough-for-it");
    prepareSettings({ dev: false });
    expect(process.env.AUTH_SECRET).toBe("set-by-a-person-and-long-enough-for-it");
    expect(readFileSync(file(), "utf8")).not.toContain("AUTH_SECRET");
  });

  test("must be set in production with a database of its own; the message names each missing one", () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("DATABASE_URL", "postgresql://app@db.example.com/app");
    vi.stubEnv("AUTH_SECRET", "set-by-a-person-and-long-enough-for-it");
    expect(() => prepareSettings({ dev: false })).toThrow(
      /Missing in production: ENCRYPTION_KEY, CRON_SECRET\./,
    );
  });

  test("that cannot be read are not replaced, for that would lock away what they sealed", () => {
    writeFileSync(file(), "{");
    expect(() => prepareSettings({ dev: false })).toThrow(/is damaged/);
    expect(readFileSync(file(), "utf8")).toBe("{");
  });
});

test("without DATABASE_URL the embedded database is used, also when the line in .env is empty", () => {
  expect(prepareSettings({ dev: false }).embedded).toBe(true);
  vi.stubEnv("DATABASE_URL", " ");
  expect(prepareSettings({ dev: false }).embedded).toBe(true);
  vi.stubEnv("DATABASE_URL", "postgres://app@localhost/app");
  expect(prepareSettings({ dev: false }).embedded).toBe(false);
});

test.each([
  ["PORT", "80x", /PORT is "80x"/],
  ["PORT", "70000", /not a port number/],
  ["DATABASE_URL", "mysql://localhost/app", /DATABASE_URL is not an address like/],
  ["APP_URL", "app.example.com", /APP_URL is not an address like/],
])("%s=%s is refused with a sentence", (name, value, message) => {
  vi.stubEnv(name, value);
  expect(() => prepareSettings({ dev: false })).toThrow(message);
});
