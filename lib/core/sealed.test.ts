import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { needsReseal, open, readKeyring, reseal, rowAad, seal } from "./sealed";

const keyA = randomBytes(32).toString("base64");
const keyB = randomBytes(32).toString("base64");
const ring = readKeyring({ ENCRYPTION_KEYS: `k1:${keyA}` });
const aad = rowAad({ table: "credentials", tenantId: "t1", rowId: "r1", field: "access_token" });

describe("sealed secrets", () => {
  it("opens what it sealed, and shows no plaintext", () => {
    const sealed = seal("EAAG-very-secret", aad, ring);
    expect(sealed).toMatch(/^v1\.k1(\.[\w-]+){3}$/);
    expect(sealed).not.toContain("secret");
    expect(open(sealed, aad, ring)).toBe("EAAG-very-secret");
    expect(open(seal("", aad, ring), aad, ring)).toBe("");
  });

  it("never seals the same text the same way twice", () => {
    expect(seal("x", aad, ring)).not.toBe(seal("x", aad, ring));
  });

  it("does not open after any single character was changed", () => {
    const sealed = seal("secret", aad, ring);
    for (let at = 0; at < sealed.length; at += 1) {
      // The last character of an unpadded base64url part has unused bits; a change there may decode to the same bytes.
      if (sealed[at] === "." || sealed[at + 1] === "." || at === sealed.length - 1) continue;
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      expect(() => open(changed, aad, ring), `character ${at}`).toThrow();
    }
  });

  it.each([
    ["another tenant", { table: "credentials", tenantId: "t2", rowId: "r1", field: "access_token" }],
    ["another row", { table: "credentials", tenantId: "t1", rowId: "r2", field: "access_token" }],
    ["another field", { table: "credentials", tenantId: "t1", rowId: "r1", field: "app_secret" }],
    [
      "a place whose parts run together",
      { table: "credentials|t1", tenantId: "r1", rowId: "access_token", field: "" },
    ],
  ])("does not open in %s", (_name, place) => {
    expect(() => open(seal("secret", aad, ring), rowAad(place), ring)).toThrow("core.sealed_invalid");
  });

  it("refuses malformed text and a shortened tag", () => {
    const [v, k, iv, tag = "", ct] = seal("secret", aad, ring).split(".");
    const shortTag = [v, k, iv, tag.slice(0, 6), ct].join(".");
    for (const bad of ["", "v1", "v2.k1.a.b.c", "v1.k1.a.b", "v1.k1...", shortTag]) {
      expect(() => open(bad, aad, ring), bad).toThrow("core.sealed_invalid");
    }
  });

  it("moves a secret to the current key and keeps the old key for reading", () => {
    const old = seal("secret", aad, ring);
    const rotated = readKeyring({ ENCRYPTION_KEYS: `k2:${keyB},k1:${keyA}` });
    expect(open(old, aad, rotated)).toBe("secret");
    expect(needsReseal(old, rotated)).toBe(true);
    const fresh = reseal(old, aad, rotated);
    expect(fresh.startsWith("v1.k2.")).toBe(true);
    expect(reseal(fresh, aad, rotated)).toBe(fresh);
    const onlyNew = readKeyring({ ENCRYPTION_KEYS: `k2:${keyB}` });
    expect(open(fresh, aad, onlyNew)).toBe("secret");
    expect(() => open(old, aad, onlyNew)).toThrow("core.sealed_key_unknown");
  });

  it("takes ENCRYPTION_KEY as k1, also beside a newer ring", () => {
    const single = readKeyring({ ENCRYPTION_KEY: keyA });
    expect(single.current).toBe("k1");
    const both = readKeyring({ ENCRYPTION_KEYS: `k2:${keyB}`, ENCRYPTION_KEY: keyA });
    expect(both.current).toBe("k2");
    expect(open(seal("x", aad, single), aad, both)).toBe("x");
  });

  it.each([
    ["no key", {}, "core.encryption_key_missing"],
    ["a short key", { ENCRYPTION_KEY: "c2hvcnQ=" }, "core.encryption_key_invalid"],
    ["the same id twice", { ENCRYPTION_KEYS: `k1:${keyA},k1:${keyB}` }, "core.encryption_key_invalid"],
    ["an id with a dot", { ENCRYPTION_KEYS: `k.1:${keyA}` }, "core.encryption_key_invalid"],
  ])("says that the setting is wrong with %s", (_name, env, code) => {
    expect(() => readKeyring(env)).toThrow(code);
  });
});
