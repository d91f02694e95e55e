import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { PublicWidgetSettings } from "@/lib/widget/schema";
import type { WidgetLocale, Words } from "../messages";
import type { Session } from "./session";
import type { ChatState, Store } from "./state";

export type Chat = {
  settings: PublicWidgetSettings;
  locale: WidgetLocale;
  words: Words;
  session: Session;
  store: Store;
  /** Null when the frame stands alone in a tab. */
  close: (() => void) | null;
};

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("outside of the chat");
  return chat;
}

export function useChatState(): ChatState {
  const { store } = useChat();
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
