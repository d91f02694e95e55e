import { describe, expect, it } from "vitest";
import { constantTimeEqual, randomToken, sha256Hex } from "./tokens";

describe("tokens", () => {
  it("gives a new url-safe token of the asked size each time", () => {
    const tokens = new Set(Array.from({ length: 100 }, () => randomToken(24)));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  });

  it("hashes to the published SHA-256 of abc", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("tells equal strings from different ones, of any length", () => {
    expect(constantTimeEqual("maçã", "maçã")).toBe(true);
    expect(constantTimeEqual("abc", "abd")).toBe(false);
    expect(constantTimeEqual("abc", "abcd")).toBe(false);
    expect(constantTimeEqual("", "")).toBe(true);
  });
});
