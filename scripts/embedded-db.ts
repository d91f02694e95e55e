// The embedded database, alone in its process so that no query blocks the server.
//   node scripts/embedded-db.ts --folder .data/pg [--port 5433]
// Started by `npm start` with a channel to its parent; by hand it prints the address and runs until Ctrl-C.
import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { FolderLocked, lockFolder } from "../lib/core/embedded-db/folder-lock.ts";
import { openEmbedded } from "../lib/core/embedded-db/open.ts";
import { serveEmbedded, type WireServer } from "../lib/core/embedded-db/wire-server.ts";
import { processStart } from "../lib/core/process-identity.ts";

const { values } = parseArgs({
  options: { folder: { type: "string", default: ".data/pg" }, port: { type: "string", default: "0" } },
});
const folder = values.folder;
const supervised = process.send !== undefined;
let server: WireServer | undefined;
let closing = false;

function tell(
  message: { type: "ready"; url: string } | { type: "failed"; reason: string; locked: boolean },
): void {
  if (supervised && process.connected) process.send?.(message);
  else if (message.type === "ready") {
    console.log(`Embedded database: ${message.url} (Ctrl-C stops it)`);
  } else console.error(message.reason);
}

try {
  const parent = supervised
    ? { pid: process.ppid, startedAt: processStart(process.ppid) ?? "unknown" }
    : undefined;
  const lock = await lockFolder(folder, {
    ...(parent && { parent }),
    // Somebody else took the folder over: writing one more byte would corrupt it.
    onLost: () => process.exit(70),
  });
  process.on("exit", () => lock.release());
  await initialise();
  const db = await openEmbedded({ folder });
  const password = process.env.EMBEDDED_DB_PASSWORD || randomBytes(18).toString("base64url");
  server = await serveEmbedded(db, {
    password,
    port: Number(values.port),
    onFatal(error) {
      console.error("embedded database:", error instanceof Error ? error.message : error);
      process.exit(70); // the parent starts it again; what was acknowledged is on disk
    },
  });
  const close = () => {
    if (closing) return;
    closing = true;
    void (async () => {
      await server?.close();
      await db.close();
      process.exit(0);
    })().catch(() => process.exit(1));
  };
  process.on("SIGTERM", close);
  // In a terminal Ctrl-C reaches the parent too, which still needs the database to finish its requests.
  process.on("SIGINT", supervised ? () => {} : close);
  process.on("SIGHUP", supervised ? () => {} : close);
  process.on("disconnect", close);
  process.on("message", (message) => {
    if (message === "close") close();
  });
  if (supervised && !process.connected) close();
  const url = `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`;
  lock.publish(url);
  tell({ type: "ready", url });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  tell({ type: "failed", reason, locked: error instanceof FolderLocked });
  process.exit(1);
}

/** Makes a new database beside the folder first, so that a kill in the middle leaves nothing half made. */
async function initialise(): Promise<void> {
  if (existsSync(`${folder}/PG_VERSION`)) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  const db = await openEmbedded({ folder: draft });
  await db.close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}
