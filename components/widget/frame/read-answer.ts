import { parseObject, readEvents } from "./sse";

export type AnswerHandlers = {
  onText: (text: string) => void;
  /** A finished message of the agent; it replaces the text written so far. */
  onMessage: (message: unknown) => void;
  onOwner: (owner: "agent" | "human", name: string | null) => void;
};

export type AnswerEnd = {
  /** The server said that the answer is complete. Otherwise the line broke or it reported an error. */
  isFinished: boolean;
  hasError: boolean;
  /** Text that no finished message took over. */
  leftover: string;
};

/** Reads one answer as the AI SDK's UI message stream, with our `data-restart`, `data-message` and `data-owner` parts. */
export async function readAnswer(
  body: ReadableStream<Uint8Array>,
  handlers: AnswerHandlers,
): Promise<AnswerEnd> {
  const parts = new Map<string, string>();
  const end: AnswerEnd = { isFinished: false, hasError: false, leftover: "" };
  const written = () => [...parts.values()].filter(Boolean).join("\n\n");
  try {
    for await (const { data } of readEvents(body)) {
      if (data === "[DONE]") {
        end.isFinished = true;
        break;
      }
      const chunk = parseObject(data);
      const id = String(chunk?.id ?? "");
      const payload = (chunk?.data ?? {}) as Record<string, unknown>;
      switch (chunk?.type) {
        case "text-start":
          parts.set(id, parts.get(id) ?? "");
          break;
        case "text-delta":
          parts.set(id, (parts.get(id) ?? "") + String(chunk.delta ?? ""));
          handlers.onText(written());
          break;
        case "data-restart":
        case "reset-step":
          parts.clear();
          handlers.onText("");
          break;
        case "data-message":
          parts.clear();
          handlers.onText("");
          handlers.onMessage(payload);
          break;
        case "data-owner":
          handlers.onOwner(payload.owner === "human" ? "human" : "agent", nameIn(payload));
          break;
        case "error":
          end.hasError = true;
          break;
        case "finish":
          end.isFinished = true;
          break;
      }
    }
  } catch {
    // A broken line ends like a missing finish: the caller asks the server what it has.
  }
  end.leftover = written();
  return end;
}

/** The display name of whoever owns the conversation, wherever the payload keeps it. */
export function nameIn(payload: Record<string, unknown>): string | null {
  const name = payload.ownerName ?? payload.name;
  return typeof name === "string" && name ? name : null;
}
