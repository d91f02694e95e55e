import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A random token in base64url. 32 bytes unless told: more than anyone can guess. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** SHA-256 in hex: how tokens with full entropy are stored. Never for passwords. */
export function sha256Hex(value: string | Uint8Array): string {
  return createHash("sha256").update(value).digest("hex");
}

const comparisonKey = randomBytes(32);

/** Compares two strings in a time that tells neither their content nor their length. */
export function constantTimeEqual(a: string, b: string): boolean {
  const digest = (value: string) => createHmac("sha256", comparisonKey).update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}
