import type { Item } from "./transcript";

export type ChatState = {
  items: Item[];
  /** The agent's text while it is being written. */
  streaming: string;
  /** The agent is at work on an answer. */
  isThinking: boolean;
  /** A person is typing; their name where known. */
  typing: string | null;
  owner: "agent" | "human";
  ownerName: string | null;
  isEnded: boolean;
  rating: "none" | "asked" | "sending" | "failed" | "done";
  connection: "idle" | "open" | "reconnecting" | "offline";
  /** The first load of an earlier conversation. */
  isRestoring: boolean;
  isOpen: boolean;
  unread: number;
};

export const emptyState: ChatState = {
  items: [],
  streaming: "",
  isThinking: false,
  typing: null,
  owner: "agent",
  ownerName: null,
  isEnded: false,
  rating: "none",
  connection: "idle",
  isRestoring: false,
  isOpen: false,
  unread: 0,
};

export type Store = {
  get: () => ChatState;
  set: (change: Partial<ChatState>) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A value that tells its listeners when it changes. */
export function createStore(): Store {
  let state = emptyState;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
