/**
 * Tokens of links in messages. Nothing is stored: a token names a tenant and a row and is signed for one purpose, so the
 * same row has the same link for ever and sending it again ends no older one. Changing `AUTH_SECRET` ends them all.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "./env";
import { isId } from "./ids";

export type LinkPurpose = "manage" | "offer" | "unsubscribe";
export type LinkTarget = { tenantId: string; id: string };

const macBytes = 16;
const tokenBytes = 32 + macBytes;

/** The token of a link to one row, 64 characters of base64url. */
export function linkToken(purpose: LinkPurpose, { tenantId, id }: LinkTarget): string {
  const body = Buffer.concat([toBytes(tenantId), toBytes(id)]);
  return Buffer.concat([body, mac(purpose, body)]).toString("base64url");
}

/** What a token names; null unless we signed it for that purpose. */
export function readLinkToken(purpose: LinkPurpose, token: string): LinkTarget | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== tokenBytes) return null;
  const body = bytes.subarray(0, 32);
  if (!timingSafeEqual(mac(purpose, body), bytes.subarray(32))) return null;
  return { tenantId: toId(body.subarray(0, 16)), id: toId(body.subarray(16)) };
}

function mac(purpose: LinkPurpose, body: Buffer): Buffer {
  return createHmac("sha256", authSecret())
    .update(`link:${purpose}:`)
    .update(body)
    .digest()
    .subarray(0, macBytes);
}

function toBytes(id: string): Buffer {
  if (!isId(id)) throw new Error("a link names a row by its id");
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function toId(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
