import type { ModelMessage } from "ai";
import type { ProviderName, TokenUsage } from "@/lib/ai/providers.shared";

export const fallbackReasons = [
  "missing_key",
  "unauthorized",
  "rate_limited",
  "unavailable",
  "timeout",
  "interrupted",
  "invalid_answer",
] as const;
export type FallbackReason = (typeof fallbackReasons)[number];

/** Why one candidate did not answer. `status` is the provider's HTTP status where there was one. */
export type Fallback = { provider: ProviderName; model: string; reason: FallbackReason; status?: number };

/** One tool call; exactly one of `output` and `error` is set once it has ended. */
export type ToolCallTrace = {
  id: string;
  name: string;
  input: unknown;
  output?: unknown;
  error?: string;
  ms: number;
  /** The same change had already succeeded in this turn: its result was given again, nothing was done twice. */
  repeated?: true;
};

/** One call of a model with the tools it asked for. */
export type StepTrace = {
  provider: ProviderName;
  model: string;
  text: string;
  toolCalls: ToolCallTrace[];
  usage: TokenUsage;
  ms: number;
  /** The step broke off; its text was never an answer. */
  incomplete?: true;
};

export type ModelRun = {
  /** `stop` and `length` are answers. `aborted`: the caller's signal. `failed`: no candidate answered. */
  finishReason: "stop" | "length" | "aborted" | "failed";
  /** The answer; for `aborted` what had been streamed until then; empty for `failed`. */
  text: string;
  /** Who answered (or was answering when aborted); null when nobody could. */
  provider: ProviderName | null;
  model: string | null;
  steps: StepTrace[];
  fallbacks: Fallback[];
  /** To be stored and put behind the history of the next turn: tool calls, their results and the answer, no provider metadata. */
  responseMessages: ModelMessage[];
  usage: TokenUsage;
  /** Micros of a US dollar, failed candidates included; steps whose price is unknown count as 0, see `costIsPartial`. */
  costMicros: number;
  costIsPartial: boolean;
  firstTokenMs: number | null;
  totalMs: number;
};
