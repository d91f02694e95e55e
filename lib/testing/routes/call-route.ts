import type { ListedRoute } from "@/lib/openapi/list-routes";

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as it is when a string or bytes, else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
};

export type Answer = { status: number; body: Record<string, unknown> | null; text: string; headers: Headers };

/** Calls a route's handler as the server would, without a server. Streams are cut after their head. */
export async function callRoute(route: ListedRoute, call: Call = {}): Promise<Answer> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ""),
  );
  const url = new URL(path, "http://localhost:3000");
  for (const [key, value] of Object.entries(call.query ?? {})) url.searchParams.set(key, value);
  const headers = new Headers({
    ...(call.body === undefined ? {} : { "content-type": "application/json" }),
    ...call.headers,
  });
  const body =
    call.body === undefined
      ? undefined
      : typeof call.body === "string" || call.body instanceof Uint8Array
        ? (call.body as string)
        : JSON.stringify(call.body);
  const abort = new AbortController();
  const request = new Request(url, { method: route.method, headers, body, signal: abort.signal });
  const response = await route.handler(request, { params: Promise.resolve(call.params ?? {}) });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    abort.abort();
    return { status: response.status, body: null, text: "", headers: response.headers };
  }
  const text = await response.text();
  return { status: response.status, body: parse(text), text, headers: response.headers };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
