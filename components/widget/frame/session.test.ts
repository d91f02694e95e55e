import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiFailure, createApi, type Visitor, type WidgetApi } from "./api";
import { createSession, type Session } from "./session";
import { createStore, type Store } from "./state";
import { createVisitorStore } from "./visitor-store";

const visitor: Visitor = { conversationId: "c1", visitorToken: "t1" };
const encoder = new TextEncoder();

function answer(...chunks: object[]): Response {
  const text = [...chunks, { type: "finish" }].map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  return new Response(encoder.encode(`${text}data: [DONE]\n\n`));
}
const reply = (id: string, text: string) => ({ type: "data-message", data: { id, text } });

let store: Store;
let saved: Visitor | null;
let rows: Record<string, unknown>[];
let online: boolean;
let push: (event: object) => void;
let api: { [K in keyof WidgetApi]: ReturnType<typeof vi.fn<WidgetApi[K]>> };
let session: Session;

function keep(next: Visitor | null): void {
  saved = next;
}

function begin(): void {
  let ids = 0;
  session = createSession({
    store,
    api,
    ...{ locale: "en", now: () => "2026-11-20T10:00:00.000Z", newId: () => `client-${++ids}` },
    visitors: { load: () => saved, save: keep },
    isOnline: () => online,
    wait: () => Promise.resolve(),
  });
}

beforeEach(() => {
  store = createStore();
  saved = null;
  rows = [];
  online = true;
  api = {
    start: vi.fn(async () => visitor),
    send: vi.fn(async () => answer(reply("m2", "Hello!"))),
    history: vi.fn(async (_visitor, since) => ({ data: rows.filter((row) => Number(row.seq) > since) })),
    events: vi.fn(
      async () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              push = (event) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
            },
          }),
        ),
    ),
    rate: vi.fn(async () => undefined),
  };
  begin();
});

const texts = () => store.get().items.map(({ author, text }) => `${author}: ${text}`);
const settled = (condition: () => void) => vi.waitFor(condition, { timeout: 1_000, interval: 2 });

