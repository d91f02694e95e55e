import { ZodError } from "zod";
import { isUnavailable } from "@/lib/core/db-errors";
import { AppError, type FieldError, isAppError } from "@/lib/core/errors";
import type { Problem } from "./problem.shared";

/** Whatever was thrown, as the one error type. Unknown errors become `internal` and say nothing of themselves. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof ZodError || (error instanceof Error && error.name === "ZodError")) {
    return new AppError("invalid", "common.invalid_input", {
      errors: fieldErrors(error as ZodError),
      cause: error,
    });
  }
  if (isUnavailable(error))
    return new AppError("unavailable", "common.unavailable", { cause: error, retryAfterSec: 2 });
  return new AppError("internal", "common.internal", { cause: error });
}

/** The field errors of a failed parse; `code` is a key of the messages, `message` is for developers. */
export function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join("."),
    code: issue.code === "custom" ? issue.message : codeOf(issue),
    message: issue.message,
  }));
}

/** RFC 9457 problem document of an error. */
export function toProblem(error: AppError, instance: string, requestId: string): Problem {
  return {
    type: `urn:atende:problem:${error.code}`,
    title: titles[error.kind],
    status: error.status,
    code: error.code,
    ...(error.details.detail ? { detail: error.details.detail } : {}),
    instance,
    requestId,
    ...(error.details.errors ? { errors: error.details.errors } : {}),
    ...error.details.extra,
  };
}

/** The HTTP answer of an error. */
export function problemResponse(error: AppError, instance: string, requestId: string): Response {
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  if (error.details.retryAfterSec !== undefined)
    headers.set("retry-after", String(error.details.retryAfterSec));
  return new Response(JSON.stringify(toProblem(error, instance, requestId)), {
    status: error.status,
    headers,
  });
}

function codeOf(issue: ZodError["issues"][number]): string {
  if (issue.code === "too_small")
    return issue.origin === "string" && Number(issue.minimum) <= 1 ? "required" : "too_small";
  if (issue.code === "invalid_type") return issue.input === undefined ? "required" : "invalid_type";
  if (issue.code === "invalid_format") return `invalid_${issue.format}`;
  return issue.code;
}

const titles: Record<AppError["kind"], string> = {
  malformed: "Malformed request",
  invalid: "Invalid input",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  not_found: "Not found",
  method_not_allowed: "Method not allowed",
  conflict: "Conflict",
  too_large: "Too large",
  rate_limited: "Too many requests",
  plan_limit: "Plan limit reached",
  upstream: "A service we depend on failed",
  not_configured: "Not configured",
  unavailable: "Temporarily unavailable",
  internal: "Something went wrong",
};
