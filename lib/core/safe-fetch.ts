/** The only way out to an address that a tenant, a visitor or a document chose. */
import { createSafeFetch, type SafeFetchClient, type SafeFetchInit } from "./safe-fetch/client";

export type { SafeFetchInit } from "./safe-fetch/client";

export type SafeFetchResult = {
  status: number;
  ok: boolean;
  /** After redirects. */
  url: string;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
  text: () => string;
  /** Throws SyntaxError when the body is not JSON. */
  json: () => unknown;
};

// Next bundles modules twice; the connections must not be.
const shared = globalThis as typeof globalThis & {
  [key: symbol]: { allow: string; client: SafeFetchClient } | undefined;
};
const slot = Symbol.for("atende.safe-fetch");

function client(): SafeFetchClient {
  const allow = process.env.SAFE_FETCH_ALLOW ?? "";
  const known = shared[slot];
  if (known?.allow === allow) return known.client;
  const created = createSafeFetch({ allow });
  shared[slot] = { allow, client: created };
  return created;
}

/**
 * Fetches a URL from the public internet and reads the whole answer, whatever its status.
 * Throws `invalid` (`net.url_invalid`, `net.scheme_refused`, `net.userinfo_refused`, `net.port_refused`,
 * `net.address_refused`) when the target is refused and `upstream` (`net.unreachable`, `net.timed_out`,
 * `net.too_large`, `net.too_many_redirects`, `net.redirect_refused`) when it fails.
 */
export async function safeFetch(url: string | URL, init?: SafeFetchInit): Promise<SafeFetchResult> {
  return readAll(await client().open(url, init));
}

/** The same guard with a streaming body. Read it to the end or cancel it. */
export function safeFetchStream(url: string | URL, init?: SafeFetchInit): Promise<Response> {
  return client().open(url, init);
}

/** A drop-in `fetch` for libraries that take one (model providers with a base URL of the tenant's choice). */
export function asFetch(
  limits: Pick<SafeFetchInit, "timeoutMs" | "maxBytes" | "maxRedirects">,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const hasBody = request.method !== "GET" && request.method !== "HEAD";
    return client().open(request.url, {
      ...limits,
      method: request.method,
      headers: request.headers,
      body: hasBody ? new Uint8Array(await request.arrayBuffer()) : null,
      signal: request.signal,
    });
  };
}

/** Reads a guarded response to its end. */
export async function readAll(response: Response): Promise<SafeFetchResult> {
  const body = new Uint8Array(await response.arrayBuffer());
  const text = () => new TextDecoder().decode(body);
  return {
    status: response.status,
    ok: response.ok,
    url: response.url,
    headers: response.headers,
    body,
    text,
    json: () => JSON.parse(text()),
  };
}
