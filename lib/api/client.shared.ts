import type { Problem } from "./problem.shared";

/** A refused or failed call: `problem` is what the server said, or a stand-in when it could not be reached. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "ApiError";
  }

  get status(): number {
    return this.problem.status;
  }
}

export type ApiRequest = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  /** Query fields; undefined and null are left out. */
  query?: Record<string, string | number | boolean | null | undefined>;
  /** Slug of the tenant the call is about. */
  tenant?: string;
  /** The language that the answer's words should be in; the browser's own when missing. */
  locale?: string;
  /** Makes a retried write harmless. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** Calls `/api/v1` and returns the parsed JSON. Throws ApiError. */
export async function callApi<T>(path: string, request: ApiRequest = {}): Promise<T> {
  const headers = new Headers({ accept: "application/json" });
  if (request.tenant) headers.set("x-tenant", request.tenant);
  if (request.body !== undefined) headers.set("content-type", "application/json");
  if (request.locale) headers.set("accept-language", request.locale);
  if (request.idempotencyKey) headers.set("idempotency-key", request.idempotencyKey);
  const response = await fetch(`/api/v1${path}${queryString(request.query)}`, {
    method: request.method ?? (request.body === undefined ? "GET" : "POST"),
    headers,
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
    signal: request.signal,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(localProblem("common.offline", 0, path));
  });
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new ApiError(isProblem(body) ? body : localProblem("common.internal", response.status, path));
}

function queryString(query: ApiRequest["query"]): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Whether an answer's body is a problem document. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "status" in body;
}

/** A stand-in for what no server said. */
export function localProblem(code: string, status: number, instance: string): Problem {
  return { type: `urn:atende:problem:${code}`, title: code, status, code, instance, requestId: "" };
}
