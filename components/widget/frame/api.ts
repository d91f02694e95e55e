/** A refusal of the API. Status 0: it was not reached at all. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterSec: number,
  ) {
    super(code);
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return (
      this.status === 0 ||
      this.status === 408 ||
      this.status === 425 ||
      this.status === 429 ||
      this.status >= 500
    );
  }

  /** Whether the visitor's token is of no use any more. */
  get isLost(): boolean {
    return [401, 403, 404, 410].includes(this.status);
  }
}

export type Visitor = { conversationId: string; visitorToken: string };
export type StartBody = { name?: string; email?: string; locale?: string; identity?: string };
export type WidgetApi = ReturnType<typeof createApi>;

/** The HTTP calls of the chat, for one public key. */
export function createApi(publicKey: string, fetcher: typeof fetch = (input, init) => fetch(input, init)) {
  async function call(path: string, init: RequestInit, visitor?: Visitor): Promise<Response> {
    const headers = new Headers(init.headers);
    if (init.body) headers.set("content-type", "application/json");
    if (visitor) headers.set("authorization", `Bearer ${visitor.visitorToken}`);
    let response: Response;
    try {
      response = await fetcher(`/api/v1/widget/${path}`, {
        ...init,
        headers,
        credentials: "omit",
        cache: "no-store",
      });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiFailure(0, "unreachable", 0);
    }
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as { code?: unknown } | null;
    const retryAfter = Number(response.headers.get("retry-after")) || 0;
    throw new ApiFailure(response.status, String(problem?.code ?? ""), retryAfter);
  }

  const post = (body: unknown, headers?: HeadersInit): RequestInit => ({
    method: "POST",
    body: JSON.stringify(body),
    ...(headers && { headers }),
  });
  const at = (visitor: Visitor, rest: string) =>
    `conversations/${encodeURIComponent(visitor.conversationId)}/${rest}`;

  return {
    async start(body: StartBody): Promise<Visitor> {
      const response = await call(`${encodeURIComponent(publicKey)}/conversations`, post(body));
      const { data } = (await response.json()) as { data: Visitor };
      return { conversationId: data.conversationId, visitorToken: data.visitorToken };
    },
    /** Resolves as soon as the message is accepted; the answer follows in the body. */
    send(visitor: Visitor, body: { text: string; clientId: string }): Promise<Response> {
      return call(at(visitor, "messages"), post(body, { accept: "text/event-stream" }), visitor);
    },
    async history(visitor: Visitor, since: number): Promise<Record<string, unknown> & { data: unknown[] }> {
      const response = await call(at(visitor, `messages?since=${since}`), { method: "GET" }, visitor);
      return (await response.json()) as { data: unknown[] };
    },
    events(visitor: Visitor, signal: AbortSignal): Promise<Response> {
      return call(
        at(visitor, "events"),
        { method: "GET", headers: { accept: "text/event-stream" }, signal },
        visitor,
      );
    },
    async rate(visitor: Visitor, body: { rating: number; comment?: string }): Promise<void> {
      await call(at(visitor, "rating"), post(body), visitor);
    },
  };
}
