/** Problems that the framework answers before any route runs, which it would answer without a word. */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { toProblem } from "./problem";

const askMs = 2_000;

/** Whether the percent signs of a path mean characters; Next answers 500 otherwise. */
export function isReadablePath(url: string): boolean {
  try {
    decodeURIComponent(pathOf(url));
    return true;
  } catch {
    return false;
  }
}

/** Answers 400 to a path that means nothing. */
export function refusePath(request: IncomingMessage, response: ServerResponse): void {
  send(request, response, new AppError("malformed", "common.malformed_path"));
}

/**
 * Gives the API's 405 its problem document and its `Allow`. Next answers it empty, long before a route is asked, so its
 * head is held back here until its end, and what is allowed is asked of Next itself.
 */
export function explainNotAllowed(request: IncomingMessage, response: ServerResponse): void {
  if (!pathOf(request.url ?? "").startsWith("/api/") || request.method === "OPTIONS") return;
  const writeHead = response.writeHead;
  const end = response.end;
  let isHeld = false;
  response.writeHead = function hold(this: ServerResponse, ...args: unknown[]) {
    const status = typeof args[0] === "number" ? args[0] : response.statusCode;
    isHeld = status === 405 && !response.hasHeader("content-type");
    return isHeld ? response : Reflect.apply(writeHead, response, args);
  } as ServerResponse["writeHead"];
  response.end = function explain(this: ServerResponse, ...args: unknown[]) {
    // Without a head of its own the end writes one, which is where it is held.
    if (!response.headersSent && !isHeld) response.writeHead(response.statusCode);
    if (!isHeld) return Reflect.apply(end, response, args);
    Object.assign(response, { writeHead, end });
    void allowedMethods(request).then((allow) => {
      if (allow) response.setHeader("allow", allow);
      send(request, response, new AppError("method_not_allowed", "common.method_not_allowed"));
    });
    return response;
  } as ServerResponse["end"];
}

function send(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  const requestId = newId();
  const body = JSON.stringify(toProblem(error, pathOf(request.url ?? ""), requestId));
  response.setHeader("x-content-type-options", "nosniff");
  response.writeHead(error.status, {
    "content-type": "application/problem+json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** What `OPTIONS` says of the same path, on the line that the request came in by; nothing when nobody answers. */
function allowedMethods({ url, socket }: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { host: socket.localAddress, port: socket.localPort, path: url, method: "OPTIONS" };
    httpRequest({ ...options, timeout: askMs, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.headers.allow);
    })
      .on("timeout", () => resolve(undefined))
      .on("error", () => resolve(undefined))
      .end();
  });
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
