import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP } from "node:net";

const socketHeader = "x-atende-socket-address";
const stamped = globalThis as typeof globalThis & { [key: symbol]: boolean | undefined };
const stampedSlot = Symbol.for("atende.socket-address-stamped");

/**
 * Writes the socket's own address into the request, over whatever the client sent, for code that only sees headers.
 * The HTTP server calls it first thing for every request; until it has, the header is not believed.
 */
export function stampSocketAddress(request: IncomingMessage): void {
  stamped[stampedSlot] = true;
  request.headers[socketHeader] = request.socket.remoteAddress ?? "";
}

/**
 * The client's address. `TRUST_PROXY_HOPS` says how many proxies of ours stand in front: with n, the n-th entry of
 * X-Forwarded-For from the right is the first one that a client cannot have written. With 0 the header is ignored.
 * "unknown" when nobody knows.
 */
export function clientIp(
  headers: Headers | IncomingHttpHeaders,
  socketAddress?: string,
  hops: number = Number(process.env.TRUST_PROXY_HOPS) || 0,
): string {
  const direct = socketAddress ?? (stamped[stampedSlot] ? readHeader(headers, socketHeader) : undefined);
  const fallback = plainAddress(direct ?? "") ?? "unknown";
  if (hops < 1) return fallback;
  const chain = (readHeader(headers, "x-forwarded-for") ?? "").split(",").filter((entry) => entry.trim());
  return plainAddress(chain[Math.max(0, chain.length - hops)] ?? "") ?? fallback;
}

function readHeader(headers: Headers | IncomingHttpHeaders, name: string): string | undefined {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return Array.isArray(value) ? value.join(",") : (value ?? undefined);
}

/** Without brackets, port, zone or the IPv4-mapped prefix, so that one client has one spelling; null if not an address. */
function plainAddress(text: string): string | null {
  const trimmed = text.trim();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
  const address = bare
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .toLowerCase();
  return isIP(address) ? address : null;
}
