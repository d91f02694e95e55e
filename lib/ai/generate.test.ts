import { tool } from "ai";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type RunModelOptions, runModel } from "@/lib/ai/generate";
import type { ProviderAccess } from "@/lib/ai/models";
import type { ModelChoice } from "@/lib/ai/providers.shared";
import { startGeminiStandIn } from "@/lib/testing/providers/gemini";
import { mockModel } from "@/lib/testing/providers/mock-model";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import {
  callTool,
  callToolRaw,
  createGate,
  cutAfter,
  cutToolCall,
  endSilentlyAfter,
  failThen,
  garbage,
  hang,
  refuse,
  type StandIn,
  type StandInScript,
  say,
  sayNothing,
  sayTruncated,
} from "@/lib/testing/providers/stand-in";

type Wire = {
  name: string;
  choice: ModelChoice;
  start: (script: StandInScript) => Promise<StandIn>;
  access: (url: string) => ProviderAccess;
};

const openAi = (script: StandInScript) => startOpenAiStandIn({ script });
const wires: Wire[] = [
  {
    name: "OpenAI responses",
    choice: { provider: "openai", model: "gpt-5-mini" },
    start: openAi,
    access: (openai) => ({ keys: { openai: "sk-test" }, baseUrls: { openai } }),
  },
  {
    name: "Gemini",
    choice: { provider: "google", model: "gemini-2.5-flash" },
    start: (script) => startGeminiStandIn({ script }),
    access: (google) => ({ keys: { google: "g-test" }, baseUrls: { google } }),
  },
  {
    name: "the Hugging Face router",
    choice: { provider: "huggingface", model: "meta-llama/Llama-3.3-70B-Instruct" },
    start: openAi,
    access: (huggingface) => ({ keys: { huggingface: "hf_test" }, baseUrls: { huggingface } }),
  },
  {
    name: "a compatible server",
    choice: { provider: "compatible", model: "local" },
    start: openAi,
    access: (compatible) => ({ keys: {}, baseUrls: { compatible } }),
  },
];

let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

async function run(wire: Wire, script: StandInScript, options: Partial<RunModelOptions> = {}) {
  standIn = await wire.start(script);
  return runModel({
    candidates: [wire.choice],
    access: wire.access(standIn.url),
    system: "Be brief.",
    messages: [{ role: "user", content: "When are you open?" }],
    builtin: mockModel("From the built-in model"),
    ...options,
  });
}

const hours = vi.fn(async (_input: { day: string }) => ({ opens: "09:00" }));
const tools = {
  business_info: tool({
    description: "Opening hours",
    inputSchema: z.object({ day: z.string() }),
    execute: hours,
  }),
};
afterEach(() => hours.mockClear());

