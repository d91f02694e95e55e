import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ModelMessage, ToolSet } from "ai";
import { type Attempt, type AttemptOptions, attempt } from "@/lib/ai/attempt";
import { costMicros } from "@/lib/ai/model-catalogue.shared";
import { builtinModel, isConfigured, type ProviderAccess, resolveModel } from "@/lib/ai/models";
import { addUsage, builtinChoice, type ModelChoice, noUsage } from "@/lib/ai/providers.shared";
import type { Fallback, ModelRun, StepTrace } from "@/lib/ai/run-trace";
import { ToolJournal, toolMessages } from "@/lib/ai/tool-journal";
import type { TurnContext } from "@/lib/ai/tools.shared";
import { Watchdog } from "@/lib/ai/watchdog";

export type RunTimeouts = {
  /** From a model call to its first output, retries included. */
  firstTokenMs: number;
  /** Between two pieces of output. */
  idleMs: number;
  /** For all remote candidates together; the built-in model has this much of its own. */
  totalMs: number;
  /** How long a fallback waits for tools that the failed candidate left running. */
  toolMs: number;
};

/** How long a model may take; an operator with a slow model of their own sets more, tests set less. */
function timeoutsInForce(): RunTimeouts {
  return {
    firstTokenMs: milliseconds("AI_FIRST_TOKEN_MS", 20_000),
    idleMs: milliseconds("AI_IDLE_MS", 20_000),
    totalMs: milliseconds("AI_TOTAL_MS", 120_000),
    toolMs: 15_000,
  };
}

function milliseconds(name: string, fallback: number): number {
  const value = Number(process.env[name] || fallback);
  return Number.isFinite(value) && value > 0 ? value : fallback;
}

export type RunModelOptions = {
  /** In the order in which they are tried; the built-in model is always tried last, listed or not. */
  candidates: ModelChoice[];
  access: ProviderAccess;
  system: string;
  messages: ModelMessage[];
  tools?: ToolSet;
  /** Tools whose success is final for this turn; the booking and contact tools unless set. */
  stateChangingTools?: ReadonlySet<string>;
  turnContext?: TurnContext;
  temperature?: number;
  maxTokens?: number;
  maxSteps?: number;
  /** SDK retries after the first try, for 429, 5xx and connection errors. */
  maxRetries?: number;
  /** A provider asking for a longer pause than this is left for the next candidate. */
  maxRetryAfterMs?: number;
  timeouts?: Partial<RunTimeouts>;
  /** The customer's cancel: closes the provider's connection. */
  abortSignal?: AbortSignal;
  /** Called with each piece of text as it arrives; must not throw. */
  onTextDelta?: (delta: string) => void;
  /** The text streamed so far is void, another candidate starts over: the reader replaces it. */
  onRestart?: () => void;
  /** A candidate failed and the next one takes over; for logs and metrics. */
  onFallback?: (fallback: Fallback) => void;
  /** A tool threw; the model only hears the code of the error. */
  onToolError?: (toolName: string, error: unknown) => void;
  /** Replaces the built-in model, in tests. */
  builtin?: LanguageModelV4;
};

/**
 * Has a model answer, falling back from candidate to candidate down to the built-in one.
 * Never throws for a provider's failure: the trace says what happened, `finishReason` whether there is an answer.
 */
export async function runModel(options: RunModelOptions): Promise<ModelRun> {
  const startedAt = performance.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  const timeouts = { ...timeoutsInForce(), ...options.timeouts };
  const journal = new ToolJournal(options.stateChangingTools, options.onToolError);
  const steps: StepTrace[] = [];
  const fallbacks: Fallback[] = [];
  let firstTokenMs: number | null = null;

  const finish = (
    result: Pick<ModelRun, "finishReason" | "text" | "responseMessages">,
    by: ModelChoice | null,
  ) => ({
    ...result,
    provider: by?.provider ?? null,
    model: by?.model ?? null,
    steps,
    fallbacks,
    ...totals(steps),
    firstTokenMs,
    totalMs: elapsed(),
  });
  const giveUp = (choice: ModelChoice, failure: Omit<Fallback, keyof ModelChoice>) => {
    const fallback = { ...choice, ...failure };
    fallbacks.push(fallback);
    options.onFallback?.(fallback);
  };

  for (const choice of withBuiltinLast(options.candidates)) {
    const local = choice.provider === "builtin";
    if (options.abortSignal?.aborted) {
      return finish({ finishReason: "aborted", text: "", responseMessages: journal.messages() }, null);
    }
    const model = await findModel(choice, options);
    if (!model) {
      giveUp(choice, { reason: "missing_key" });
      continue;
    }
    const left = local ? timeouts.totalMs : timeouts.totalMs - elapsed();
    if (left <= 0) {
      giveUp(choice, { reason: "timeout" });
      continue;
    }
    const before = journal.messages();
    const result = await attempt({
      choice,
      model,
      ...settings(options),
      messages: [...options.messages, ...before],
      tools: journal.wrap(options.tools ?? {}),
      journal,
      toolMs: timeouts.toolMs,
      watchdog: new Watchdog({ ...timeouts, totalMs: left }),
      onText: (delta) => {
        firstTokenMs ??= elapsed();
        options.onTextDelta?.(delta);
      },
    });
    steps.push(...result.steps);
    if (result.outcome === "answered") {
      const { finishReason, text } = result;
      return finish({ finishReason, text, responseMessages: [...before, ...ownMessages(result)] }, choice);
    }
    if (result.outcome === "aborted") {
      const responseMessages = journal.messages();
      return finish({ finishReason: "aborted", text: result.text, responseMessages }, choice);
    }
    giveUp(choice, result.failure);
    if (result.text !== "") options.onRestart?.();
  }
  return finish({ finishReason: "failed", text: "", responseMessages: journal.messages() }, null);
}

function withBuiltinLast(candidates: ModelChoice[]): ModelChoice[] {
  const remote = candidates.filter(({ provider }) => provider !== "builtin");
  return [...remote, candidates.find(({ provider }) => provider === "builtin") ?? builtinChoice];
}

async function findModel(choice: ModelChoice, options: RunModelOptions): Promise<LanguageModelV4 | null> {
  if (choice.provider === "builtin") return options.builtin ?? builtinModel();
  return isConfigured(choice.provider, options.access) ? resolveModel(choice, options.access) : null;
}

type Settings = Omit<
  AttemptOptions,
  "choice" | "model" | "messages" | "tools" | "journal" | "toolMs" | "watchdog" | "onText"
>;

function settings(options: RunModelOptions): Settings {
  const { system, turnContext, temperature, maxTokens, abortSignal } = options;
  return {
    system,
    maxSteps: options.maxSteps ?? 8,
    maxRetries: options.maxRetries ?? 2,
    maxRetryAfterMs: options.maxRetryAfterMs ?? 5_000,
    ...(turnContext ? { turnContext } : {}),
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(abortSignal ? { abortSignal } : {}),
  };
}

/** The answer's own messages, without reasoning and provider metadata: another provider may read them next time. */
function ownMessages(result: Attempt): ModelMessage[] {
  return result.steps.flatMap((step) => toolMessages(step.toolCalls, step.text));
}

function totals(steps: StepTrace[]): Pick<ModelRun, "usage" | "costMicros" | "costIsPartial"> {
  const costs = steps.map((step) => costMicros(step.provider, step.model, step.usage));
  return {
    usage: steps.reduce((sum, step) => addUsage(sum, step.usage), noUsage),
    costMicros: costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    costIsPartial: costs.includes(null),
  };
}
