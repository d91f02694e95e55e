import { afterEach, describe, expect, it, vi } from "vitest";
import { createRateLimiter, type RateLimiter, readRateLimits } from "./rate-limit";

let open: RateLimiter | undefined;
afterEach(() => {
  open?.close();
  vi.useRealTimers();
});

function limiter(env: Record<string, string>): RateLimiter {
  open = createRateLimiter(env);
  return open;
}

describe("rate limits", () => {
  it("has the documented defaults", () => {
    expect(readRateLimits({})).toEqual({ auth: 5, api: 100, upload: 10, widget: 60 });
  });

  it("allows as many as the limit, counts down, then refuses and says when to come back", async () => {
    const { consume } = limiter({ RATE_LIMIT_AUTH_PER_MIN: "2" });
    expect(await consume("auth", "ip:1")).toEqual({
      allowed: true,
      retryAfterSec: 0,
      limit: 2,
      remaining: 1,
    });
    expect((await consume("auth", "ip:1")).remaining).toBe(0);
    const refused = await consume("auth", "ip:1");
    expect(refused).toMatchObject({ allowed: false, limit: 2, remaining: 0 });
    expect(refused.retryAfterSec).toBeGreaterThan(55);
    expect(refused.retryAfterSec).toBeLessThanOrEqual(60);
  });

  it("keeps keys and buckets apart", async () => {
    const { consume } = limiter({ RATE_LIMIT_AUTH_PER_MIN: "1", RATE_LIMIT_API_PER_MIN: "1" });
    expect((await consume("auth", "a")).allowed).toBe(true);
    expect((await consume("auth", "b")).allowed).toBe(true);
    expect((await consume("api", "a")).allowed).toBe(true);
    expect((await consume("auth", "a")).allowed).toBe(false);
  });

  it("allows again after a minute", async () => {
    vi.useFakeTimers();
    const { consume } = limiter({ RATE_LIMIT_AUTH_PER_MIN: "1" });
    await consume("auth", "a");
    expect((await consume("auth", "a")).allowed).toBe(false);
    vi.advanceTimersByTime(61_000);
    expect((await consume("auth", "a")).allowed).toBe(true);
  });

  it("can be switched off with 0, except in production", async () => {
    const { consume } = limiter({ RATE_LIMIT_API_PER_MIN: "0" });
    for (let i = 0; i < 300; i += 1) expect((await consume("api", "a")).allowed).toBe(true);
    const production = { NODE_ENV: "production", RATE_LIMIT_API_PER_MIN: "0" };
    expect(() => readRateLimits(production)).toThrow("core.rate_limit_off");
    expect(readRateLimits({ ...production, ALLOW_NO_RATE_LIMIT: "true" }).api).toBe(0);
  });

  it.each(["-1", "many", "1.5"])("refuses the setting %s", (value) => {
    expect(() => readRateLimits({ RATE_LIMIT_API_PER_MIN: value })).toThrow("core.rate_limit_invalid");
  });

  it("still limits when Redis cannot be reached", async () => {
    const { consume } = limiter({ REDIS_URL: "redis://127.0.0.1:1", RATE_LIMIT_AUTH_PER_MIN: "1" });
    expect((await consume("auth", "a")).allowed).toBe(true);
    expect((await consume("auth", "a")).allowed).toBe(false);
  });
});
