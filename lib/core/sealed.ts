/** Secrets at rest: AES-256-GCM as `v1.<key id>.<iv>.<tag>.<ciphertext>`, bound to the place they are stored in. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AppError } from "@/lib/core/errors";

export type Keyring = { current: string; keys: ReadonlyMap<string, Buffer> };

const keyIdPattern = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * Reads `ENCRYPTION_KEYS` ("k2:base64,k1:base64", the first one seals, all of them open) and `ENCRYPTION_KEY`,
 * which has the id `k1`. Keys are 32 bytes in base64 or hex. Throws `not_configured` when there is none or one is bad.
 */
export function readKeyring(env: { ENCRYPTION_KEYS?: string; ENCRYPTION_KEY?: string }): Keyring {
  const keys = new Map<string, Buffer>();
  for (const entry of (env.ENCRYPTION_KEYS ?? "").split(",")) {
    if (!entry.trim()) continue;
    const [id = "", ...rest] = entry.trim().split(":");
    if (!keyIdPattern.test(id) || keys.has(id))
      throw new AppError("not_configured", "core.encryption_key_invalid");
    keys.set(id, readKey(rest.join(":")));
  }
  const single = env.ENCRYPTION_KEY?.trim();
  if (single && !keys.has("k1")) keys.set("k1", readKey(single));
  const [current] = keys.keys();
  if (current === undefined) throw new AppError("not_configured", "core.encryption_key_missing");
  return { current, keys };
}

function readKey(text: string): Buffer {
  const key = /^[0-9a-fA-F]{64}$/.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  if (key.length !== 32) throw new AppError("not_configured", "core.encryption_key_invalid");
  return key;
}

let cached: { source: string; ring: Keyring } | undefined;

function envKeyring(): Keyring {
  const { ENCRYPTION_KEYS, ENCRYPTION_KEY } = process.env;
  const source = `${ENCRYPTION_KEYS}|${ENCRYPTION_KEY}`;
  if (cached?.source !== source) {
    cached = {
      source,
      ring: readKeyring({
        ...(ENCRYPTION_KEYS && { ENCRYPTION_KEYS }),
        ...(ENCRYPTION_KEY && { ENCRYPTION_KEY }),
      }),
    };
  }
  return cached.ring;
}

/** The associated data of a column: a ciphertext moved to another row, field or tenant no longer opens. */
export function rowAad(place: { table: string; tenantId: string; rowId: string; field: string }): string {
  return [place.table, place.tenantId, place.rowId, place.field].map(encodeURIComponent).join("|");
}

/** Seals a secret with the current key. `aad` is not stored; the same text is needed to open it. */
export function seal(plaintext: string, aad: string, ring: Keyring = envKeyring()): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new AppError("not_configured", "core.encryption_key_missing");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
  cipher.setAAD(boundAad(ring.current, aad));
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString("base64url"));
  return ["v1", ring.current, ...parts].join(".");
}

/** Opens a sealed secret. Throws `internal` (`core.sealed_invalid`, `core.sealed_key_unknown`); details carry no secret. */
export function open(sealed: string, aad: string, ring: Keyring = envKeyring()): string {
  const [version, keyId = "", iv = "", tag = "", ciphertext, extra] = sealed.split(".");
  if (version !== "v1" || ciphertext === undefined || extra !== undefined) {
    throw new AppError("internal", "core.sealed_invalid");
  }
  const key = ring.keys.get(keyId);
  if (!key)
    throw new AppError("internal", "core.sealed_key_unknown", {
      cause: new Error(`no key ${keyId} in the keyring`),
    });
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), {
      authTagLength: 16,
    });
    decipher.setAAD(boundAad(keyId, aad));
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    return decipher.update(Buffer.from(ciphertext, "base64url"), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new AppError("internal", "core.sealed_invalid");
  }
}

/** True when a secret was sealed with a key that is no longer the current one. */
export function needsReseal(sealed: string, ring: Keyring = envKeyring()): boolean {
  return sealed.split(".")[1] !== ring.current;
}

/** The same secret under the current key; unchanged when it already is. Rotation can stop and go on anywhere. */
export function reseal(sealed: string, aad: string, ring: Keyring = envKeyring()): string {
  return needsReseal(sealed, ring) ? seal(open(sealed, aad, ring), aad, ring) : sealed;
}

function boundAad(keyId: string, aad: string): Buffer {
  return Buffer.from(`v1|${keyId}|${aad}`, "utf8");
}
