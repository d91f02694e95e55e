import type { LanguageModelV4 } from "@ai-sdk/provider";
import { type ModelMessage, stepCountIs, streamText, type ToolSet, wrapLanguageModel } from "ai";
import { classifyFailure, type Failure, watchErrors } from "@/lib/ai/failures";
import type { ModelChoice } from "@/lib/ai/providers.shared";
import type { StepTrace } from "@/lib/ai/run-trace";
import { StepRecorder } from "@/lib/ai/step-recorder";
import type { ToolJournal } from "@/lib/ai/tool-journal";
import type { TurnContext } from "@/lib/ai/tools.shared";
import type { Watchdog } from "@/lib/ai/watchdog";

// Warnings such as "temperature is not supported by this model" are no news to the people reading the log.
globalThis.AI_SDK_LOG_WARNINGS = false;

export type AttemptOptions = {
  choice: ModelChoice;
  model: LanguageModelV4;
  system: string;
  messages: ModelMessage[];
  tools: ToolSet;
  journal: ToolJournal;
  turnContext?: TurnContext;
  temperature?: number;
  maxTokens?: number;
  maxSteps: number;
  maxRetries: number;
  maxRetryAfterMs: number;
  /** How long to wait for tools that were still at work when the answer broke off. */
  toolMs: number;
  watchdog: Watchdog;
  abortSignal?: AbortSignal;
  onText: (delta: string) => void;
};

export type Attempt = { steps: StepTrace[]; text: string } & (
  | { outcome: "answered"; finishReason: "stop" | "length" }
  | { outcome: "aborted" }
  | { outcome: "failed"; failure: Failure }
);

/** Lets one model answer, with its tools. Never throws for what a provider does. */
export async function attempt(options: AttemptOptions): Promise<Attempt> {
  const { watchdog, abortSignal } = options;
  const recorder = new StepRecorder(options.choice, options.journal, options.onText);
  let callError: unknown;
  try {
    const result = startStream(options, (error) => {
      callError = error;
    });
    for await (const part of result.stream) {
      watchdog.alive();
      recorder.add(part);
    }
  } catch (error) {
    recorder.error ??= error;
  } finally {
    watchdog.stop();
  }
  await options.journal.settle(options.toolMs);
  const steps = recorder.close();
  const text = recorder.text;
  if (abortSignal?.aborted) return { steps, text, outcome: "aborted" };
  if (watchdog.fired) {
    // Waiting for a retry counts as what made us wait.
    const failure: Failure =
      callError === undefined || recorder.streaming
        ? { reason: "timeout" }
        : classifyFailure(callError, false);
    return { steps, text, outcome: "failed", failure };
  }
  const failure = failureOf(recorder);
  if (failure) return { steps, text, outcome: "failed", failure };
  return {
    steps,
    text,
    outcome: "answered",
    finishReason: recorder.finishReason === "length" ? "length" : "stop",
  };
}

function startStream(options: AttemptOptions, onCallError: (error: unknown) => void) {
  const { watchdog, abortSignal, maxSteps } = options;
  return streamText({
    model: wrapLanguageModel({
      model: options.model,
      middleware: watchErrors(options.maxRetryAfterMs, onCallError),
    }),
    instructions: options.system,
    messages: options.messages,
    tools: options.tools,
    // One after the other, so that "cancel, then book" happens in that order.
    toolCallConcurrency: 1,
    stopWhen: stepCountIs(maxSteps),
    // The last step must be words: without tools the model has to tell the customer something.
    prepareStep: ({ stepNumber }) =>
      stepNumber > 0 && stepNumber === maxSteps - 1 ? { toolChoice: "none" } : {},
    maxRetries: options.maxRetries,
    abortSignal: abortSignal ? AbortSignal.any([watchdog.signal, abortSignal]) : watchdog.signal,
    providerOptions: {
      // Conversations are kept here, not at the provider.
      openai: { store: false },
      ...(options.turnContext ? { atende: options.turnContext } : {}),
    },
    ...(options.temperature === undefined ? {} : { temperature: options.temperature }),
    ...(options.maxTokens === undefined ? {} : { maxOutputTokens: options.maxTokens }),
    onLanguageModelCallStart: () => watchdog.start(),
    onLanguageModelCallEnd: () => watchdog.rest(),
    // Errors are read from the stream; without this the SDK prints them.
    onError: () => {},
  });
}

function failureOf(recorder: StepRecorder): Failure | null {
  if (recorder.error !== undefined) return classifyFailure(recorder.error, recorder.streaming);
  switch (recorder.finishReason) {
    case "stop":
    case "length":
      return recorder.text.trim() === "" ? { reason: "invalid_answer" } : null;
    case "tool-calls":
    case "content-filter":
      return { reason: "invalid_answer" };
    default:
      return { reason: "interrupted" };
  }
}
