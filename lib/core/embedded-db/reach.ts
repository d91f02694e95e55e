import path from "node:path";
import { folderHolder } from "./folder-lock.ts";
import { startEmbedded } from "./start.ts";

export type ReachedDatabase = {
  url: string;
  /** How it was found: the setting, the embedded one of a running app, or opened for this purpose. */
  via: "DATABASE_URL" | "running app" | "opened";
  close(): Promise<void>;
};

/** Finds the database for a script: DATABASE_URL, else the embedded one, whether the app is running or not. */
export async function reachDatabase(): Promise<ReachedDatabase> {
  const url = process.env.DATABASE_URL?.trim();
  if (url) return { url, via: "DATABASE_URL", close: async () => {} };
  const dataDir = path.resolve(process.env.DATA_DIR || ".data");
  const running = folderHolder(path.join(dataDir, "pg"))?.url;
  if (running) return { url: running, via: "running app", close: async () => {} };
  const database = await startEmbedded({ dataDir });
  return { url: database.url, via: "opened", close: () => database.stop() };
}
