import { afterEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { closeDb } from "./db";
import { databaseHealth } from "./health.sql";

testDatabase();

afterEach(() => vi.unstubAllEnvs());

test("a database that answers is healthy, and how long it took is known", async () => {
  const health = await databaseHealth();
  expect(health.ok).toBe(true);
  expect(health.ms).toBeGreaterThan(0);
});

test("a database that cannot be reached is reported, not thrown", async () => {
  await closeDb();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  expect((await databaseHealth()).ok).toBe(false);
  await closeDb();
});
