/**
 * What the database said, in our words. The only place that knows how the driver adapter reports SQLSTATEs:
 * the state is in `meta.driverAdapterError.cause`, the constraint's name often only in the message.
 */
import { AppError } from "./errors";

type Cause = {
  code?: string;
  originalCode?: string;
  kind?: string;
  message?: string;
  originalMessage?: string;
};

function causeOf(error: unknown): { state: string | undefined; text: string } {
  const outer = error as {
    code?: string;
    message?: string;
    meta?: { driverAdapterError?: { cause?: Cause }; code?: string; target?: unknown };
  };
  const cause = outer?.meta?.driverAdapterError?.cause;
  const state =
    cause?.originalCode ?? cause?.code ?? outer?.meta?.code ?? known[outer?.code ?? ""] ?? outer?.code;
  const text = [
    outer?.message,
    cause?.message,
    cause?.originalMessage,
    JSON.stringify(outer?.meta ?? {}),
  ].join("\n");
  return { state: known[state ?? ""] ?? state, text };
}

const known: Record<string, string> = { P2002: "23505", P2003: "23503", P2034: "40001" };

/** Whether the same transaction may simply be run again (serialisation failure or deadlock). */
export function isRetryable(error: unknown): boolean {
  const { state, text } = causeOf(error);
  return state === "40001" || state === "40P01" || /deadlock detected|could not serialize/.test(text);
}

/** Whether `error` is the violation of the named constraint or unique index. */
export function isViolation(error: unknown, constraint: string): boolean {
  const { state, text } = causeOf(error);
  const violated =
    state === "23505" ||
    state === "23P01" ||
    state === "23514" ||
    state === "23503" ||
    /violates|conflicting key/.test(text);
  return violated && (text.includes(constraint) || namesColumns(error, constraint));
}

/** Whether the database could not be reached or refused to take part. */
export function isUnavailable(error: unknown): boolean {
  const { state, text } = causeOf(error);
  if (state && /^(P1001|P1002|P1008|P1017|P2024|P2028|57P0[123]|08\d{3}|53\d{3})$/.test(state)) return true;
  return /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|Connection terminated|DatabaseNotReachable|ConnectionClosed|SocketTimeout|is not queryable|closed the connection|connection error|timeout exceeded when trying to connect/i.test(
    text,
  );
}

/** Turns the violation of one named constraint into a conflict with `code`. */
export async function onViolation<T>(constraint: string, code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isViolation(error, constraint)) throw new AppError("conflict", code, { cause: error });
    throw error;
  }
}

// Prisma names a unique violation by its columns rather than by its index.
function namesColumns(error: unknown, constraint: string): boolean {
  const cause = (
    error as {
      meta?: { driverAdapterError?: { cause?: { constraint?: { fields?: string[]; index?: string } } } };
    }
  )?.meta?.driverAdapterError?.cause?.constraint;
  if (cause?.index === constraint) return true;
  const fields = cause?.fields?.map((field) => field.replaceAll('"', ""));
  return fields !== undefined && fields.length > 0 && constraint.includes(fields.join("_"));
}
