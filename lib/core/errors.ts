/** The kinds are closed and decide the HTTP status; codes are open (`domain.what_happened`) and are the translation key. */
export const errorStatus = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  plan_limit: 402,
  upstream: 502,
  not_configured: 503,
  unavailable: 503,
  internal: 500,
} as const;
export type ErrorKind = keyof typeof errorStatus;

export type FieldError = { path: string; code: string; message: string };

export type ErrorDetails = {
  /** Field errors of a form or body. */
  errors?: FieldError[];
  /** Extra members of the problem document, safe to show. */
  extra?: Record<string, unknown>;
  /** Shown as `detail`; written for the person who reads it. */
  detail?: string;
  retryAfterSec?: number;
  cause?: unknown;
};

/** The one error that crosses the borders of a domain. */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code, { cause: details.cause });
    this.name = "AppError";
  }

  get status(): number {
    return errorStatus[this.kind];
  }
}

/** The same answer for what is missing and what belongs to somebody else. */
export function notFound(): AppError {
  return new AppError("not_found", "common.not_found");
}

/** An `invalid` with one field error. */
export function invalidField(path: string, code: string, message = code): AppError {
  return new AppError("invalid", "common.invalid_input", { errors: [{ path, code, message }] });
}

/** Next bundles modules more than once, so `instanceof` alone misses errors thrown by another copy. */
export function isAppError(error: unknown): error is AppError {
  return (
    error instanceof AppError || (error instanceof Error && error.name === "AppError" && "kind" in error)
  );
}
