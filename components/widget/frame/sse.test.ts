import { describe, expect, it } from "vitest";
import { type AnswerHandlers, readAnswer } from "./read-answer";
import { parseObject, readEvents } from "./sse";

const bytes = (text: string) => new TextEncoder().encode(text);

function stream(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === "string" ? bytes(chunk) : chunk);
      controller.close();
    },
  });
}

async function collect(body: ReadableStream<Uint8Array>) {
  const events = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe("readEvents", () => {
  it("reads named events, joined data lines and skips comments", async () => {
    const events = await collect(stream(": hello\n\nevent: ping\ndata: a\ndata: b\nid: 7\n\ndata:c\n\n"));
    expect(events).toEqual([
      { event: "ping", data: "a\nb" },
      { event: "message", data: "c" },
    ]);
  });

  it("gives the same events however the bytes are cut", async () => {
    const all = bytes("data: maçã 🍏\r\n\r\nevent: x\ndata: 2\n\ndata: 3\r\r");
    const whole = await collect(stream(all, "\n"));
    expect(whole.map((event) => event.data)).toEqual(["maçã 🍏", "2", "3"]);
    for (let at = 1; at < all.length; at += 1) {
      expect(await collect(stream(all.slice(0, at), all.slice(at), "\n")), `cut at ${at}`).toEqual(whole);
    }
  });

  it("drops an event whose end never came", async () => {
    expect(await collect(stream("data: 1\n\ndata: 2"))).toEqual([{ event: "message", data: "1" }]);
  });

  it("takes only objects for JSON data", () => {
    expect(parseObject('{"a":1}')).toEqual({ a: 1 });
    for (const noise of ["[DONE]", "null", "1", "{", ""]) expect(parseObject(noise)).toBeNull();
  });
});

function answer(...chunks: unknown[]): ReadableStream<Uint8Array> {
  return stream(
    ...chunks.map((chunk) => `data: ${typeof chunk === "string" ? chunk : JSON.stringify(chunk)}\n\n`),
  );
}

function recorder() {
  const seen: unknown[] = [];
  const handlers: AnswerHandlers = {
    onText: (text) => seen.push(["text", text]),
    onMessage: (message) => seen.push(["message", message]),
    onOwner: (owner, name) => seen.push(["owner", owner, name]),
  };
  return { seen, handlers };
}

describe("readAnswer", () => {
  it("grows the text, drops it on a restart and hands over the finished message", async () => {
    const { seen, handlers } = recorder();
    const end = await readAnswer(
      answer(
        { type: "start" },
        { type: "text-start", id: "a" },
        { type: "text-delta", id: "a", delta: "wro" },
        { type: "data-restart", data: {} },
        { type: "text-start", id: "b" },
        { type: "text-delta", id: "b", delta: "Hel" },
        { type: "text-delta", id: "b", delta: "lo" },
        { type: "text-end", id: "b" },
        { type: "data-message", data: { id: "m1", text: "Hello" } },
        { type: "finish" },
        "[DONE]",
      ),
      handlers,
    );
    expect(seen).toEqual([
      ["text", "wro"],
      ["text", ""],
      ["text", "Hel"],
      ["text", "Hello"],
      ["text", ""],
      ["message", { id: "m1", text: "Hello" }],
    ]);
    expect(end).toEqual({ isFinished: true, hasError: false, leftover: "" });
  });

  it("says who owns the conversation", async () => {
    const { seen, handlers } = recorder();
    await readAnswer(
      answer({ type: "data-owner", data: { owner: "human", name: "Carlos" } }, "[DONE]"),
      handlers,
    );
    expect(seen).toEqual([["owner", "human", "Carlos"]]);
  });

  it("tells an error and a broken line from a finished answer", async () => {
    const { handlers } = recorder();
    expect(await readAnswer(answer({ type: "error", errorText: "x" }), handlers)).toMatchObject({
      hasError: true,
    });
    const cut = await readAnswer(answer({ type: "text-delta", id: "a", delta: "half" }), handlers);
    expect(cut).toEqual({ isFinished: false, hasError: false, leftover: "half" });
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error("reset")),
    });
    expect(await readAnswer(broken, handlers)).toMatchObject({ isFinished: false });
  });
});
