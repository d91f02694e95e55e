import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A door in an answer: the stand-in waits there until the test opens it. Used instead of sleeps. */
export type Gate = { readonly opened: Promise<void>; open(): void };

/** Makes a closed gate. */
export function createGate(): Gate {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** One request as the stand-in saw it, with the parts that scripts decide on already picked out. */
export type StandInRequest = {
  index: number;
  /** Unlike `index` unique over all stand-ins of the process; ids in answers are made from it. */
  uid: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  kind: "responses" | "chat" | "generate" | "embeddings" | "other";
  model: string;
  stream: boolean;
  /** Texts of the last message that a customer wrote. */
  lastUserText: string;
  /** Results of tools in the history, oldest first. */
  toolOutputs: unknown[];
  toolNames: string[];
  /** Resolves once the connection is gone, whether the answer was complete or not. */
  closed: Promise<void>;
  /** True when the client hung up before the answer was complete. */
  hungUp: boolean;
};

export type StandInAnswer =
  | { kind: "text"; parts: (string | Gate)[]; end: "complete" | "truncated" | "cut" | "silent" }
  | { kind: "tools"; calls: { name: string; input: string }[]; text?: string; end: "complete" | "cut" }
  | { kind: "status"; status: number; message: string; headers: Record<string, string> }
  | { kind: "hang"; until: Gate }
  | { kind: "raw"; body: string; contentType: string };

export type StandInScript =
  | StandInAnswer[]
  | ((request: StandInRequest) => StandInAnswer | Promise<StandInAnswer>);

export type StandIn = { url: string; requests: StandInRequest[]; close(): Promise<void> };

/** Text in as many pieces as given; a gate between two pieces holds the stream there. */
export const say = (...parts: (string | Gate)[]): StandInAnswer => ({ kind: "text", parts, end: "complete" });
/** Text that stops at the token limit. */
export const sayTruncated = (...parts: (string | Gate)[]): StandInAnswer => ({
  kind: "text",
  parts,
  end: "truncated",
});
/** A complete, well-formed answer with nothing in it. */
export const sayNothing = (): StandInAnswer => ({ kind: "text", parts: [], end: "complete" });
/** Some text, then the socket is destroyed. */
export const cutAfter = (...parts: (string | Gate)[]): StandInAnswer => ({ kind: "text", parts, end: "cut" });
/** Some text, then the body ends cleanly without the provider's completion signal. */
export const endSilentlyAfter = (...parts: (string | Gate)[]): StandInAnswer => ({
  kind: "text",
  parts,
  end: "silent",
});
/** One tool call. */
export const callTool = (name: string, input: unknown, text?: string): StandInAnswer =>
  callTools([{ name, input }], text);
/** Several tool calls in one step. */
export const callTools = (calls: { name: string; input: unknown }[], text?: string): StandInAnswer => ({
  kind: "tools",
  calls: calls.map(({ name, input }) => ({ name, input: JSON.stringify(input) })),
  ...(text === undefined ? {} : { text }),
  end: "complete",
});
/** A tool call whose arguments are sent as they are, for malformed JSON. */
export const callToolRaw = (name: string, input: string): StandInAnswer => ({
  kind: "tools",
  calls: [{ name, input }],
  end: "complete",
});
/** A tool call whose stream is cut before the provider said that it was complete. */
export const cutToolCall = (name: string, input: unknown): StandInAnswer => ({
  kind: "tools",
  calls: [{ name, input: JSON.stringify(input) }],
  end: "cut",
});
/** Accepts the request and answers nothing until the gate opens (or the server closes). */
export const hang = (until: Gate = createGate()): StandInAnswer => ({ kind: "hang", until });
/** A 200 whose body is no provider's format. */
export const garbage = (body = "<html>proxy</html>", contentType = "text/html"): StandInAnswer => ({
  kind: "raw",
  body,
  contentType,
});
/** An error in the provider's own shape. `retryAfterMs` is sent in both spellings of the header. */
export const refuse = (
  status: number,
  options: { message?: string; retryAfterMs?: number } = {},
): StandInAnswer => ({
  kind: "status",
  status,
  message: options.message ?? `stand-in says ${status}`,
  headers:
    options.retryAfterMs === undefined
      ? {}
      : {
          "retry-after": String(Math.ceil(options.retryAfterMs / 1000)),
          "retry-after-ms": String(options.retryAfterMs),
        },
});
/** `times` quick 500s, then the given answers. */
export const failThen = (times: number, ...answers: StandInAnswer[]): StandInAnswer[] => [
  ...Array.from({ length: times }, () => refuse(500, { retryAfterMs: 0 })),
  ...answers,
];

/** What one provider's format has to know; the server below does the rest. */
export type StandInProtocol = {
  describe(
    method: string,
    path: string,
    body: unknown,
  ): Omit<StandInRequest, "index" | "uid" | "method" | "path" | "headers" | "body" | "closed" | "hungUp">;
  answer(request: StandInRequest, answer: StandInAnswer, response: ServerResponse): Promise<void>;
  /** Requests that the script is not asked about (embeddings, model lists). True when answered. */
  answerUnscripted?(request: StandInRequest, response: ServerResponse): boolean;
};

let served = 0;

/** Serves one protocol on a random loopback port. `basePath` is appended to the url, as in a provider's base URL. */
export async function serveStandIn(
  protocol: StandInProtocol,
  script: StandInScript,
  basePath: string,
): Promise<StandIn> {
  const requests: StandInRequest[] = [];
  const queue = Array.isArray(script) ? [...script] : null;
  const released = createGate();

  async function next(request: StandInRequest): Promise<StandInAnswer> {
    if (typeof script === "function") return script(request);
    return queue?.shift() ?? refuse(501, { message: "The stand-in's script has no more answers" });
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await record(incoming, response);
    requests.push(request);
    if (protocol.answerUnscripted?.(request, response)) return;
    const answer = await next(request);
    if (answer.kind === "hang") await Promise.race([answer.until.opened, request.closed, released.opened]);
    if (response.destroyed) return;
    await protocol.answer(request, answer, response);
  }

  async function record(incoming: IncomingMessage, response: ServerResponse): Promise<StandInRequest> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const body = parseJson(Buffer.concat(chunks).toString("utf8"));
    const method = incoming.method ?? "GET";
    const path = incoming.url ?? "/";
    const request: StandInRequest = {
      ...protocol.describe(method, path, body),
      index: requests.length,
      uid: `s${++served}`,
      method,
      path,
      headers: Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ),
      body,
      hungUp: false,
      closed: new Promise<void>((resolve) => {
        response.once("close", () => {
          request.hungUp = !response.writableFinished;
          resolve();
        });
      }),
    };
    return request;
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(`stand-in failed: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        released.open();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
