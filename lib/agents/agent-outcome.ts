import type { ModelMessage } from "ai";
import type { Fallback, StepTrace } from "@/lib/ai/run-trace";
import type { Ctx } from "@/lib/core/ctx";
import type { Action, Citation } from "./schema";

/** What an answer cost and how it came about: the fields of an AgentRun row. */
export type AgentTrace = {
  agentId: string;
  provider: string;
  model: string;
  steps: StepTrace[];
  fallbacks: Fallback[];
  /** Names of the playbooks it followed. */
  playbooks: string[];
  inputTokens: number;
  outputTokens: number;
  /** Micros of a US dollar. */
  costMicros: number;
  firstTokenMs: number | null;
  totalMs: number;
  error: string | null;
};

/** What the agent decided; the inbox acts on it. */
export type AgentOutcome = {
  outcome: "reply" | "handoff" | "silent" | "aborted" | "failed";
  text: string;
  actions: Action[];
  citations: Citation[];
  /** Stored with the answer and fed back in the next turn. */
  responseMessages: ModelMessage[];
  /** Null when no model was asked. */
  trace: AgentTrace | null;
  handoffReason?: string;
};

export type AgentRunInput = {
  conversationId: string;
  /** `seq` of the last customer message that this answers. */
  turn: number;
  history: ModelMessage[];
  onTextDelta?: (delta: string) => void;
  /** The text so far is void: another model, or another try, begins anew. */
  onRestart?: () => void;
  abortSignal?: AbortSignal;
};

export type RunAgent = (ctx: Ctx, input: AgentRunInput) => Promise<AgentOutcome>;
