import { tool } from "ai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type RunModelOptions, runModel } from "@/lib/ai/generate";
import type { ModelChoice } from "@/lib/ai/providers.shared";
import { AppError } from "@/lib/core/errors";
import { startGeminiStandIn } from "@/lib/testing/providers/gemini";
import { mockModel } from "@/lib/testing/providers/mock-model";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import {
  callTool,
  createGate,
  cutAfter,
  hang,
  refuse,
  type StandIn,
  type StandInScript,
  say,
} from "@/lib/testing/providers/stand-in";

const openai: ModelChoice = { provider: "openai", model: "gpt-5-mini" };
const google: ModelChoice = { provider: "google", model: "gemini-2.5-flash" };
const booking = { startsAt: "2026-11-23T12:00:00Z", staffId: "ana" };

const book = vi.fn(
  async (_input: typeof booking, _signal?: AbortSignal): Promise<unknown> => ({ ok: true, id: "a1" }),
);
const tools = {
  book_appointment: tool({
    description: "Books",
    inputSchema: z.object({ startsAt: z.string(), staffId: z.string() }),
    execute: (input, { abortSignal }) => book(input, abortSignal),
  }),
};

let open: StandIn[] = [];
beforeEach(() => book.mockReset().mockResolvedValue({ ok: true, id: "a1" }));
afterEach(async () => {
  await Promise.all(open.map((standIn) => standIn.close()));
  open = [];
});

async function twoProviders(first: StandInScript, second: StandInScript) {
  const one = await startOpenAiStandIn({ script: first });
  const two = await startGeminiStandIn({ script: second });
  open = [one, two];
  const run = (options: Partial<RunModelOptions> = {}) =>
    runModel({
      candidates: [openai, google],
      access: {
        keys: { openai: "sk-test", google: "g-test" },
        baseUrls: { openai: one.url, google: two.url },
      },
      system: "Be brief.",
      messages: [{ role: "user", content: "Book me on Monday at nine" }],
      tools,
      builtin: mockModel("From the built-in model"),
      ...options,
    });
  return { one, two, run };
}

