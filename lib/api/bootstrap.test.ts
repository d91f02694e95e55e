import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", undefined);
  vi.stubEnv("APP_URL", undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe("a serving process", () => {
  it.each([
    [{ PORT: "3187" }, "http://localhost:3187"],
    [{ PORT: "3187", APP_URL: "https://desk.example.com" }, "https://desk.example.com"],
  ])("tells next-auth where it lives: %j", async (settings, address) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const { bootstrap } = await import("./bootstrap");
    bootstrap();
    expect(process.env.NEXTAUTH_URL).toBe(address);
  });
});
