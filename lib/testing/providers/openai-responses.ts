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

const usage = { input_tokens: standInUsage.inputTokens, output_tokens: standInUsage.outputTokens };

/** Answers `POST /responses`, streaming or not. */
export async function answerResponses(
  request: StandInRequest,
  answer: StandInAnswer,
  response: ServerResponse,
): Promise<void> {
  const base = { id: `resp_${request.uid}`, created_at: 1_760_000_000, model: request.model };
  if (!request.stream) return sendJson(response, 200, { ...base, output: output(request, answer), usage });

  startEvents(response);
  await sendEvent(response, { type: "response.created", response: base });
  const alive = await sendOutput(request, answer, response);
  if (!alive) return;
  if ((answer.kind === "text" || answer.kind === "tools") && answer.end === "cut") {
    response.destroy();
    return;
  }
  if (answer.kind === "text" && answer.end === "silent") {
    response.end();
    return;
  }
  const truncated = answer.kind === "text" && answer.end === "truncated";
  await sendEvent(
    response,
    truncated
      ? {
          type: "response.incomplete",
          response: { incomplete_details: { reason: "max_output_tokens" }, usage },
        }
      : { type: "response.completed", response: { usage } },
  );
  response.end();
}

async function sendOutput(
  request: StandInRequest,
  answer: StandInAnswer,
  response: ServerResponse,
): Promise<boolean> {
  const parts =
    answer.kind === "text" ? answer.parts : answer.kind === "tools" && answer.text ? [answer.text] : [];
  if (parts.length > 0) {
    const id = `msg_${request.uid}`;
    const item = { type: "message", id };
    await sendEvent(response, { type: "response.output_item.added", output_index: 0, item });
    const alive = await sendParts(response, parts, (delta) => ({
      type: "response.output_text.delta",
      item_id: id,
      output_index: 0,
      delta,
    }));
    if (!alive) return false;
    if (answer.kind === "text" && answer.end !== "complete" && answer.end !== "truncated") return true;
    await sendEvent(response, { type: "response.output_item.done", output_index: 0, item });
  }
  if (answer.kind !== "tools") return true;
  for (const [position, call] of answer.calls.entries()) {
    const output_index = position + (parts.length > 0 ? 1 : 0);
    const item = functionCall(request, position, call.name);
    await sendEvent(response, {
      type: "response.output_item.added",
      output_index,
      item: { ...item, arguments: "" },
    });
    await sendEvent(response, {
      type: "response.function_call_arguments.delta",
      item_id: item.id,
      output_index,
      delta: call.input,
    });
    if (answer.end === "cut") return true;
    await sendEvent(response, {
      type: "response.function_call_arguments.done",
      item_id: item.id,
      output_index,
      arguments: call.input,
    });
    await sendEvent(response, {
      type: "response.output_item.done",
      output_index,
      item: { ...item, arguments: call.input, status: "completed" },
    });
  }
  return true;
}

function functionCall(request: StandInRequest, position: number, name: string) {
  const suffix = `${request.uid}_${position}`;
  return { type: "function_call", id: `fc_${suffix}`, call_id: `call_${suffix}`, name };
}

function output(request: StandInRequest, answer: StandInAnswer): unknown[] {
  const content = wholeText(answer);
  const message = {
    type: "message",
    role: "assistant",
    id: `msg_${request.uid}`,
    content: [{ type: "output_text", text: content, annotations: [] }],
  };
  const calls = answer.kind === "tools" ? answer.calls : [];
  return [
    ...(content === "" ? [] : [message]),
    ...calls.map((call, position) => ({
      ...functionCall(request, position, call.name),
      arguments: call.input,
      status: "completed",
    })),
  ];
}
