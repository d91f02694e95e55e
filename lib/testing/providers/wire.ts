import type { ServerResponse } from "node:http";
import type { Gate, StandInAnswer } from "@/lib/testing/providers/stand-in";

/** Tokens that every stand-in answer claims to have used. */
export const standInUsage = { inputTokens: 12, outputTokens: 7 };

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

export function startEvents(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.flushHeaders();
}

/** Writes one server-sent event and resolves when the bytes are handed to the socket. */
export function sendEvent(response: ServerResponse, data: unknown): Promise<void> {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return new Promise((resolve) => {
    response.write(`data: ${text}\n\n`, () => resolve());
  });
}

/** Sends the pieces in order, waiting at gates; false when the client went away meanwhile. */
export async function sendParts(
  response: ServerResponse,
  parts: (string | Gate)[],
  toEvent: (text: string) => unknown,
): Promise<boolean> {
  const gone = new Promise<void>((resolve) => response.once("close", () => resolve()));
  for (const part of parts) {
    if (typeof part === "string") await sendEvent(response, toEvent(part));
    else await Promise.race([part.opened, gone]);
    if (response.destroyed) return false;
  }
  return true;
}

/** The text of an answer without its gates, for non-streaming requests. */
export function wholeText(answer: StandInAnswer): string {
  if (answer.kind === "text") return answer.parts.filter((part) => typeof part === "string").join("");
  return answer.kind === "tools" ? (answer.text ?? "") : "";
}

/** A unit vector that depends on the text only. */
export function standInVector(text: string, dimensions: number): number[] {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const vector = Array.from({ length: dimensions }, () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state >>> 0) / 0xffffffff) * 2 - 1;
  });
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}

/** Reads a property of parsed JSON without trusting its shape. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Parses a tool's output where it is JSON, else gives the text. */
export function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
