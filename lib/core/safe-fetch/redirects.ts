const redirectStatuses = new Set([301, 302, 303, 307, 308]);

export type Hop = { url: URL; method: string; headers: Headers; body: BodyInit | null };

/** Never taken from the caller: no ambient credentials, no header that speaks about the connection. */
const neverSent = [
  "cookie",
  "host",
  "connection",
  "proxy-authorization",
  "proxy-connection",
  "transfer-encoding",
  "te",
  "upgrade",
];
/** What survives a hop to another origin; everything else may carry a credential. */
const harmless = new Set([
  "accept",
  "accept-language",
  "user-agent",
  "range",
  "if-none-match",
  "if-modified-since",
]);

export function withoutAmbient(source: HeadersInit | undefined): Headers {
  const headers = new Headers(source);
  for (const name of neverSent) headers.delete(name);
  if (!headers.has("user-agent")) headers.set("user-agent", "Atende/1.0");
  return headers;
}

/** Where a response leads to, or null when it is an answer. The target is not checked here. */
export function redirectTarget(status: number, location: string | null, from: URL): URL | null {
  if (!redirectStatuses.has(status) || !location) return null;
  return URL.parse(location, from);
}

/** The next request by the rules of fetch. Null: a body would be repeated to another origin, which is refused. */
export function nextHop(hop: Hop, status: number, target: URL): Hop | null {
  const sameOrigin = target.origin === hop.url.origin;
  const keepsMethod = status === 307 || status === 308 || hop.method === "GET" || hop.method === "HEAD";
  const next: Hop = {
    url: target,
    method: keepsMethod ? hop.method : "GET",
    headers: new Headers(hop.headers),
    body: keepsMethod ? hop.body : null,
  };
  if (!sameOrigin && next.body !== null) return null;
  for (const name of [...next.headers.keys()]) {
    const aboutBody = name.startsWith("content-");
    if ((!sameOrigin && !harmless.has(name)) || (aboutBody && next.body === null)) next.headers.delete(name);
  }
  return next;
}
