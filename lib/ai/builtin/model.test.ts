import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { describe, expect, it } from "vitest";
import { toolNames } from "@/lib/ai/tools.shared";
import { createFakeShop } from "./dialogues/fake-shop";
import { shops } from "./dialogues/fixture";
import { createBuiltinModel } from "./model";

const shop = shops.en;
const model = createBuiltinModel();
const tools = toolNames.map((name) => ({ type: "function" as const, name, inputSchema: {} }));
const atende = {
  now: shop.now,
  timeZone: shop.timeZone,
  locale: "en",
  country: "US",
  personality: "friendly",
  businessName: shop.businessName,
  agentName: shop.agentName,
  contact: { name: null, phone: null },
};
const user = (text: string): LanguageModelV4Prompt[number] => ({
  role: "user",
  content: [{ type: "text", text }],
});
const assistant = (text: string): LanguageModelV4Prompt[number] => ({
  role: "assistant",
  content: [{ type: "text", text }],
});

function options(
  prompt: LanguageModelV4Prompt,
  more: Partial<LanguageModelV4CallOptions> = {},
): LanguageModelV4CallOptions {
  return { prompt, tools, providerOptions: { atende }, ...more };
}

/** A call with its result, as the SDK puts them into the prompt. */
function called(id: string, toolName: string, value: unknown): LanguageModelV4Prompt {
  return [
    { role: "assistant", content: [{ type: "tool-call", toolCallId: id, toolName, input: {} }] },
    {
      role: "tool",
      content: [
        {
          type: "tool-result",
          toolCallId: id,
          toolName,
          output: { type: "json", value: JSON.parse(JSON.stringify(value)) },
        },
      ],
    },
  ];
}

const fake = createFakeShop(shop, { name: "", says: [], end: {} });
const catalogue = [
  ...called("a", "list_services", fake.tools.list_services()),
  ...called("b", "list_staff", fake.tools.list_staff()),
];

async function parts(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4StreamPart[]> {
  const all: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) all.push(part);
  return all;
}

describe("the built-in model", () => {
  it("asks for services and staff first", async () => {
    const { content, finishReason } = await model.doGenerate(options([user("hi")]));
    expect(content.map((part) => part.type === "tool-call" && part.toolName)).toEqual([
      "list_services",
      "list_staff",
    ]);
    expect(finishReason.unified).toBe("tool-calls");
  });

  it("gives the same answer to the same conversation", async () => {
    const prompt = [user("hi"), ...catalogue];
    expect(await model.doGenerate(options(prompt))).toEqual(await model.doGenerate(options(prompt)));
  });

  it("streams words that add up to the generated text", async () => {
    const prompt = [user("what services do you offer?"), ...catalogue];
    const { content } = await model.doGenerate(options(prompt));
    const streamed = await parts((await model.doStream(options(prompt))).stream);
    const deltas = streamed.flatMap((part) => (part.type === "text-delta" ? [part.delta] : []));
    expect(deltas.length).toBeGreaterThan(5);
    expect(content).toEqual([{ type: "text", text: deltas.join("") }]);
  });

  it("reports how many tokens it would have used", async () => {
    const { usage } = await model.doGenerate(options([user("hi"), ...catalogue]));
    expect(usage.inputTokens.total).toBeGreaterThan(10);
    expect(usage.outputTokens.total).toBeGreaterThan(5);
  });

  it("stops when the caller gives up", async () => {
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(model.doGenerate(options([user("hi")], { abortSignal: gone }))).rejects.toThrow("gone");
    const control = new AbortController();
    const { stream } = await model.doStream(
      options([user("hi"), ...catalogue], { abortSignal: control.signal }),
    );
    control.abort(new Error("gone"));
    await expect(parts(stream)).rejects.toThrow("gone");
  });

  it("calls no tool that is not offered", async () => {
    const { content } = await model.doGenerate(options([user("haircut tomorrow at 3pm")], { tools: [] }));
    expect(content.map((part) => part.type)).toEqual(["text"]);
    const none = options([user("haircut tomorrow")], { toolChoice: { type: "none" } });
    expect((await model.doGenerate(none)).content.map((part) => part.type)).toEqual(["text"]);
  });

  it("does not ask again for a tool that failed in this turn", async () => {
    const failed: LanguageModelV4Prompt = ["list_services", "list_staff"].flatMap((toolName) => [
      { role: "assistant", content: [{ type: "tool-call", toolCallId: toolName, toolName, input: {} }] },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: toolName,
            toolName,
            output: { type: "error-text", value: "down" },
          },
        ],
      },
    ]);
    const { content } = await model.doGenerate(options([user("hi"), ...failed]));
    expect(content[0]?.type).toBe("text");
  });

  it("gets a person when the calendar does not answer", async () => {
    const prompt = [
      user("haircut tomorrow at 3pm"),
      ...catalogue,
      ...called("c", "find_slots", { broken: true }),
    ];
    const { content } = await model.doGenerate(options(prompt));
    expect(content).toMatchObject([{ type: "tool-call", toolName: "hand_over" }]);
  });

  it("keeps the wishes of a conversation that somebody else answered until now", async () => {
    const prompt = [
      user("I'd like a haircut tomorrow"),
      assistant("Sure! What time would suit you?"),
      user("at 3pm"),
      ...catalogue,
    ];
    const { content } = await model.doGenerate(options(prompt));
    expect(content).toMatchObject([{ type: "tool-call", toolName: "find_slots" }]);
    expect(JSON.stringify(content)).toContain("2026-11-21");
    expect(JSON.stringify(content)).toContain("svc-cut");
  });

  it("takes a yes for nothing when the proposal was not its own", async () => {
    const prompt = [user("hello"), assistant("Shall I book you for 3pm?"), user("yes"), ...catalogue];
    const { content } = await model.doGenerate(options(prompt));
    expect(JSON.stringify(content)).not.toContain("book_appointment");
  });

  it("keeps to the starts it listed when the answer comes a day later", async () => {
    const day = { serviceIds: ["svc-cut"], from: "2026-11-24", to: "2026-11-24", limit: 20 };
    const prompt = [
      user("haircut on tuesday"),
      ...catalogue,
      ...called("c", "find_slots", fake.tools.find_slots({ ...day, timeTo: "12:59" })),
      ...called("d", "find_slots", fake.tools.find_slots({ ...day, timeFrom: "13:00" })),
      assistant("…"),
      user("the first one"),
    ];
    const tomorrow = { atende: { ...atende, now: "2026-11-21T14:00:00Z" } };
    const { content } = await model.doGenerate(options(prompt, { providerOptions: tomorrow }));
    expect(content).toMatchObject([{ type: "tool-call", toolName: "book_appointment" }]);
    expect(JSON.stringify(content)).toContain("2026-11-24T14:00:00Z");
  });

  it("answers without a turn context in English", async () => {
    const { content } = await model.doGenerate({ prompt: [user("hello"), ...catalogue], tools });
    expect(content[0]?.type).toBe("text");
  });
});
