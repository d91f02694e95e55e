import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { type TurnContext, turnContextSchema } from "@/lib/ai/tools.shared";
import { readHistory } from "./history";
import { readMessage } from "./language/read-message";
import { type Read, think } from "./think";

/**
 * The receptionist that needs no network: an AI SDK language model which reads the conversation, chooses the same
 * tools as any other model and words its answers itself. It expects the turn context in `providerOptions.atende`.
 */
export function createBuiltinModel(read: Read = readMessage): LanguageModelV4 {
  const answer = (options: LanguageModelV4CallOptions) => {
    options.abortSignal?.throwIfAborted();
    const history = readHistory(options.prompt);
    const context = turnContext(options);
    const thought = think(history, context, offeredTools(options), read);
    const content: LanguageModelV4Content[] =
      thought.kind === "text"
        ? [{ type: "text", text: thought.text }]
        : thought.requests.map((request, index) => ({
            type: "tool-call",
            toolCallId: callId(context.now, history.flatMap((turn) => turn.calls).length + index),
            toolName: request.name,
            input: JSON.stringify(request.input),
          }));
    const unified: "stop" | "tool-calls" = thought.kind === "text" ? "stop" : "tool-calls";
    return { content, finishReason: { unified, raw: undefined }, usage: usage(options, content) };
  };
  return {
    specificationVersion: "v4",
    provider: "builtin",
    modelId: "receptionist-1",
    supportedUrls: {},
    doGenerate: async (options) => ({ ...answer(options), warnings: [] }),
    doStream: async (options) => ({ stream: streamed(answer(options), options.abortSignal) }),
  };
}

function turnContext(options: LanguageModelV4CallOptions): TurnContext {
  const parsed = turnContextSchema.safeParse(options.providerOptions?.atende);
  if (parsed.success) return parsed.data;
  return {
    now: new Date().toISOString(),
    timeZone: "UTC",
    locale: "en",
    country: "US",
    personality: "friendly",
    businessName: "",
    agentName: "",
    contact: { name: null, phone: null },
  };
}

function offeredTools(options: LanguageModelV4CallOptions): ReadonlySet<string> {
  if (options.toolChoice?.type === "none") return new Set();
  return new Set((options.tools ?? []).map((tool) => tool.name));
}

/** Unique within a conversation and the same for the same history and clock. */
function callId(now: string, index: number): string {
  return `call_${new Date(now).getTime().toString(36)}_${index}`;
}

type Answer = {
  content: LanguageModelV4Content[];
  finishReason: { unified: "stop" | "tool-calls"; raw: undefined };
  usage: LanguageModelV4Usage;
};

function streamed(answer: Answer, abortSignal?: AbortSignal): ReadableStream<LanguageModelV4StreamPart> {
  const parts = streamParts(answer);
  return new ReadableStream({
    pull(controller) {
      if (abortSignal?.aborted) return controller.error(abortSignal.reason);
      const next = parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

function* streamParts({ content, finishReason, usage }: Answer): Generator<LanguageModelV4StreamPart, void> {
  yield { type: "stream-start", warnings: [] };
  for (const [index, part] of content.entries()) {
    if (part.type === "text") {
      const id = `text-${index}`;
      yield { type: "text-start", id };
      for (const delta of part.text.match(/\s*\S+|\s+$/g) ?? []) yield { type: "text-delta", id, delta };
      yield { type: "text-end", id };
    } else if (part.type === "tool-call") {
      const id = part.toolCallId;
      yield { type: "tool-input-start", id, toolName: part.toolName };
      yield { type: "tool-input-delta", id, delta: part.input };
      yield { type: "tool-input-end", id };
      yield part;
    }
  }
  yield { type: "finish", finishReason, usage };
}

/** About four characters to a token; nothing is billed, the numbers keep budgets comparable. */
function usage(options: LanguageModelV4CallOptions, content: LanguageModelV4Content[]): LanguageModelV4Usage {
  const input = Math.ceil(JSON.stringify(options.prompt).length / 4);
  const output = Math.ceil(JSON.stringify(content).length / 4);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}
