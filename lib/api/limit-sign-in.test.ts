import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("RATE_LIMIT_AUTH_PER_MIN", "2");
  vi.stubEnv("REDIS_URL", undefined);
});
afterEach(() => vi.unstubAllEnvs());

async function attempt(path: string, method = "POST"): Promise<Response | null> {
  const { limitSignIn } = await import("./limit-sign-in");
  const request = new Request(`http://localhost/api/auth/${path}`, { method });
  return limitSignIn(request, path.split("/").map(decodeURIComponent));
}

describe("sign-in through next-auth", () => {
  it("is refused past the limit of sign-ins, with the time to wait", async () => {
    for (let i = 0; i < 2; i++) expect(await attempt("callback/credentials")).toBeNull();
    const refused = await attempt("callback/%63redentials/more");
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ code: "common.rate_limited" });
  });

  it("shares its count with the form and the API, and leaves the rest of next-auth alone", async () => {
    const { consume } = await import("@/lib/core/rate-limit");
    const { clientIp } = await import("@/lib/core/trusted-ip");
    const ip = clientIp(new Headers());
    for (let i = 0; i < 2; i++) await consume("auth", `ip:${ip}`);
    expect(await attempt("session", "GET")).toBeNull();
    expect(await attempt("signout")).toBeNull();
    expect((await attempt("callback/credentials"))?.status).toBe(429);
  });
});