describe("the order of candidates", () => {
  it("goes on to the next provider, and says why", async () => {
    const { run } = await twoProviders([refuse(401)], [say("From Gemini")]);
    const onFallback = vi.fn();
    const result = await run({ onFallback });
    expect(result).toMatchObject({ text: "From Gemini", ...google });
    expect(onFallback).toHaveBeenCalledExactlyOnceWith({ ...openai, reason: "unauthorized", status: 401 });
  });

  it("skips a provider without a key and records it", async () => {
    const { two, run } = await twoProviders([], [say("From Gemini")]);
    const result = await run({ access: { keys: { google: "g-test" }, baseUrls: { google: two.url } } });
    expect(result).toMatchObject({ text: "From Gemini", fallbacks: [{ ...openai, reason: "missing_key" }] });
  });

  it("ends with the built-in model although nobody listed it", async () => {
    const { run } = await twoProviders([], []);
    const result = await run({ access: { keys: {} } });
    expect(result).toMatchObject({ provider: "builtin", text: "From the built-in model", costMicros: 0 });
    expect(result.fallbacks.map(({ reason }) => reason)).toEqual(["missing_key", "missing_key"]);
  });

  it("hands the turn's context to the built-in model", async () => {
    const builtin = mockModel("ok");
    const turnContext = {
      now: "2026-11-20T12:00:00Z",
      timeZone: "America/Sao_Paulo",
      locale: "pt-BR" as const,
      country: "BR",
      personality: "friendly" as const,
      businessName: "Barbearia",
      agentName: "Bia",
      contact: { name: null, phone: null },
    };
    await runModel({
      candidates: [],
      access: { keys: {} },
      system: "",
      messages: [{ role: "user", content: "oi" }],
      builtin,
      turnContext,
    });
    expect(builtin.doStreamCalls[0]?.providerOptions?.atende).toEqual(turnContext);
  });

  it("says that nobody answered, and streams no text as an answer, when all fail", async () => {
    const { run } = await twoProviders([refuse(401)], [cutAfter("Half an ans")]);
    const onRestart = vi.fn();
    const result = await run({ builtin: mockModel(""), onRestart });
    expect(result).toMatchObject({ finishReason: "failed", text: "", provider: null, responseMessages: [] });
    expect(result.fallbacks.map(({ reason }) => reason)).toEqual([
      "unauthorized",
      "interrupted",
      "invalid_answer",
    ]);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  it("leaves remote candidates out once the time is used up", async () => {
    const { two, run } = await twoProviders([hang()], [say("Too late")]);
    const result = await run({ timeouts: { totalMs: 80 } });
    expect(result.fallbacks.map(({ reason }) => reason)).toEqual(["timeout", "timeout"]);
    expect(two.requests).toHaveLength(0);
    expect(result.text).toBe("From the built-in model");
  });

  it("counts the tokens and cost of candidates that failed after working", async () => {
    const { run } = await twoProviders([callTool("book_appointment", booking), refuse(400)], [say("Booked")]);
    const result = await run();
    expect(result.usage).toMatchObject({ inputTokens: 24, outputTokens: 14 });
    // 12 in and 7 out at gpt-5-mini ($0.25, $2), the same at gemini-2.5-flash ($0.30, $2.50), each rounded up.
    expect(result).toMatchObject({ costMicros: 17 + 22, costIsPartial: false });
  });
});

describe("changes that were made before a provider failed", () => {
  it("are in the history of the next candidate and are not made again", async () => {
    const { two, run } = await twoProviders(
      [callTool("book_appointment", booking), cutAfter("You are bo")],
      [callTool("book_appointment", booking), say("Booked for Monday.")],
    );
    const result = await run();
    expect(two.requests[0]?.toolOutputs).toEqual([{ ok: true, id: "a1" }]);
    expect(book).toHaveBeenCalledOnce();
    expect(two.requests[1]?.toolOutputs).toEqual([
      { ok: true, id: "a1" },
      { ok: true, id: "a1" },
    ]);
    expect(result).toMatchObject({ text: "Booked for Monday.", ...google });
    expect(result.steps[0]?.toolCalls[0]).not.toHaveProperty("repeated");
    expect(result.steps[2]?.toolCalls[0]).toMatchObject({ output: { ok: true, id: "a1" }, repeated: true });
    expect(JSON.stringify(result.responseMessages)).not.toContain("You are bo");
    expect(result.responseMessages.map(({ role }) => role)).toEqual([
      "assistant",
      "tool",
      "assistant",
      "tool",
      "assistant",
    ]);
  });

  it("are waited for when the time runs out while the tool is still working", async () => {
    const gate = createGate();
    // Well after the total below has run out, counted from the tool's own start.
    book.mockImplementation(async (_input, signal) => {
      setTimeout(() => gate.open(), 500);
      await gate.opened;
      return { ok: true, id: "a1", signal: signal?.aborted ?? false };
    });
    const { run } = await twoProviders([callTool("book_appointment", booking), say("Booked")], []);
    const builtin = mockModel("You are booked.");
    const result = await run({ candidates: [openai], builtin, timeouts: { totalMs: 400, toolMs: 5_000 } });
    expect(result).toMatchObject({ text: "You are booked.", fallbacks: [{ reason: "timeout" }] });
    const history = JSON.stringify(builtin.doStreamCalls[0]?.prompt);
    expect(history).toContain('{"ok":true,"id":"a1","signal":false}');
    expect(result.steps[0]).toMatchObject({ incomplete: true, toolCalls: [{ output: { id: "a1" } }] });
  });

  it("are in the history even if the customer cancelled the answer", async () => {
    const cancel = new AbortController();
    const { run } = await twoProviders(
      [callTool("book_appointment", booking), say("You are ", createGate())],
      [],
    );
    const result = await run({ abortSignal: cancel.signal, onTextDelta: () => cancel.abort() });
    expect(result).toMatchObject({ finishReason: "aborted", text: "You are " });
    expect(result.responseMessages.map(({ role }) => role)).toEqual(["assistant", "tool"]);
    expect(book).toHaveBeenCalledOnce();
  });

  it("are not made twice by one model that repeats itself, but may be made again after being undone", async () => {
    const cancel = vi.fn(async () => ({ ok: true }));
    const { run } = await twoProviders(
      [
        callTool("book_appointment", booking),
        callTool("book_appointment", booking),
        callTool("cancel_appointment", {}),
        callTool("book_appointment", booking),
        say("Booked after all"),
      ],
      [],
    );
    const cancelTool = tool({ description: "Cancels", inputSchema: z.object({}), execute: cancel });
    const result = await run({ tools: { ...tools, cancel_appointment: cancelTool } });
    const repeated = result.steps.flatMap(({ toolCalls }) => toolCalls.map((call) => call.repeated ?? false));
    expect(repeated).toEqual([false, true, false, false]);
    expect(book).toHaveBeenCalledTimes(2);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("may be tried again when they had been refused", async () => {
    book.mockResolvedValueOnce({ ok: false, reason: "needs_confirmation" });
    const again = callTool("book_appointment", booking);
    const { run } = await twoProviders([again, again, say("Booked")], []);
    const result = await run();
    expect(book).toHaveBeenCalledTimes(2);
    expect(result.text).toBe("Booked");
  });

  it("are tried again when the tool had thrown; the model hears a code, the log everything", async () => {
    const error = new Error("relation appointments on db-7 is locked");
    book.mockRejectedValueOnce(error).mockRejectedValueOnce(new AppError("conflict", "booking.slot_taken"));
    const again = callTool("book_appointment", booking);
    const { one, run } = await twoProviders([again, again, again, say("Booked")], []);
    const onToolError = vi.fn();
    const result = await run({ onToolError });
    expect(one.requests[2]?.toolOutputs).toEqual([
      { error: "Error: internal" },
      { error: "Error: booking.slot_taken" },
    ]);
    expect(onToolError).toHaveBeenCalledWith("book_appointment", error);
    expect(result.steps.flatMap(({ toolCalls }) => toolCalls.map((call) => call.error))).toEqual([
      "internal",
      "booking.slot_taken",
      undefined,
    ]);
    expect(book).toHaveBeenCalledTimes(3);
  });

  it("are no reason to fall back when everything went well", async () => {
    const { run } = await twoProviders([callTool("book_appointment", booking), say("Booked")], [refuse(500)]);
    expect(await run()).toMatchObject({ text: "Booked", fallbacks: [], ...openai });
  });
});
