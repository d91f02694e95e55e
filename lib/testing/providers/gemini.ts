import type { ServerResponse } from "node:http";
import {
  type StandIn,
  type StandInAnswer,
  type StandInProtocol,
  type StandInRequest,
  type StandInScript,
  serveStandIn,
} from "@/lib/testing/providers/stand-in";
import {
  field,
  list,
  sendEvent,
  sendJson,
  sendParts,
  standInUsage,
  standInVector,
  startEvents,
  text,
  wholeText,
} from "@/lib/testing/providers/wire";

export type GeminiStandInOptions = { script?: StandInScript; embeddingErrors?: StandInAnswer[] };

const usageMetadata = {
  promptTokenCount: standInUsage.inputTokens,
  candidatesTokenCount: standInUsage.outputTokens,
  totalTokenCount: standInUsage.inputTokens + standInUsage.outputTokens,
};
const statusNames: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

/** A server that speaks Gemini's wire format: generateContent, streamGenerateContent, embedContent, batchEmbedContents. */
export function startGeminiStandIn(options: GeminiStandInOptions = {}): Promise<StandIn> {
  const embeddingErrors = [...(options.embeddingErrors ?? [])];
  const protocol: StandInProtocol = {
    describe,
    answer: answerGenerate,
    answerUnscripted: (request, response) => {
      if (request.kind !== "embeddings") return false;
      const error = embeddingErrors.shift();
      if (error?.kind === "status") sendError(response, error);
      else if (error?.kind !== "hang") answerEmbeddings(request, response);
      return true;
    },
  };
  return serveStandIn(protocol, options.script ?? [], "/v1beta");
}

async function answerGenerate(
  request: StandInRequest,
  answer: StandInAnswer,
  response: ServerResponse,
): Promise<void> {
  if (answer.kind === "status") return sendError(response, answer);
  if (answer.kind === "raw") {
    response.writeHead(200, { "content-type": answer.contentType });
    response.end(answer.body);
    return;
  }
  const chunk = (parts: unknown[], finishReason?: string) => ({
    candidates: [{ content: { role: "model", parts }, index: 0, ...(finishReason ? { finishReason } : {}) }],
    ...(finishReason ? { usageMetadata } : {}),
    modelVersion: request.model,
    responseId: `r${request.uid}`,
  });
  const calls = answer.kind === "tools" ? answer.calls.map(functionCall) : [];
  const reason = answer.kind === "text" && answer.end === "truncated" ? "MAX_TOKENS" : "STOP";
  if (!request.stream) {
    const content = wholeText(answer);
    return sendJson(response, 200, chunk([...(content === "" ? [] : [{ text: content }]), ...calls], reason));
  }

  startEvents(response);
  const parts =
    answer.kind === "text" ? answer.parts : answer.kind === "tools" && answer.text ? [answer.text] : [];
  if (!(await sendParts(response, parts, (piece) => chunk([{ text: piece }])))) return;
  if ((answer.kind === "text" || answer.kind === "tools") && answer.end === "cut") {
    if (calls.length > 0) await sendEvent(response, chunk(calls));
    response.destroy();
    return;
  }
  if (answer.kind === "text" && answer.end === "silent") {
    response.end();
    return;
  }
  await sendEvent(response, chunk(calls.length > 0 ? calls : [{ text: "" }], reason));
  response.end();
}

/** Gemini sends arguments as an object, so malformed JSON can only appear as a value of the wrong shape. */
function functionCall(call: { name: string; input: string }): unknown {
  let args: unknown;
  try {
    args = JSON.parse(call.input);
  } catch {
    args = { malformed: call.input };
  }
  return { functionCall: { name: call.name, args } };
}

function sendError(response: ServerResponse, answer: Extract<StandInAnswer, { kind: "status" }>): void {
  const status = statusNames[answer.status] ?? "INTERNAL";
  sendJson(
    response,
    answer.status,
    { error: { code: answer.status, message: answer.message, status, details: [] } },
    answer.headers,
  );
}

function answerEmbeddings(request: StandInRequest, response: ServerResponse): void {
  const vector = (one: unknown) => ({
    values: standInVector(
      contentText(field(one, "content")),
      Number(field(one, "outputDimensionality") ?? 3072),
    ),
  });
  if (request.path.endsWith(":embedContent")) sendJson(response, 200, { embedding: vector(request.body) });
  else sendJson(response, 200, { embeddings: list(field(request.body, "requests")).map(vector) });
}

const describe: StandInProtocol["describe"] = (_method, path, body) => {
  const [, model = "", action = ""] = /\/models\/([^:?]+):(\w+)/.exec(path) ?? [];
  const contents = list(field(body, "contents"));
  const isCustomer = (entry: unknown) =>
    field(entry, "role") === "user" && list(field(entry, "parts")).some((part) => field(part, "text"));
  return {
    kind: /[eE]mbedContents?$/.test(action) ? "embeddings" : action ? "generate" : "other",
    model: decodeURIComponent(model),
    stream: action === "streamGenerateContent",
    lastUserText: contentText(contents.findLast(isCustomer)),
    toolOutputs: contents
      .flatMap((entry) => list(field(entry, "parts")))
      .map((part) => field(part, "functionResponse"))
      .filter((result) => result !== undefined)
      .map((result) => field(field(result, "response"), "content") ?? field(result, "response")),
    toolNames: list(field(body, "tools"))
      .flatMap((tool) => list(field(tool, "functionDeclarations")))
      .map((declaration) => text(field(declaration, "name"))),
  };
};

function contentText(content: unknown): string {
  return list(field(content, "parts"))
    .map((part) => text(field(part, "text")))
    .join("");
}
