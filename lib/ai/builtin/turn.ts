import {
  type ToolInput,
  type ToolName,
  type ToolResult,
  type TurnContext,
  toolResults,
} from "@/lib/ai/tools.shared";
import type { DialogueState } from "./dialogue-state";
import type { Formats } from "./format";
import type { Reading } from "./reading";
import type { Wording } from "./wording/wording";

export type ToolRequest = { name: ToolName; input: unknown };

/** A decision in steps: yields tool calls, gets their raw results back, returns what it decided. */
export type Flow<T> = Generator<ToolRequest[], T, unknown[]>;

export type Catalogue = {
  currency: string;
  services: ToolResult<"list_services">["services"];
  /** Extras that come with a service. */
  addOns: NonNullable<ToolResult<"list_services">["addOns"]>;
  staff: ToolResult<"list_staff">["staff"];
};

/** All that a decision may look at; `state` is this turn's own copy and is written to. */
export type Turn = {
  context: TurnContext;
  catalogue: Catalogue;
  reading: Reading;
  state: DialogueState;
  say: Wording;
  format: Formats;
  today: string;
  clock: string;
};

/** Asks for one tool; null when it is not offered, failed, or answered something else than its contract. */
export function* call<N extends ToolName>(name: N, input: ToolInput<N>): Flow<ToolResult<N> | null> {
  const [raw] = yield [{ name, input }];
  return parseResult(name, raw);
}

/** Asks the same tool twice in one step. */
export function* callTwice<N extends ToolName>(
  name: N,
  first: ToolInput<N>,
  second: ToolInput<N>,
): Flow<[ToolResult<N> | null, ToolResult<N> | null]> {
  const [one, two] = yield [
    { name, input: first },
    { name, input: second },
  ];
  return [parseResult(name, one), parseResult(name, two)];
}

/** A raw tool result as its contract's type, or null. */
export function parseResult<N extends ToolName>(name: N, raw: unknown): ToolResult<N> | null {
  const parsed = toolResults[name].safeParse(raw);
  return parsed.success ? (parsed.data as ToolResult<N>) : null;
}
