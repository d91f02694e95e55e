import { Redis } from "ioredis";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";

export const rateBuckets = ["auth", "api", "upload", "widget"] as const;
export type RateBucket = (typeof rateBuckets)[number];

/** `limit` 0 means that the bucket is switched off. `retryAfterSec` is 0 when allowed. */
export type RateVerdict = { allowed: boolean; retryAfterSec: number; limit: number; remaining: number };

export type RateLimiter = {
  consume: (bucket: RateBucket, key: string) => Promise<RateVerdict>;
  close: () => void;
};

type RateEnv = Record<string, string | undefined>;

const settings: Record<RateBucket, { name: string; fallback: number }> = {
  auth: { name: "RATE_LIMIT_AUTH_PER_MIN", fallback: 5 },
  api: { name: "RATE_LIMIT_API_PER_MIN", fallback: 100 },
  upload: { name: "RATE_LIMIT_UPLOAD_PER_MIN", fallback: 10 },
  widget: { name: "RATE_LIMIT_WIDGET_PER_MIN", fallback: 60 },
};

/** The limits per minute. Throws `not_configured` for nonsense, and for 0 in production without `ALLOW_NO_RATE_LIMIT=true`. */
export function readRateLimits(env: RateEnv): Record<RateBucket, number> {
  const limits = { auth: 0, api: 0, upload: 0, widget: 0 };
  for (const bucket of rateBuckets) {
    const { name, fallback } = settings[bucket];
    const text = env[name]?.trim();
    const limit = text ? Number(text) : fallback;
    if (!Number.isInteger(limit) || limit < 0)
      throw new AppError("not_configured", "core.rate_limit_invalid", { detail: name });
    if (limit === 0 && env.NODE_ENV === "production" && env.ALLOW_NO_RATE_LIMIT !== "true") {
      throw new AppError("not_configured", "core.rate_limit_off", { detail: name });
    }
    limits[bucket] = limit;
  }
  return limits;
}

/** Counts in Redis when `REDIS_URL` is set, and in this process's memory otherwise or while Redis is away. */
export function createRateLimiter(env: RateEnv): RateLimiter {
  const limits = readRateLimits(env);
  const redis = env.REDIS_URL ? connect(env.REDIS_URL) : undefined;
  const limiters = new Map<RateBucket, RateLimiterAbstract>();
  for (const bucket of rateBuckets) {
    if (limits[bucket] === 0) continue;
    const options = { keyPrefix: `atende:rl:${bucket}`, points: limits[bucket], duration: 60 };
    const memory = new RateLimiterMemory(options);
    const limiter = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory;
    limiters.set(bucket, limiter);
  }
  return {
    async consume(bucket, key) {
      const limiter = limiters.get(bucket);
      const limit = limits[bucket];
      if (!limiter) return { allowed: true, retryAfterSec: 0, limit, remaining: 0 };
      try {
        const { remainingPoints } = await limiter.consume(key);
        return { allowed: true, retryAfterSec: 0, limit, remaining: remainingPoints };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return {
          allowed: false,
          retryAfterSec: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
          limit,
          remaining: 0,
        };
      }
    },
    close: () => redis?.disconnect(),
  };
}

function connect(url: string): Redis {
  // Fail at once instead of queueing: a request must not wait for Redis to come back.
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 500 });
  let reported = false;
  redis.on("error", (err: Error) => {
    if (!reported) log.warn({ err }, "redis is away; rate limits are counted in memory");
    reported = true;
  });
  redis.on("ready", () => {
    reported = false;
  });
  return redis;
}

// Next bundles modules twice; two counters would double every limit.
const shared = globalThis as typeof globalThis & { [key: symbol]: RateLimiter | undefined };
const slot = Symbol.for("atende.rate-limit");

/** Takes one point from a bucket for a key (an identity or an IP address). */
export function consume(bucket: RateBucket, key: string): Promise<RateVerdict> {
  const limiter = shared[slot] ?? createRateLimiter(process.env);
  shared[slot] = limiter;
  return limiter.consume(bucket, key);
}
