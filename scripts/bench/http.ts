import { Agent, type IncomingMessage, request as send } from "node:http";

/** A client of one running app that keeps its connections, as browsers and other servers do. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same app as somebody else. */
  as(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.headers, ...headers });
  }

  async get<T = unknown>(path: string): Promise<T> {
    return (await this.call("GET", path)).json as T;
  }

  async post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return (await this.call("POST", path, JSON.stringify(body), headers)).json as T;
  }

  /** One request. Rejects unless the status is 2xx or 3xx; `onChunk` hears the body while it arrives. */
  call(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
    onChunk?: (text: string) => void,
  ): Promise<{ response: IncomingMessage; text: string; json: unknown }> {
    return new Promise((resolve, reject) => {
      const type = body === undefined ? {} : { "content-type": "application/json" };
      const options = { method, agent: this.agent, headers: { ...type, ...this.headers, ...headers } };
      const outgoing = send(new URL(path, this.url), options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
          onChunk?.(chunk);
        });
        response.once("error", reject);
        response.once("end", () => {
          if ((response.statusCode ?? 500) >= 400) {
            reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 400)}`));
            return;
          }
          const isJson = response.headers["content-type"]?.includes("json") && text !== "";
          resolve({ response, text, json: isJson ? JSON.parse(text) : undefined });
        });
      });
      outgoing.once("error", reject);
      outgoing.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