describe.each(wires)("$name", (wire) => {
  it("streams text as it arrives and reports tokens, times and cost", async () => {
    const gate = createGate();
    const deltas: string[] = [];
    const running = run(wire, [say("We open ", gate, "at nine.")], {
      onTextDelta: (delta) => {
        deltas.push(delta);
        gate.open();
      },
    });
    const result = await running;
    expect(deltas).toEqual(["We open ", "at nine."]);
    expect(result).toMatchObject({
      finishReason: "stop",
      text: "We open at nine.",
      ...wire.choice,
      fallbacks: [],
      usage: { inputTokens: 12, outputTokens: 7 },
      responseMessages: [{ role: "assistant", content: [{ type: "text", text: "We open at nine." }] }],
    });
    expect(result.steps).toHaveLength(1);
    expect(result.firstTokenMs).toBeLessThanOrEqual(result.totalMs);
  });

  it("sends the system prompt, the settings and the key", async () => {
    await run(wire, [say("ok")], { temperature: 0.2, maxTokens: 300, tools });
    const request = standIn?.requests[0];
    expect(JSON.stringify(request?.body)).toContain("Be brief.");
    expect(JSON.stringify(request?.body)).toContain("300");
    expect(request).toMatchObject({
      model: wire.choice.model,
      lastUserText: "When are you open?",
      stream: true,
    });
    expect(request?.toolNames).toEqual(["business_info"]);
    const key = wire.access("").keys[wire.choice.provider as "openai"];
    const sent = request?.headers["x-goog-api-key"] ?? request?.headers.authorization;
    expect(sent).toBe(
      key === undefined ? undefined : wire.choice.provider === "google" ? key : `Bearer ${key}`,
    );
  });

  it("runs a tool, gives its result back to the model and keeps both in the trace and the history", async () => {
    const result = await run(
      wire,
      [callTool("business_info", { day: "mon" }, "One moment."), say("At nine.")],
      {
        tools,
      },
    );
    expect(hours).toHaveBeenCalledOnce();
    expect(standIn?.requests[1]?.toolOutputs).toEqual([{ opens: "09:00" }]);
    expect(result.text).toBe("One moment.\n\nAt nine.");
    expect(result.steps.map(({ text }) => text)).toEqual(["One moment.", "At nine."]);
    expect(result.steps[0]?.toolCalls).toMatchObject([
      { name: "business_info", input: { day: "mon" }, output: { opens: "09:00" } },
    ]);
    expect(result.responseMessages.map(({ role }) => role)).toEqual(["assistant", "tool", "assistant"]);
    expect(result.usage.inputTokens).toBe(24);
  });

  it("can read its own history in the next turn", async () => {
    const first = await run(wire, [callTool("business_info", { day: "mon" }), say("At nine.")], { tools });
    await standIn?.close();
    const second = await run(wire, [say("Yes.")], {
      tools,
      messages: [
        { role: "user", content: "When do you open?" },
        ...JSON.parse(JSON.stringify(first.responseMessages)),
        { role: "user", content: "On Tuesday too?" },
      ],
    });
    expect(second.text).toBe("Yes.");
    expect(standIn?.requests[0]?.toolOutputs).toEqual([{ opens: "09:00" }]);
  });

  it("falls back at once when the key is refused", async () => {
    const result = await run(wire, [refuse(401)]);
    expect(standIn?.requests).toHaveLength(1);
    expect(result.fallbacks).toEqual([{ ...wire.choice, reason: "unauthorized", status: 401 }]);
    expect(result).toMatchObject({
      text: "From the built-in model",
      provider: "builtin",
      finishReason: "stop",
    });
  });

  it("waits as long as a rate limit asks and tries again", async () => {
    const result = await run(wire, [refuse(429, { retryAfterMs: 1 }), say("Back.")]);
    expect(result).toMatchObject({ text: "Back.", fallbacks: [] });
  });

  it("falls back when the rate limit stays", async () => {
    const limited = refuse(429, { retryAfterMs: 1 });
    const result = await run(wire, [limited, limited, limited]);
    expect(standIn?.requests).toHaveLength(3);
    expect(result.fallbacks).toEqual([{ ...wire.choice, reason: "rate_limited", status: 429 }]);
  });

  it("does not keep a customer waiting for a rate limit of a minute", async () => {
    const result = await run(wire, [refuse(429, { retryAfterMs: 60_000 })]);
    expect(standIn?.requests).toHaveLength(1);
    expect(result.fallbacks).toMatchObject([{ reason: "rate_limited" }]);
  });

  it("gets over two server errors, not over three", async () => {
    expect(await run(wire, failThen(2, say("Here.")))).toMatchObject({ text: "Here.", fallbacks: [] });
    await standIn?.close();
    const result = await run(wire, failThen(3, say("Too late.")));
    expect(result.fallbacks).toMatchObject([{ reason: "unavailable", status: 500 }]);
  });

  it.each([
    ["cut", cutAfter("We open at")],
    ["ended without the completion signal", endSilentlyAfter("We open at")],
  ])(
    "never takes a stream that was %s for an answer, and has the reader start over",
    async (_how, answer) => {
      const seen: string[] = [];
      const result = await run(wire, [answer], {
        onTextDelta: (delta) => seen.push(delta),
        onRestart: () => seen.push("<restart>"),
      });
      expect(seen).toEqual(["We open at", "<restart>", "From the built-in model"]);
      expect(result.fallbacks).toMatchObject([{ reason: "interrupted" }]);
      expect(result.steps[0]).toMatchObject({ text: "We open at", provider: wire.choice.provider });
      expect(JSON.stringify(result.responseMessages)).not.toContain("We open at");
    },
  );

  it("does not run a tool whose call was cut", async () => {
    const onRestart = vi.fn();
    const result = await run(wire, [cutToolCall("business_info", { day: "mon" })], { tools, onRestart });
    expect(hours).not.toHaveBeenCalled();
    expect(onRestart).not.toHaveBeenCalled();
    expect(result.fallbacks).toMatchObject([{ reason: "interrupted" }]);
  });

  it("closes the provider's connection when the customer cancels", async () => {
    const cancel = new AbortController();
    const result = await run(wire, [say("We open ", createGate(), "never")], {
      abortSignal: cancel.signal,
      onTextDelta: () => cancel.abort(),
    });
    expect(result).toMatchObject({ finishReason: "aborted", text: "We open ", fallbacks: [] });
    await standIn?.requests[0]?.closed;
    expect(standIn?.requests[0]?.hungUp).toBe(true);
  });

  it.each([
    ["before the first word", hang()],
    ["in the middle", say("We ", createGate(), "never")],
  ])("falls back from a provider that hangs %s", async (_when, answer) => {
    const result = await run(wire, [answer], { timeouts: { firstTokenMs: 80, idleMs: 80 } });
    expect(result.fallbacks).toMatchObject([{ reason: "timeout" }]);
    expect(result.text).toBe("From the built-in model");
    await standIn?.requests[0]?.closed;
    expect(standIn?.requests[0]?.hungUp).toBe(true);
  });

  it("falls back from an empty answer and from a body that is no answer", async () => {
    expect((await run(wire, [sayNothing()])).fallbacks).toMatchObject([{ reason: "invalid_answer" }]);
    await standIn?.close();
    const result = await run(wire, [garbage()]);
    expect(result).toMatchObject({ text: "From the built-in model" });
    expect(result.fallbacks).toHaveLength(1);
  });

  it("keeps an answer that stopped at the token limit and says so", async () => {
    const result = await run(wire, [sayTruncated("We open at nine and")]);
    expect(result).toMatchObject({ finishReason: "length", text: "We open at nine and", fallbacks: [] });
  });

  it("gives malformed tool arguments back to the model as an error", async () => {
    const result = await run(wire, [callToolRaw("business_info", '{"day": '), say("Sorry, at nine.")], {
      tools,
    });
    expect(hours).not.toHaveBeenCalled();
    expect(result).toMatchObject({ text: "Sorry, at nine.", fallbacks: [] });
    expect(result.steps[0]?.toolCalls[0]?.error).toMatch(/Invalid input/);
    expect(JSON.stringify(standIn?.requests[1]?.toolOutputs)).toMatch(/Invalid input/);
  });

  it("stops a model that only calls tools", async () => {
    const result = await run(wire, () => callTool("business_info", { day: "mon" }), { tools, maxSteps: 3 });
    expect(standIn?.requests).toHaveLength(3);
    expect(result.fallbacks).toMatchObject([{ reason: "invalid_answer" }]);
    expect(result.provider).toBe("builtin");
  });
});
