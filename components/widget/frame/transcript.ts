export type Author = "customer" | "agent" | "human" | "system";
export type Action = { type: string; label: string; value: string };
export type Citation = { title: string; url: string | null };

export type Item = {
  id: string;
  /** The server's number in the conversation; null until it is known. */
  seq: number | null;
  author: Author;
  text: string;
  createdAt: string;
  clientId: string | null;
  /** For the visitor's own messages. */
  status: "waiting" | "sending" | "sent" | "failed";
  /** The HTTP status that stood in the way last, 0 for no connection. */
  problem: number | null;
  actions: Action[];
  citations: Citation[];
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];

/** A message of the API as an item; null when it is not one or not for the visitor's eyes. */
export function toItem(raw: unknown, fallbackAuthor: Author, now: string): Item | null {
  if (typeof raw !== "object" || raw === null) return null;
  const message = raw as Record<string, unknown>;
  const author = text(message.author) || fallbackAuthor;
  if (!text(message.id) || !["customer", "agent", "human", "system"].includes(author)) return null;
  return {
    id: text(message.id),
    seq: typeof message.seq === "number" ? message.seq : null,
    author: author as Author,
    text: text(message.text),
    createdAt: text(message.createdAt) || now,
    clientId: text(message.clientId) || null,
    status: "sent",
    problem: null,
    actions: records(message.actions).map((action) => ({
      type: text(action.type),
      label: text(action.label) || text(action.value),
      value: text(action.value) || text(action.url) || text(action.label),
    })),
    citations: records(message.citations).map((citation) => ({
      title: text(citation.title) || text(citation.source),
      url: text(citation.url) || null,
    })),
  };
}

/**
 * Joins what arrives with what is there: one row per id or clientId, numbered ones in the server's order.
 * One without a number keeps its place until it gets one.
 */
export function mergeItems(items: readonly Item[], incoming: readonly Item[]): Item[] {
  const merged = [...items];
  for (const item of incoming) {
    const at = merged.findIndex(
      (known) => known.id === item.id || (item.clientId !== null && known.clientId === item.clientId),
    );
    const known = merged[at];
    if (!known) {
      merged.push(item);
      continue;
    }
    merged[at] = {
      ...known,
      ...item,
      seq: item.seq ?? known.seq,
      clientId: item.clientId ?? known.clientId,
      actions: item.actions.length > 0 ? item.actions : known.actions,
      citations: item.citations.length > 0 ? item.citations : known.citations,
    };
  }
  const numbered = merged.filter((item) => item.seq !== null).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return merged.map((item) => (item.seq === null ? item : (numbered.shift() ?? item)));
}

/** The highest number among some messages, 0 for none. */
export function lastSeq(items: readonly { seq?: unknown }[]): number {
  return items.reduce((highest, { seq }) => Math.max(highest, typeof seq === "number" ? seq : 0), 0);
}
