import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { Frames, type Unit } from "./frames.ts";

const MAX_CONNECTIONS = 200;
/** One transaction blocks everybody else, so a forgotten one is ended. Longer than Prisma's own limit of 20 s. */
const IDLE_IN_TRANSACTION_MS = 30_000;

type Work = { unit: Extract<Unit, { kind: "startup" | "run" }>; client: Client };
type Startup = Extract<Unit, { kind: "startup" }>;
type Client = { socket: Socket; frames: Frames; open: boolean; admitted: boolean; startup?: Startup };

export type WireServer = { port: number; connections(): number; close(): Promise<void> };

/**
 * Serves one embedded database over the PostgreSQL wire protocol on loopback (port 0 = any free one).
 * Written here because `@electric-sql/pglite-socket` queues single protocol messages: with two busy clients one
 * client's Bind met the other's Parse (`portal "" does not exist`, at worst the wrong rows). Here a client keeps
 * the session from the first message of a sequence to its Sync, and through its transaction.
 */
export async function serveEmbedded(
  db: PGlite,
  options: {
    port?: number;
    /** Asked of every client when given; other users of the machine can reach a loopback port too. */
    password?: string;
    /** The database itself failed, not a query: nothing can be trusted until it is opened again. */
    onFatal?: (error: unknown) => void;
  } = {},
): Promise<WireServer> {
  const clients = new Set<Client>();
  let queue: Work[] = [];
  let owner: Client | undefined;
  let running = false;
  let idleTimer: NodeJS.Timeout | undefined;

  async function pump(): Promise<void> {
    if (running) return;
    running = true;
    try {
      for (let work = next(); work; work = next()) await run(work);
    } catch (error) {
      options.onFatal?.(error);
    } finally {
      running = false;
    }
  }

  function next(): Work | undefined {
    const held = owner;
    if (!held) return queue.shift();
    const index = queue.findIndex((work) => work.client === held);
    return index === -1 ? undefined : queue.splice(index, 1)[0];
  }

  async function run({ unit, client }: Work): Promise<void> {
    clearTimeout(idleTimer);
    // A message can be answered only while the client is there, but what it began must still be undone.
    if (client.open) {
      const parts: Buffer[] = [];
      await db.runExclusive(() =>
        db.execProtocolRawStream(new Uint8Array(unit.bytes), {
          onRawData: (data) => void parts.push(Buffer.from(data)), // a view into the database's memory: copy
        }),
      );
      if (parts.length > 0 && client.socket.writable) client.socket.write(Buffer.concat(parts));
    }
    const keeps = (unit.kind === "run" && unit.more) || db.isInTransaction();
    owner = keeps ? client : undefined;
    if (!keeps) return;
    if (!client.open) await abandon(client);
    else idleTimer = setTimeout(() => expire(client), IDLE_IN_TRANSACTION_MS).unref();
  }

  function expire(client: Client): void {
    if (owner !== client || running) return;
    client.socket.end(fatal("25P03", "terminating connection due to idle-in-transaction timeout"));
    void left(client);
  }

  async function abandon(client: Client): Promise<void> {
    if (owner !== client) return;
    // Sync first: the client may have left in the middle of an extended sequence.
    await db.runExclusive(() => db.execProtocolRawStream(SYNC, { onRawData: () => {} }));
    if (db.isInTransaction()) await db.exec("ROLLBACK");
    owner = undefined;
  }

  async function left(client: Client): Promise<void> {
    if (!client.open) return;
    client.open = false;
    clients.delete(client);
    queue = queue.filter((work) => work.client !== client);
    if (running) return; // `run` sees that the client is gone
    running = true;
    try {
      await abandon(client);
    } catch (error) {
      options.onFatal?.(error);
    } finally {
      running = false;
    }
    void pump();
  }

  function admit(client: Client, given: string): void {
    const startup = client.startup;
    if (client.admitted || !startup) throw new Error("a password that nobody asked for");
    if (!sameSecret(given, options.password ?? "")) {
      client.socket.end(fatal("28P01", "password authentication failed"));
      return;
    }
    client.admitted = true;
    queue.push({ unit: startup, client });
  }

  function receive(client: Client, chunk: Buffer): void {
    try {
      for (const unit of client.frames.push(chunk)) {
        if (unit.kind === "refuse-encryption") client.socket.write("N");
        else if (unit.kind === "cancel" || unit.kind === "terminate") client.socket.end();
        else if (unit.kind === "password") admit(client, unit.value);
        else if (client.admitted) queue.push({ unit, client });
        else if (unit.kind === "startup" && !client.startup) {
          client.startup = unit;
          client.socket.write(ASK_PASSWORD);
        } else throw new Error("a query before the password");
      }
    } catch {
      client.socket.destroy();
      return;
    }
    void pump();
  }

  const server = createServer((socket) => {
    if (clients.size >= MAX_CONNECTIONS) {
      socket.end(fatal("53300", "sorry, too many clients already"));
      return;
    }
    const admitted = options.password === undefined;
    const client: Client = { socket, frames: new Frames(), open: true, admitted };
    clients.add(client);
    socket.setNoDelay(true);
    socket.on("data", (chunk) => receive(client, chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => void left(client));
  });
  await listen(server, options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the embedded database has no port");

  return {
    port: address.port,
    connections: () => clients.size,
    async close() {
      clearTimeout(idleTimer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const { socket } of clients) socket.destroy();
      await closed;
      // The statement that is running finishes before the database is closed under it.
      await db.runExclusive(async () => {});
    },
  };
}

const ASK_PASSWORD = new Uint8Array([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
const SYNC = new Uint8Array([0x53, 0, 0, 0, 4]);

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function fatal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
