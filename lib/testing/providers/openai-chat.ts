import type { ServerResponse } from "node:http";
import type { StandInAnswer, StandInRequest } from "@/lib/testing/providers/stand-in";
import {
  sendEvent,
  sendJson,
  sendParts,
  standInUsage,
  startEvents,
  wholeText,
} from "@/lib/testing/providers/wire";

const usage = {
  prompt_tokens: standInUsage.inputTokens,
  completion_tokens: standInUsage.outputTokens,
  total_tokens: standInUsage.inputTokens + standInUsage.outputTokens,
};

/** Answers `POST /chat/completions`, streaming or not. */
export async function answerChat(
  request: StandInRequest,
  answer: StandInAnswer,
  response: ServerResponse,
): Promise<void> {
  const base = { id: `chatcmpl-${request.uid}`, created: 1_760_000_000, model: request.model };
  const calls = answer.kind === "tools" ? answer.calls : [];
  const toolCalls = calls.map((call, index) => ({
    index,
    id: `call_${request.uid}_${index}`,
    type: "function",
    function: { name: call.name, arguments: call.input },
  }));
  const truncated = answer.kind === "text" && answer.end === "truncated";
  const finish_reason = calls.length > 0 ? "tool_calls" : truncated ? "length" : "stop";

  if (!request.stream) {
    const content = wholeText(answer);
    const message = {
      role: "assistant",
      content: content === "" && calls.length > 0 ? null : content,
      ...(calls.length > 0 ? { tool_calls: toolCalls.map(({ index: _, ...call }) => call) } : {}),
    };
    const choices = [{ index: 0, message, finish_reason }];
    return sendJson(response, 200, { ...base, object: "chat.completion", choices, usage });
  }

  const chunk = (delta: unknown, reason: string | null = null) => ({
    ...base,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, finish_reason: reason }],
  });
  startEvents(response);
  await sendEvent(response, chunk({ role: "assistant", content: "" }));
  const parts =
    answer.kind === "text" ? answer.parts : answer.kind === "tools" && answer.text ? [answer.text] : [];
  if (!(await sendParts(response, parts, (content) => chunk({ content })))) return;
  for (const call of toolCalls) await sendEvent(response, chunk({ tool_calls: [call] }));
  if ((answer.kind === "text" || answer.kind === "tools") && answer.end === "cut") {
    response.destroy();
    return;
  }
  if (answer.kind === "text" && answer.end === "silent") {
    response.end();
    return;
  }
  await sendEvent(response, chunk({}, finish_reason));
  await sendEvent(response, { ...base, object: "chat.completion.chunk", choices: [], usage });
  await sendEvent(response, "[DONE]");
  response.end();
}
