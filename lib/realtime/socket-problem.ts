import { ZodError } from "zod";
import { AppError, isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";

/** The problem document of an acknowledgement: the API's, without what only HTTP has. */
export type SocketProblem = {
  type: string;
  status: number;
  code: string;
  detail?: string;
  errors?: { path: string; code: string; message: string }[];
};

/** Whatever was thrown, as the client may see it. */
export function toSocketProblem(thrown: unknown): SocketProblem {
  const error = toAppError(thrown);
  if (error.status >= 500) log.error({ err: thrown }, "socket event failed");
  return {
    type: `urn:atende:problem:${error.code}`,
    status: error.status,
    code: error.code,
    ...(error.details.detail ? { detail: error.details.detail } : {}),
    ...(error.details.errors ? { errors: error.details.errors } : {}),
  };
}

function toAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown;
  if (thrown instanceof ZodError) {
    const errors = thrown.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join("."), code: issue.code, message: issue.message }));
    return new AppError("invalid", "common.invalid_input", { errors });
  }
  return new AppError("internal", "common.internal", { cause: thrown });
}
