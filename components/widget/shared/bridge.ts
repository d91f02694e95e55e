/** The few words that loader and frame exchange. Both sides check origin, source and shape. */
export type ToFrame =
  | { atende: "shown"; focus: boolean }
  | { atende: "hidden" }
  | { atende: "identify"; token: string };

export type ToLoader =
  | { atende: "ready" }
  | { atende: "close" }
  | { atende: "unread"; count: number }
  | { atende: "theme"; color: string; position: string };

type Word = (ToFrame | ToLoader)["atende"];

/** The message of an event, if it came from that window and origin and has one of the expected words. */
export function readMessage<M extends ToFrame | ToLoader>(
  event: MessageEvent,
  source: unknown,
  origin: string,
  words: readonly Word[],
): M | null {
  const data: unknown = event.data;
  if (!source || event.source !== source || event.origin !== origin) return null;
  if (typeof data !== "object" || data === null) return null;
  const word = (data as { atende?: unknown }).atende;
  return words.includes(word as Word) ? (data as M) : null;
}
