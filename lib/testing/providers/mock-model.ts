import { MockLanguageModelV4 } from "ai/test";

/** An in-process model that answers with a text: plays the built-in model where its own wit is not the subject. */
export function mockModel(text: string): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    provider: "builtin",
    modelId: "receptionist",
    doStream: async () => ({
      stream: new ReadableStream({
        start(controller) {
          controller.enqueue({ type: "stream-start", warnings: [] });
          controller.enqueue({ type: "text-start", id: "t" });
          if (text !== "") controller.enqueue({ type: "text-delta", id: "t", delta: text });
          controller.enqueue({ type: "text-end", id: "t" });
          controller.enqueue({
            type: "finish",
            finishReason: { unified: "stop", raw: undefined },
            usage: {
              inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
              outputTokens: { total: 0, text: 0, reasoning: 0 },
            },
          });
          controller.close();
        },
      }),
    }),
  });
}
