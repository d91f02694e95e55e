import { generateText, tool } from "ai";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { resolveModel } from "@/lib/ai/models";
import { startGeminiStandIn } from "@/lib/testing/providers/gemini";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import { callTool, refuse, type StandIn, type StandInRequest, say } from "@/lib/testing/providers/stand-in";

let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

const wires = [
  { provider: "openai", start: startOpenAiStandIn },
  { provider: "google", start: startGeminiStandIn },
  { provider: "huggingface", start: startOpenAiStandIn },
] as const;

const tools = {
  price: tool({ inputSchema: z.object({ service: z.string() }), execute: async () => ({ cents: 7000 }) }),
};

describe.each(wires)("the stand-in for $provider, asked without streaming", ({ provider, start }) => {
  const model = () =>
    resolveModel(
      { provider, model: "m" },
      { keys: { [provider]: "key" }, baseUrls: { [provider]: standIn?.url ?? "" } },
    );

  it("answers with text", async () => {
    standIn = await start({ script: [say("Hello ", "there")] });
    const result = await generateText({ model: model(), prompt: "Hi" });
    expect(result).toMatchObject({ text: "Hello there", finishReason: "stop" });
    expect(result.usage).toMatchObject({ inputTokens: 12, outputTokens: 7 });
    expect(standIn.requests[0]).toMatchObject({ stream: false, lastUserText: "Hi", model: "m" });
  });

  it("answers with a tool call, by a script that decides from what it is asked", async () => {
    const script = (request: StandInRequest) =>
      request.toolOutputs.length === 0 ? callTool("price", { service: "cut" }) : say("70 reais");
    standIn = await start({ script });
    const result = await generateText({
      model: model(),
      prompt: "How much?",
      tools,
      stopWhen: ({ steps }) => steps.length === 2,
    });
    expect(result.text).toBe("70 reais");
    expect(standIn.requests.map(({ toolOutputs }) => toolOutputs)).toEqual([[], [{ cents: 7000 }]]);
  });

  it("refuses in the provider's own words and says when its script has ended", async () => {
    standIn = await start({ script: [refuse(400, { message: "no such model" })] });
    await expect(generateText({ model: model(), prompt: "Hi", maxRetries: 0 })).rejects.toThrow(
      "no such model",
    );
    await expect(generateText({ model: model(), prompt: "Hi", maxRetries: 0 })).rejects.toThrow(
      "no more answers",
    );
  });
});
