import path from "node:path";
import { defineConfig } from "vitest/config";

const shared = { resolve: { alias: { "@": path.resolve(import.meta.dirname) } } };

/**
 * unit: no I/O · db: a real Postgres (embedded, or TEST_DATABASE_URL) · native: real parallel connections ·
 * faults: the built app in processes of its own, killed and starved; takes minutes.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{lib,components,scripts,app}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/*.native.test.ts", "**/*.fault.test.ts", "**/node_modules/**"],
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["{lib,scripts}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/db-global-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "native",
          include: ["{lib,scripts}/**/*.native.test.ts"],
          globalSetup: ["lib/testing/native-global-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: "faults",
          include: ["lib/testing/faults/*.fault.test.ts"],
          globalSetup: ["lib/testing/faults/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
