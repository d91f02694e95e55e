import type { TestProject } from "vitest/node";
import { ensureGeneratedClient } from "../../scripts/start/generated-client.ts";
import { migrationsHash } from "./database-image.ts";
import { startNativeServer } from "./native-server.ts";
import { makeTemplate } from "./server-databases.ts";

/** Starts one native server for the run; test files copy its template, exactly as they do with TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureGeneratedClient();
  const server = await startNativeServer();
  try {
    const template = `atende_native_${migrationsHash()}`;
    await makeTemplate(server.url, template, { skipVector: true });
    project.provide("testDatabase", { kind: "server", adminUrl: server.url, template });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
