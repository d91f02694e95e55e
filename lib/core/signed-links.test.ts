import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "./ids";
import { linkToken, readLinkToken } from "./signed-links";

beforeAll(() => {
  process.env.AUTH_SECRET ??= "a-secret-for-tests-only-of-forty-letters";
});

const target = { tenantId: newId(), id: newId() };

describe("a signed link", () => {
  it("names its row, always by the same token, in characters that survive any address", () => {
    const token = linkToken("manage", target);
    expect(token).toMatch(/^[\w-]{64}$/);
    expect(linkToken("manage", target)).toBe(token);
    expect(readLinkToken("manage", token)).toEqual(target);
  });

  it("is good for one purpose only", () => {
    expect(readLinkToken("offer", linkToken("manage", target))).toBeNull();
  });

  it("breaks when any character is changed", () => {
    const token = linkToken("offer", target);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A";
      expect(readLinkToken("offer", token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  it("is refused when it is none", () => {
    for (const text of ["", "x", "a".repeat(64), `${linkToken("manage", target)}A`])
      expect(readLinkToken("manage", text)).toBeNull();
  });
});
