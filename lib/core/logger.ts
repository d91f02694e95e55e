import { join } from "node:path";
import pino, {
  type DestinationStream,
  type Logger,
  type LoggerOptions,
  type TransportTargetOptions,
} from "pino";
import { redact, redactedBindings, redactedMark } from "@/lib/core/redact";

export type Log = Logger;

type LogEnv = {
  LOG_LEVEL?: string | undefined;
  LOG_DIR?: string | undefined;
  NODE_ENV?: string | undefined;
  VITEST?: string | undefined;
};

/** `LOG_LEVEL`, else silent in tests, warn in development, info in production. */
export function logLevel(env: LogEnv): string {
  if (env.LOG_LEVEL)
    return env.LOG_LEVEL in pino.levels.values || env.LOG_LEVEL === "silent" ? env.LOG_LEVEL : "info";
  if (env.VITEST || env.NODE_ENV === "test") return "silent";
  return env.NODE_ENV === "production" ? "info" : "warn";
}

/** JSON lines to stdout, and with `LOG_DIR` also to files: a new one each day or at 20 MB, fourteen are kept. */
export function createLogger(env: LogEnv, destination?: DestinationStream): Log {
  const level = logLevel(env);
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: "message",
    redact: { paths: redactedBindings, censor: redactedMark },
    serializers: { err: (error: unknown) => redact(error) },
    formatters: { log: (fields) => redact(fields) as Record<string, unknown> },
  };
  if (destination) return pino(options, destination);
  if (!env.LOG_DIR || level === "silent") return pino(options);
  const roll: TransportTargetOptions = {
    target: "pino-roll",
    level,
    options: {
      file: join(env.LOG_DIR, "atende"),
      frequency: "daily",
      size: "20m",
      limit: { count: 13, removeOtherLogFiles: true },
      dateFormat: "yyyy-MM-dd",
      extension: ".log",
      mkdir: true,
    },
  };
  const stdout: TransportTargetOptions = { target: "pino/file", level, options: { destination: 1 } };
  return pino(options, pino.transport({ targets: [roll, stdout] }));
}

// Next bundles modules twice; two writers on one file would fight over its rotation.
const shared = globalThis as typeof globalThis & { [key: symbol]: Log | undefined };
const slot = Symbol.for("atende.log");

/** The process's logger. Doors derive `log.child({ requestId, tenantId })`. Secrets and personal data are cut by field name. */
export const log: Log = shared[slot] ?? createLogger(process.env);
shared[slot] = log;
