import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, ownIdentity, type ProcessIdentity } from "../process-identity.ts";

const HEARTBEAT_MS = 5_000;
/** A holder on another machine or in another container cannot be asked; it counts as gone after this silence. */
const SILENT_MS = 30_000;
/** How long to wait for a holder that is closing because its own parent died. */
const ORPHAN_WAIT_MS = 10_000;

export type Holder = ProcessIdentity & {
  host: string;
  parent?: ProcessIdentity;
  /** Milliseconds since the epoch. */
  heartbeatAt: number;
  /** Where the holder serves the database, once it does. */
  url?: string;
};

export type FolderLock = {
  /** Lets the other processes of this account find the database. */
  publish(url: string): void;
  release(): void;
};

/** Another process has the folder open. */
export class FolderLocked extends Error {
  readonly holder: Holder | undefined;
  constructor(folder: string, holder: Holder | undefined) {
    const by = holder ? `process ${holder.parent?.pid ?? holder.pid} on ${holder.host}` : "another process";
    super(`The database in ${folder} is already open in ${by}. Stop it first, or use another DATA_DIR.`);
    this.name = "FolderLocked";
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process, or throws `FolderLocked`: two owners corrupt it without a sign.
 * Two locks, because each covers what the other cannot. The operating system's (on `<folder>.guard`, through SQLite,
 * the one portable way Node has) ends with the process and decides races. The readable one (`<folder>.lock`) names
 * the holder and covers file systems and machines where the first does not reach. Both lie beside the folder.
 */
export async function lockFolder(
  folder: string,
  options: { parent?: ProcessIdentity; onLost?: () => void } = {},
): Promise<FolderLock> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const file = `${folder}.lock`;
  const deadline = Date.now() + ORPHAN_WAIT_MS;
  for (;;) {
    const guard = tryGuard(`${folder}.guard`);
    const holder = readHolder(file);
    if (guard && !(holder && holds(holder))) return keep(file, guard, options);
    guard?.close();
    const closing = holder !== undefined && isClosing(holder);
    const undecided = holder === undefined || !holds(holder); // the guard is taken, its holder not yet written
    if (Date.now() > deadline || !(closing || (undecided && Date.now() < deadline - ORPHAN_WAIT_MS + 700))) {
      throw new FolderLocked(folder, holder);
    }
    await pause(100);
  }
}

/** Who has the folder open now, if anybody. */
export function folderHolder(folder: string): Holder | undefined {
  const holder = readHolder(`${folder}.lock`);
  return holder && holds(holder) ? holder : undefined;
}

/** Throws `FolderLocked` when a living process has the folder open; quicker than trying, which opens the database's code. */
export function assertNotOpen(folder: string): void {
  const holder = folderHolder(folder);
  // Without its parent it is on its way out, and whoever wants the folder waits for it.
  if (holder && !isClosing(holder)) throw new FolderLocked(folder, holder);
}

function isClosing({ parent, host }: Holder): boolean {
  return parent !== undefined && host === hostname() && !isRunning(parent);
}

function keep(
  file: string,
  guard: DatabaseSync,
  { parent, onLost }: { parent?: ProcessIdentity; onLost?: () => void },
): FolderLock {
  const me = ownIdentity();
  let url: string | undefined;
  const write = () => {
    const holder: Holder = { ...me, host: hostname(), heartbeatAt: Date.now() };
    if (parent) holder.parent = parent;
    if (url) holder.url = url;
    writeFileSync(`${file}.${me.pid}`, `${JSON.stringify(holder)}\n`, { mode: 0o600 }); // the url has a password
    renameSync(`${file}.${me.pid}`, file);
  };
  const mine = () => {
    const holder = readHolder(file);
    return holder?.pid === me.pid && holder.startedAt === me.startedAt && holder.host === hostname();
  };
  rmSync(file, { force: true }); // a dead holder's; only one process gets here, for it holds the guard
  writeFileSync(file, "", { flag: "wx" });
  write();
  const heartbeat = setInterval(() => {
    if (mine()) write();
    else onLost?.();
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    publish(address) {
      url = address;
      write();
    },
    release() {
      clearInterval(heartbeat);
      if (mine()) rmSync(file, { force: true });
      guard.close();
    },
  };
}

function holds(holder: Holder): boolean {
  if (holder.host === hostname()) return isRunning(holder);
  return Date.now() - holder.heartbeatAt < SILENT_MS;
}

function tryGuard(file: string): DatabaseSync | undefined {
  const guard = new DatabaseSync(file, { timeout: 0 });
  try {
    guard.exec("PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
    return guard;
  } catch (error) {
    guard.close();
    if ((error as { errcode?: number }).errcode === 5) return undefined; // SQLITE_BUSY
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return Number.isInteger(holder?.pid) ? holder : undefined;
  } catch {
    return undefined; // missing, or written halfway by a process that was killed
  }
}
