import type { ServerResponse } from "node:http";
import { answerChat } from "@/lib/testing/providers/openai-chat";
import { answerResponses } from "@/lib/testing/providers/openai-responses";
import {
  type StandIn,
  type StandInAnswer,
  type StandInProtocol,
  type StandInRequest,
  type StandInScript,
  serveStandIn,
} from "@/lib/testing/providers/stand-in";
import { field, list, parsed, sendJson, standInVector, text } from "@/lib/testing/providers/wire";

export type OpenAiStandInOptions = {
  script?: StandInScript;
  /** An error for embedding requests, in order; without it they succeed. */
  embeddingErrors?: StandInAnswer[];
};

/**
 * A server that speaks OpenAI's wire format: `/responses`, `/chat/completions`, `/embeddings`, and the
 * Hugging Face feature-extraction path. Also plays the Hugging Face router and OpenAI-compatible servers.
 */
export function startOpenAiStandIn(options: OpenAiStandInOptions = {}): Promise<StandIn> {
  const embeddingErrors = [...(options.embeddingErrors ?? [])];
  const protocol: StandInProtocol = {
    describe,
    answer: async (request, answer, response) => {
      if (answer.kind === "status") return sendError(response, answer);
      if (answer.kind === "raw") {
        response.writeHead(200, { "content-type": answer.contentType });
        response.end(answer.body);
        return;
      }
      if (request.kind === "responses") return answerResponses(request, answer, response);
      if (request.kind === "chat") return answerChat(request, answer, response);
      sendJson(response, 404, {
        error: { message: `Unknown path ${request.path}`, type: "invalid_request_error" },
      });
    },
    answerUnscripted: (request, response) => {
      if (request.path.endsWith("/models")) {
        sendJson(response, 200, { object: "list", data: [{ id: "stand-in", object: "model" }] });
        return true;
      }
      if (request.kind !== "embeddings") return false;
      const error = embeddingErrors.shift();
      if (error?.kind === "status") sendError(response, error);
      else if (error?.kind !== "hang") answerEmbeddings(request, response);
      return true;
    },
  };
  return serveStandIn(protocol, options.script ?? [], "/v1");
}

function sendError(response: ServerResponse, answer: Extract<StandInAnswer, { kind: "status" }>): void {
  const error = {
    message: answer.message,
    type: answer.status === 401 ? "invalid_request_error" : "server_error",
    param: null,
    code: answer.status === 401 ? "invalid_api_key" : answer.status === 429 ? "rate_limit_exceeded" : null,
  };
  sendJson(response, answer.status, { error }, answer.headers);
}

function answerEmbeddings(request: StandInRequest, response: ServerResponse): void {
  if (request.path.includes("/feature-extraction")) {
    const inputs = list(field(request.body, "inputs")).map(text);
    sendJson(
      response,
      200,
      inputs.map((input) => standInVector(input, 384)),
    );
    return;
  }
  const inputs = list(field(request.body, "input")).map(text);
  const dimensions = Number(field(request.body, "dimensions") ?? 1536);
  const data = inputs.map((input, index) => ({
    object: "embedding",
    index,
    embedding: standInVector(input, dimensions),
  }));
  sendJson(response, 200, {
    object: "list",
    model: request.model,
    data,
    usage: { prompt_tokens: inputs.length, total_tokens: inputs.length },
  });
}

const describe: StandInProtocol["describe"] = (_method, path, body) => {
  const responses = path.endsWith("/responses");
  const history = list(field(body, responses ? "input" : "messages"));
  return {
    kind: responses
      ? "responses"
      : path.endsWith("/chat/completions")
        ? "chat"
        : path.endsWith("/embeddings") || path.includes("/feature-extraction")
          ? "embeddings"
          : "other",
    model: text(field(body, "model")),
    stream: field(body, "stream") === true,
    lastUserText: contentText(
      field(
        history.findLast((entry) => field(entry, "role") === "user"),
        "content",
      ),
    ),
    toolOutputs: history
      .filter((entry) => field(entry, "type") === "function_call_output" || field(entry, "role") === "tool")
      .map((entry) => parsed(field(entry, "output") ?? field(entry, "content"))),
    toolNames: list(field(body, "tools")).map((tool) =>
      text(field(tool, "name") ?? field(field(tool, "function"), "name")),
    ),
  };
};

function contentText(content: unknown): string {
  if (typeof content === "string") return content;
  return list(content)
    .map((part) => text(field(part, "text")))
    .join("");
}
