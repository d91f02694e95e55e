import { type Agent, fetch as undiciFetch } from "undici";
import { AppError, isAppError } from "@/lib/core/errors";
import { type AllowList, parseAllowList } from "./allow-list";
import { assertFetchableUrl } from "./check-url";
import { guardedAgent, type Resolve, resolveWithSystem } from "./connect";
import { limitBody } from "./limit-body";
import { type Hop, nextHop, redirectTarget, withoutAmbient } from "./redirects";

export type SafeFetchInit = {
  method?: string;
  headers?: HeadersInit;
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams | FormData | Blob | null;
  /** For everything: resolving, connecting, redirects and the last byte of the body. Default 10 000. */
  timeoutMs?: number;
  /** Counted after decompression. Default 5 MB. */
  maxBytes?: number;
  /** At most 3. Default 3 for GET and HEAD, else 0; with 0 a redirect is handed back as the answer. */
  maxRedirects?: number;
  signal?: AbortSignal;
};

export type SafeFetchClient = {
  /** The response with a guarded, streaming body. Read or cancel the body: the time limit runs until then. */
  open: (url: string | URL, init?: SafeFetchInit) => Promise<Response>;
  close: () => Promise<void>;
};

export type SafeFetchDeps = { allow?: string; resolve?: Resolve };

const bodiless = new Set([101, 103, 204, 205, 304]);

/** A client with its own connections. Tests inject a resolver; the app uses the shared one in `safe-fetch.ts`. */
export function createSafeFetch(deps: SafeFetchDeps = {}): SafeFetchClient {
  const allow = parseAllowList(deps.allow ?? "");
  const agent = guardedAgent(allow, deps.resolve ?? resolveWithSystem, 10_000);
  return { open: (url, init) => openGuarded(agent, allow, url, init ?? {}), close: () => agent.destroy() };
}

async function openGuarded(
  agent: Agent,
  allow: AllowList,
  input: string | URL,
  init: SafeFetchInit,
): Promise<Response> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), init.timeoutMs ?? 10_000);
  const signal = init.signal ? AbortSignal.any([deadline.signal, init.signal]) : deadline.signal;
  const toError = (error: unknown) => translate(error, deadline.signal, init.signal);
  const onEnd = () => clearTimeout(timer);
  const method = (init.method ?? "GET").toUpperCase();
  const maxRedirects = Math.min(init.maxRedirects ?? (method === "GET" || method === "HEAD" ? 3 : 0), 3);
  try {
    let hop: Hop = {
      url: assertFetchableUrl(input, allow),
      method,
      headers: withoutAmbient(init.headers),
      body: init.body ?? null,
    };
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(agent, hop, signal);
      const target = redirectTarget(response.status, response.headers.get("location"), hop.url);
      if (!target || maxRedirects === 0)
        return guard(response, hop.url, init.maxBytes ?? 5_000_000, onEnd, toError);
      await response.body?.cancel();
      if (redirects >= maxRedirects) throw new AppError("upstream", "net.too_many_redirects");
      const next = nextHop(hop, response.status, assertFetchableUrl(target, allow));
      if (!next) throw new AppError("upstream", "net.redirect_refused");
      hop = next;
    }
  } catch (error) {
    onEnd();
    throw toError(error);
  }
}

type UpstreamResponse = Awaited<ReturnType<typeof undiciFetch>>;

/** undici's own fetch rather than the global one: only it surely obeys the dispatcher of this version. */
function send(agent: Agent, hop: Hop, signal: AbortSignal): Promise<UpstreamResponse> {
  return undiciFetch(hop.url, {
    method: hop.method,
    headers: [...hop.headers],
    body: hop.body as never,
    redirect: "manual",
    credentials: "omit",
    dispatcher: agent,
    signal,
  });
}

function guard(
  response: UpstreamResponse,
  url: URL,
  maxBytes: number,
  onEnd: () => void,
  toError: (error: unknown) => unknown,
): Response {
  const headers = new Headers([...response.headers]);
  headers.delete("set-cookie");
  if (headers.has("content-encoding")) headers.delete("content-length");
  headers.delete("content-encoding");
  const hasBody = response.body && !bodiless.has(response.status);
  if (!hasBody) onEnd();
  const body = hasBody
    ? limitBody(response.body as ReadableStream<Uint8Array>, maxBytes, { onEnd, toError })
    : null;
  const guarded = new Response(body, { status: response.status, statusText: response.statusText, headers });
  Object.defineProperty(guarded, "url", { value: url.href });
  return guarded;
}

/** Everything that went wrong on the wire becomes one of a few codes, so that an answer never maps a private network. */
function translate(error: unknown, deadline: AbortSignal, callers: AbortSignal | undefined): unknown {
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 6;
    cause = cause.cause, depth += 1
  ) {
    if (isAppError(cause)) return cause;
  }
  if (deadline.aborted) return new AppError("upstream", "net.timed_out");
  if (callers?.aborted) return callers.reason;
  return new AppError("upstream", "net.unreachable");
}
