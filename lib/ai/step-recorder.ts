import type { FinishReason, LanguageModelUsage, TextStreamPart, ToolSet } from "ai";
import { type ModelChoice, noUsage, type TokenUsage } from "@/lib/ai/providers.shared";
import type { StepTrace, ToolCallTrace } from "@/lib/ai/run-trace";
import type { ToolJournal } from "@/lib/ai/tool-journal";

/** Turns the parts of a model's stream into steps. */
export class StepRecorder {
  error: unknown;
  finishReason: FinishReason | undefined;
  /** Output has arrived in the step that is under way. */
  streaming = false;
  /** Everything the customer saw, the steps' texts parted by an empty line. */
  text = "";

  private readonly steps: StepTrace[] = [];
  private current: StepTrace | null = null;
  private startedAt = performance.now();

  constructor(
    private readonly choice: ModelChoice,
    private readonly journal: ToolJournal,
    private readonly onText: (delta: string) => void,
  ) {}

  add(part: TextStreamPart<ToolSet>): void {
    switch (part.type) {
      case "start-step":
        this.begin();
        break;
      case "text-delta":
        this.addText(part.text);
        break;
      case "reasoning-delta":
      case "tool-input-start":
        this.streaming = true;
        break;
      case "tool-call":
        this.streaming = true;
        this.step().toolCalls.push({ id: part.toolCallId, name: part.toolName, input: part.input, ms: 0 });
        break;
      case "tool-result":
        this.complete(part.toolCallId, { output: part.output });
        break;
      case "tool-error":
        this.complete(part.toolCallId, { error: errorText(part.error) });
        break;
      case "finish-step":
        this.finishReason = part.finishReason;
        this.step().usage = toUsage(part.usage);
        this.end();
        break;
      case "error":
        this.error ??= part.error;
        break;
    }
  }

  /** The steps, the last one marked when it broke off. */
  close(): StepTrace[] {
    if (this.current) {
      this.current.incomplete = true;
      for (const call of this.current.toolCalls) Object.assign(call, this.journal.find(call.id));
      this.end();
    }
    return this.steps;
  }

  private begin(): void {
    this.startedAt = performance.now();
    this.streaming = false;
    const { provider, model } = this.choice;
    this.current = { provider, model, text: "", toolCalls: [], usage: noUsage, ms: 0 };
  }

  private step(): StepTrace {
    if (!this.current) this.begin();
    // begin() has just set it; the compiler cannot see that.
    return this.current as StepTrace;
  }

  private end(): void {
    if (!this.current) return;
    this.current.ms = Math.round(performance.now() - this.startedAt);
    this.steps.push(this.current);
    this.current = null;
  }

  private addText(delta: string): void {
    if (delta === "") return;
    this.streaming = true;
    const step = this.step();
    const piece = step.text === "" && this.text !== "" ? `\n\n${delta}` : delta;
    step.text += delta;
    this.text += piece;
    this.onText(piece);
  }

  private complete(id: string, result: Pick<ToolCallTrace, "output" | "error">): void {
    const call = this.step().toolCalls.find((candidate) => candidate.id === id);
    if (call) Object.assign(call, result, this.journal.find(id));
  }
}

function toUsage(usage: LanguageModelUsage): TokenUsage {
  return {
    inputTokens: usage.inputTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
    cachedInputTokens: usage.inputTokenDetails.cacheReadTokens ?? 0,
  };
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
