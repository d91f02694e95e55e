import type { ModelMessage, Tool, ToolSet } from "ai";
import type { ToolCallTrace } from "@/lib/ai/run-trace";
import { AppError } from "@/lib/core/errors";

/** Tools that change something. A change that succeeded is never made twice in one turn, whoever asks for it. */
export const stateChangingTools: ReadonlySet<string> = new Set([
  "book_appointment",
  "reschedule_appointment",
  "cancel_appointment",
  "save_contact",
  "hand_over",
]);

/**
 * What the tools really did in one turn, over all candidates. It records at the tool itself and not from the model's
 * stream: a booking made while the stream was being cut is still here, and the next candidate hears of it.
 */
export class ToolJournal {
  readonly entries: ToolCallTrace[] = [];
  private readonly running = new Set<Promise<unknown>>();
  private readonly changes = new Map<string, { name: string; work: Promise<unknown>; candidate: number }>();
  private candidate = 0;

  constructor(
    private readonly changing: ReadonlySet<string> = stateChangingTools,
    private readonly onError: (toolName: string, error: unknown) => void = () => {},
  ) {}

  /** The same tools, recording for the next candidate. */
  wrap(tools: ToolSet): ToolSet {
    this.candidate += 1;
    return Object.fromEntries(
      Object.entries(tools).map(([name, tool]) => [name, this.recording(name, tool)]),
    );
  }

  find(id: string): ToolCallTrace | undefined {
    return this.entries.findLast((entry) => entry.id === id);
  }

  /** Waits for tools that are still at work, at most `ms`: the fallback must not overtake them. */
  async settle(ms: number): Promise<void> {
    if (this.running.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.allSettled([...this.running]), limit]);
    clearTimeout(timer);
  }

  /** Everything that was done so far, as history for the next candidate. */
  messages(): ModelMessage[] {
    return this.entries.flatMap((entry) => toolMessages([entry]));
  }

  private recording(name: string, tool: Tool): Tool {
    const execute = tool.execute;
    if (!execute) return tool;
    const changes = this.changing.has(name);
    return {
      ...tool,
      execute: async (input, options) => {
        // A change that has begun is finished and recorded, even if the customer or a timeout ends the answer.
        const { abortSignal, ...others } = options;
        const passed = changes || !abortSignal ? others : { ...others, abortSignal };
        const run = () => lastOutput(execute(input, passed));
        return this.record(
          { id: options.toolCallId, name, input, ms: 0 },
          changes ? changeKey(name, input) : null,
          run,
        );
      },
    } as Tool;
  }

  /** Book, cancel, book again is a wish, not a repetition, as long as the same model asks for it. */
  private forgetOthers(name: string): void {
    for (const [key, change] of this.changes) {
      if (change.candidate === this.candidate && change.name !== name) this.changes.delete(key);
    }
  }

  private async record(
    entry: ToolCallTrace,
    key: string | null,
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    const earlier = key === null ? undefined : this.changes.get(key);
    if (earlier) entry.repeated = true;
    const startedAt = performance.now();
    const work = earlier?.work ?? run();
    if (key !== null && !earlier) {
      this.changes.set(key, { name: entry.name, work, candidate: this.candidate });
    }
    this.running.add(work);
    try {
      const output = await work;
      entry.output = output;
      if (key !== null && !succeeded(output)) this.changes.delete(key);
      else if (key !== null && !earlier) this.forgetOthers(entry.name);
      return output;
    } catch (error) {
      this.onError(entry.name, error);
      if (key !== null) this.changes.delete(key);
      // Messages of unexpected errors name tables and hosts; they are not for a provider to read.
      entry.error = error instanceof AppError ? error.code : "internal";
      throw new Error(entry.error);
    } finally {
      entry.ms = Math.round(performance.now() - startedAt);
      this.entries.push(entry);
      this.running.delete(work);
    }
  }
}

/** The assistant's calls and their results as two messages that every provider accepts. */
export function toolMessages(calls: ToolCallTrace[], text = ""): ModelMessage[] {
  const assistant = [
    ...(text === "" ? [] : [{ type: "text" as const, text }]),
    ...calls.map((call) => ({
      type: "tool-call" as const,
      toolCallId: call.id,
      toolName: call.name,
      // Arguments that were no JSON reach us as text, and providers insist on an object.
      input: typeof call.input === "object" && call.input !== null ? call.input : {},
    })),
  ];
  const results = calls.map((call) => ({
    type: "tool-result" as const,
    toolCallId: call.id,
    toolName: call.name,
    output:
      call.error === undefined
        ? { type: "json" as const, value: toJson(call.output) }
        : { type: "error-text" as const, value: call.error },
  }));
  return [
    ...(assistant.length > 0 ? [{ role: "assistant" as const, content: assistant }] : []),
    ...(results.length > 0 ? [{ role: "tool" as const, content: results }] : []),
  ];
}

type JsonValue = null | string | number | boolean | JsonValue[] | { [key: string]: JsonValue };

function toJson(value: unknown): JsonValue {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue);
}

function succeeded(output: unknown): boolean {
  return !(typeof output === "object" && output !== null && "ok" in output && output.ok === false);
}

/** Name and arguments, independent of the order of their keys. */
function changeKey(name: string, input: unknown): string {
  const sorted = JSON.stringify(input, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return `${name} ${sorted}`;
}

async function lastOutput(output: unknown): Promise<unknown> {
  if (typeof output !== "object" || output === null || !(Symbol.asyncIterator in output)) return output;
  let last: unknown;
  for await (const part of output as AsyncIterable<unknown>) last = part;
  return last;
}
