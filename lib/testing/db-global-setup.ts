import type { TestProject } from "vitest/node";
import { ensureGeneratedClient } from "../../scripts/start/generated-client.ts";
import { databaseImage, migrationsHash } from "./database-image.ts";
import { dropDatabase, makeTemplate, reachable } from "./server-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file gets its database from. */
    testDatabase: { kind: "image"; file: string } | { kind: "server"; adminUrl: string; template: string };
  }
}

/** Prepares one migrated database that each test file copies: of the server in TEST_DATABASE_URL, or embedded. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  ensureGeneratedClient();
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) {
    project.provide("testDatabase", { kind: "image", file: await databaseImage() });
    return undefined;
  }
  await reachable(adminUrl);
  const template = `atende_test_${migrationsHash()}_${process.pid}`;
  await makeTemplate(adminUrl, template);
  project.provide("testDatabase", { kind: "server", adminUrl, template });
  return () => dropDatabase(adminUrl, template);
}
