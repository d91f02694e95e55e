import type { LanguageModelV4Prompt, LanguageModelV4ToolResultOutput } from "@ai-sdk/provider";

/** One tool call of the past; `result` is undefined when it failed or never came back. */
export type RecordedCall = { id: string; name: string; result: unknown };

/** One customer message (fragments joined) with everything that was done and said about it. */
export type HistoryTurn = { customer: string; calls: RecordedCall[]; reply: string };

/** Cuts a prompt into turns. The last one is the turn to answer when its `reply` is empty. */
export function readHistory(prompt: LanguageModelV4Prompt): HistoryTurn[] {
  const turns: HistoryTurn[] = [];
  let answered = true;
  for (const message of prompt) {
    if (message.role === "system") continue;
    if (message.role === "user") {
      const text = message.content.map((part) => (part.type === "text" ? part.text : "")).join(" ");
      const last = turns.at(-1);
      if (last && !answered) last.customer = `${last.customer}\n${text}`.trim();
      else turns.push({ customer: text.trim(), calls: [], reply: "" });
      answered = false;
      continue;
    }
    const turn = turns.at(-1);
    if (!turn) continue;
    answered = true;
    for (const part of message.content) {
      if (part.type === "text") turn.reply = `${turn.reply}${part.text}`;
      if (part.type === "tool-call")
        turn.calls.push({ id: part.toolCallId, name: part.toolName, result: undefined });
      if (part.type === "tool-result") {
        const call = turn.calls.find((candidate) => candidate.id === part.toolCallId);
        if (call) call.result = resultValue(part.output);
      }
    }
  }
  return turns;
}

function resultValue(output: LanguageModelV4ToolResultOutput): unknown {
  if (output.type === "json") return output.value;
  if (output.type !== "text") return undefined;
  try {
    return JSON.parse(output.value);
  } catch {
    return undefined;
  }
}