describe("a chat session", () => {
  it("shows a message at once, starts the conversation with it and adds the answer", async () => {
    session.introduce({ name: "Ana" });
    session.send("Hi");
    expect(texts()).toEqual(["customer: Hi"]);
    await settled(() => expect(texts()).toEqual(["customer: Hi", "agent: Hello!"]));
    expect(api.start).toHaveBeenCalledExactlyOnceWith({ name: "Ana", locale: "en" });
    expect(api.send).toHaveBeenCalledWith(visitor, { text: "Hi", clientId: "client-1" });
    expect(saved).toEqual(visitor);
  });

  it("repeats a failed message with the same clientId until it is accepted", async () => {
    api.send
      .mockRejectedValueOnce(new ApiFailure(503, "x", 0))
      .mockRejectedValueOnce(new ApiFailure(429, "x", 1));
    session.send("Hi");
    await settled(() => expect(texts()).toContain("agent: Hello!"));
    expect(new Set(api.send.mock.calls.map(([, body]) => body.clientId))).toEqual(new Set(["client-1"]));
    expect(api.send).toHaveBeenCalledTimes(3);
  });

  it("gives up on a refusal, and a retry by hand sends it again", async () => {
    api.send.mockRejectedValueOnce(new ApiFailure(422, "x", 0));
    session.send("Hi");
    await settled(() => expect(store.get().items[0]).toMatchObject({ status: "failed", problem: 422 }));
    session.retry("client-1");
    await settled(() => expect(texts()).toContain("agent: Hello!"));
    expect(store.get().items[0]?.status).toBe("sent");
  });

  it("keeps messages while offline and sends them in order afterwards", async () => {
    online = false;
    session.send("one");
    session.send("two");
    await settled(() =>
      expect(store.get().items.map(({ status }) => status)).toEqual(["waiting", "waiting"]),
    );
    expect(api.send).not.toHaveBeenCalled();
    online = true;
    session.connectionChanged();
    await settled(() => expect(api.send.mock.calls.map(([, body]) => body.text)).toEqual(["one", "two"]));
  });

  it("opens a new conversation when the old one is gone", async () => {
    saved = { conversationId: "old", visitorToken: "old" };
    rows = [{ id: "o1", seq: 1, author: "customer", text: "of the old one" }];
    begin();
    await session.restore();
    rows = [];
    api.send.mockRejectedValueOnce(new ApiFailure(401, "x", 0));
    session.send("Hi");
    await settled(() => expect(texts()).toEqual(["customer: Hi", "agent: Hello!"]));
    expect(saved).toEqual(visitor);
  });

  it("restores the conversation of an earlier visit without calling it unread", async () => {
    saved = visitor;
    rows = [
      { id: "m1", seq: 1, author: "customer", text: "Hi" },
      { id: "m2", seq: 2, author: "human", text: "Hello" },
      { id: "m3", seq: 3, author: "note", text: "secret" },
    ];
    begin();
    await session.restore();
    expect(texts()).toEqual(["customer: Hi", "human: Hello"]);
    expect(store.get()).toMatchObject({ isRestoring: false, unread: 0 });
  });

  it("forgets a conversation that no longer exists", async () => {
    saved = visitor;
    api.history.mockRejectedValue(new ApiFailure(404, "x", 0));
    begin();
    await session.restore();
    expect(saved).toBeNull();
  });

  it("counts messages of a person as unread while closed, and fetches what a gap left out", async () => {
    saved = visitor;
    rows = [{ id: "m1", seq: 1, author: "customer", text: "Hi" }];
    begin();
    await session.restore();
    await settled(() => expect(api.events).toHaveBeenCalled());
    rows.push(
      { id: "m2", seq: 2, author: "human", text: "lost" },
      { id: "m3", seq: 3, author: "human", text: "there" },
    );
    await settled(() => push({ type: "new_message", seq: 3, message: rows[2] }));
    await settled(() => expect(texts()).toEqual(["customer: Hi", "human: lost", "human: there"]));
    expect(store.get().unread).toBe(2);
    session.setOpen(true);
    expect(store.get().unread).toBe(0);
  });

  it("does not show an answer twice when the line brings it before the stream ends", async () => {
    let finish: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (chunk: object) =>
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(chunk)}\n\n`));
        write({ type: "text-delta", id: "a", delta: "Hel" });
        finish = () => {
          write(reply("m2", "Hello!"));
          write({ type: "finish" });
          controller.close();
        };
      },
    });
    api.send.mockResolvedValueOnce(new Response(body));
    session.send("Hi");
    await settled(() => expect(store.get().streaming).toBe("Hel"));
    await settled(() =>
      push({ type: "new_message", message: { id: "m2", seq: 2, author: "agent", text: "Hello!" } }),
    );
    finish();
    await settled(() => expect(store.get().isThinking).toBe(false));
    expect(texts()).toEqual(["customer: Hi", "agent: Hello!"]);
  });

  it("asks again with the same clientId when an answer breaks off", async () => {
    api.send.mockResolvedValueOnce(
      new Response(encoder.encode('data: {"type":"text-delta","id":"a","delta":"He"}\n\n')),
    );
    session.send("Hi");
    await settled(() => expect(texts()).toEqual(["customer: Hi", "agent: Hello!"]));
    expect(api.send.mock.calls.map(([, body]) => body.clientId)).toEqual(["client-1", "client-1"]);
    expect(store.get().streaming).toBe("");
  });

  it("offers a retry when the answer reports an error", async () => {
    api.send.mockResolvedValueOnce(answer({ type: "error", errorText: "x" }));
    session.send("Hi");
    await settled(() => expect(store.get().items[0]?.status).toBe("failed"));
  });

  it("shows who took over and asks for a rating once it is resolved", async () => {
    session.send("Hi");
    await settled(() => expect(texts()).toHaveLength(2));
    push({ type: "conversation_update", owner: "human", ownerName: "Carlos", status: "active" });
    await settled(() => expect(store.get()).toMatchObject({ owner: "human", ownerName: "Carlos" }));
    push({ type: "conversation_update", status: "resolved" });
    await settled(() => expect(store.get().rating).toBe("asked"));
    await session.rate(5, "");
    expect(api.rate).toHaveBeenCalledWith(visitor, { rating: 5 });
    push({ type: "conversation_update", status: "resolved" });
    await settled(() => expect(store.get().rating).toBe("done"));
  });
});

describe("the API client", () => {
  it("sends the visitor's token as a header and never cookies", async () => {
    const fetcher = vi.fn<typeof fetch>(async () => answer());
    await createApi("key", fetcher).send(visitor, { text: "Hi", clientId: "1" });
    const [url, init] = fetcher.mock.calls[0] ?? [];
    expect(url).toBe("/api/v1/widget/conversations/c1/messages");
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer t1");
    expect(new Headers(init?.headers).get("accept")).toBe("text/event-stream");
    expect(init?.credentials).toBe("omit");
  });

  it("tells what may pass from what will not", async () => {
    const failing = (status: number) =>
      createApi("key", async () =>
        Response.json({ code: "a.b" }, { status, headers: { "retry-after": "7" } }),
      )
        .start({})
        .catch((error: unknown) => error as ApiFailure);
    expect(await failing(429)).toMatchObject({
      isPassing: true,
      isLost: false,
      retryAfterSec: 7,
      code: "a.b",
    });
    expect(await failing(401)).toMatchObject({ isPassing: false, isLost: true });
    expect(await failing(422)).toMatchObject({ isPassing: false, isLost: false });
  });
});

describe("the visitor's token", () => {
  it("is kept in memory where storage is blocked", () => {
    const blocked = createVisitorStore("k", () => {
      throw new Error("SecurityError");
    });
    blocked.save(visitor);
    expect(blocked.load()).toEqual(visitor);
    blocked.save(null);
    expect(blocked.load()).toBeNull();
  });

  it("is not read from something else that lies under its name", () => {
    const holding = (text: string) =>
      createVisitorStore("k", () => ({ getItem: () => text }) as unknown as Storage).load();
    for (const text of ["", "{", "[]", "5", '{"conversationId":"c1"}'])
      expect(holding(text), text).toBeNull();
    expect(holding(JSON.stringify(visitor))).toEqual(visitor);
  });
});
