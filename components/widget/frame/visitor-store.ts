import type { Visitor } from "./api";

export type VisitorStore = { load: () => Visitor | null; save: (visitor: Visitor | null) => void };

/** Keeps the visitor's token in the frame's own, partitioned storage; in memory where storage is blocked. */
export function createVisitorStore(publicKey: string, storage: () => Storage): VisitorStore {
  const name = `atende:${publicKey}:visitor`;
  let inMemory: Visitor | null = null;
  return {
    load() {
      try {
        const known = JSON.parse(storage().getItem(name) ?? "null") as Partial<Visitor> | null;
        if (!known?.conversationId || !known.visitorToken) return inMemory;
        return { conversationId: known.conversationId, visitorToken: known.visitorToken };
      } catch {
        return inMemory;
      }
    },
    save(visitor) {
      inMemory = visitor;
      try {
        if (visitor) storage().setItem(name, JSON.stringify(visitor));
        else storage().removeItem(name);
      } catch {
        // The chat works on, until this page is left.
      }
    },
  };
}
