import type { Problem as WireProblem } from "@/lib/api/problem.shared";

/** What the interface needs of a failed call; the API's problem document has all of it. */
export type Problem = Pick<WireProblem, "code" | "status" | "errors"> & {
  requestId?: string;
  detail?: string;
  [extra: string]: unknown;
};

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const candidate = value as Record<string, unknown>;
  return typeof candidate.code === "string" && typeof candidate.status === "number";
}

/** Whatever a call threw as a problem: the API's own, one carried by an error, no connection, or unknown. */
export function toProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  const carried = (error as { problem?: unknown } | null)?.problem;
  if (isProblem(carried)) return carried;
  // fetch rejects with a TypeError when nothing answered.
  if (error instanceof TypeError) return { code: "common.offline", status: 0 };
  return { code: "common.internal", status: 500 };
}
