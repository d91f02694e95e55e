import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { bootstrap } from "@/lib/api/bootstrap";
import { explainNotAllowed, isReadablePath, refusePath } from "@/lib/api/server-problems";
import { closeDb } from "@/lib/core/db";
import { authSecret, env } from "@/lib/core/env";
import { beginDrain, isDraining } from "@/lib/core/lifecycle";
import { log } from "@/lib/core/logger";
import { readRateLimits } from "@/lib/core/rate-limit";
import { readKeyring } from "@/lib/core/sealed";
import { stampSocketAddress } from "@/lib/core/trusted-ip";
import { startWorker, stopWorker } from "@/lib/jobs/worker";
import { attachRealtime, type RealtimeServer } from "@/lib/realtime/socket-server";

/** How long requests, streams and jobs that are under way may take to finish. */
const FINISH_MS = 20_000;
/** After this the process ends whatever is left, before an orchestrator's usual 30 s. */
const DEADLINE_MS = 25_000;

const WORKER_AGAIN_MS = 2_000;

export type ServeOptions = {
  /** 0 = any free port. */
  port: number;
  host?: string | undefined;
  dev?: boolean;
  /** What must have happened before the first request, such as migrations; pages are prepared meanwhile. */
  ready?: Promise<void>;
  /** Closed last, when nothing uses it any more. */
  beforeExit?: () => Promise<void>;
};

export type RunningServer = { port: number; stop(): Promise<void> };

/** One HTTP server for pages, API, webhooks and sockets, with the worker inside unless WORKER says otherwise. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const dev = options.dev ?? false;
  checkSettings();
  if (!dev) takeBuiltConfig();
  const nextServer = new Server();
  const app = next({
    dev,
    port: options.port,
    hostname: options.host ?? "localhost",
    // Next would take every upgrade of the server it is given; this one never listens.
    httpServer: nextServer,
  });
  await Promise.all([app.prepare(), options.ready]);
  const handle = app.getRequestHandler();

  const server = createServer((request, response) => {
    stampSocketAddress(request);
    if (!admit(request, response)) return;
    explainNotAllowed(request, response);
    if (isDraining()) response.setHeader("connection", "close");
    handle(request, response).catch((error: unknown) => failed(error, response));
  });
  server.keepAliveTimeout = 65_000; // longer than a load balancer's, or it writes into a closed connection
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith("/socket.io/")) return;
    if (dev && request.url?.startsWith("/_next/")) nextServer.emit("upgrade", request, socket, head);
    else refuseUpgrade(socket);
  });
  bootstrap();
  const realtime = attachRealtime(server);

  await listen(server, options);
  if (env().WORKER === "inline") await startWorkerPatiently();
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : options.port;

  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= drain(server, realtime, options.beforeExit));
  watchProcess(stop);
  return { port, stop };
}

/** Settings that are only read at their first use would otherwise fail in the middle of a day. */
function checkSettings(): void {
  env();
  authSecret();
  readRateLimits(process.env);
  const { ENCRYPTION_KEY, ENCRYPTION_KEYS } = process.env;
  readKeyring({ ENCRYPTION_KEY, ENCRYPTION_KEYS });
}

/** The database may go away in this very moment too: pages are served all the same, and jobs as soon as it is back. */
async function startWorkerPatiently(): Promise<void> {
  try {
    await startWorker();
  } catch (error) {
    log.error({ err: error }, "the worker did not start; trying again");
    setTimeout(() => void (isDraining() || startWorkerPatiently()), WORKER_AGAIN_MS).unref();
  }
}

/** The build wrote down the settings it was made with; reading those is faster than running next.config.ts again. */
function takeBuiltConfig(): void {
  const file = `${process.env.NEXT_DIST_DIR || ".next"}/required-server-files.json`;
  if (!existsSync(file)) return;
  const { config } = JSON.parse(readFileSync(file, "utf8")) as { config: unknown };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** Lets in ordinary requests only. Both refusals close holes that Next had: proxied absolute targets, skipped middleware. */
function admit(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith("/")) {
    response.writeHead(400, { connection: "close" }).end();
    return false;
  }
  if (!isReadablePath(request.url)) {
    refusePath(request, response);
    return false;
  }
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-middleware-")) delete request.headers[name];
  }
  return true;
}

function refuseUpgrade(socket: Duplex): void {
  socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
}

function failed(error: unknown, response: ServerResponse): void {
  log.error({ err: error }, "request");
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

function listen(server: Server, { port, host }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function drain(
  server: Server,
  realtime: RealtimeServer,
  beforeExit?: () => Promise<void>,
): Promise<void> {
  beginDrain();
  // Behind a load balancer: time to notice that /health/ready refuses. Without one there is nothing to wait for.
  await pause(Number(process.env.SHUTDOWN_DELAY_MS ?? 0));
  const jobs = stopWorker(FINISH_MS).catch((error: unknown) => log.error({ err: error }, "worker stop"));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Sockets have no end of their own; their clients come back and resume elsewhere.
  void realtime.close().catch(() => {});
  await Promise.race([closed, pause(FINISH_MS)]);
  server.closeAllConnections();
  await jobs;
  await closeDb();
  await beforeExit?.();
}

function watchProcess(stop: () => Promise<void>): void {
  let asked = false;
  const onSignal = (signal: string) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stop");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, onSignal);
  // One broken request must not take the others with it; state that matters is in database transactions.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
  process.on("uncaughtException", (error) => log.error({ err: error }, "uncaught exception"));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

if (import.meta.main) {
  const running = await serve({ port: env().PORT, host: process.env.HOST });
  log.info({ port: running.port }, "listening");
}
