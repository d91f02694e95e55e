import { z } from "zod";

const flag = (fallback: boolean) =>
  z
    .enum(["true", "false", "1", "0", ""])
    .optional()
    .transform((value) =>
      value === undefined || value === "" ? fallback : value === "true" || value === "1",
    );

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where people reach the app; links, cookies and the origin check follow it. */
  APP_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  REDIS_URL: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  ENCRYPTION_KEY: z.string().optional(),
  CRON_SECRET: z.string().optional(),
  WORKER: z.enum(["inline", "separate", "off"]).default("inline"),
  SEED_DEMO: flag(true),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
});
export type Env = z.infer<typeof schema>;

/** The settings of this process, parsed anew so that tests and the start script may set them late. */
export function env(): Env {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`setting ${first?.path.join(".")}: ${first?.message}`);
}

/** The public origin of the app, without a trailing slash. */
export function appUrl(): string {
  const { APP_URL, PORT } = env();
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
}

/** The secret that signs sessions and tokens; there is no default. */
export function authSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is missing; `npm start` makes one, or set it yourself");
  return AUTH_SECRET;
}
