"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import type { ConversationThread, MessageView } from "@/lib/inbox/schema";
import { inboxKeys } from "./inbox-keys";
import { follows, mergeMessages } from "./thread-messages";

type Event = { conversationId?: string; message?: MessageView; author?: string; typing?: boolean };
export type Typist = "customer" | "agent" | "human";

/** A typing sign that is not renewed is over. */
const typingMs = 6000;
/** A busy shop's events come in bursts; the list is read once for all of them. */
const gatherMs = 250;

/** Keeps lists and threads as they are in the database, and says who is typing where. */
export function useInboxLive() {
  const client = useQueryClient();
  const { slug } = useTenant();
  const [typing, setTyping] = useState<Record<string, Typist | undefined>>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const refresh = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const pending = timers.current;
    return () => {
      clearTimeout(refresh.current);
      for (const timer of pending.values()) clearTimeout(timer);
    };
  }, []);

  function refreshLists() {
    clearTimeout(refresh.current);
    refresh.current = setTimeout(
      () => void client.invalidateQueries({ queryKey: inboxKeys.lists(slug) }),
      gatherMs,
    );
  }

  function refreshThread(id: string | undefined) {
    void client.invalidateQueries({
      queryKey: id ? inboxKeys.thread(slug, id) : inboxKeys.threads(slug),
    });
  }

  function showTyping(id: string, who: Typist | undefined) {
    clearTimeout(timers.current.get(id));
    setTyping((before) => (before[id] === who ? before : { ...before, [id]: who }));
    if (who)
      timers.current.set(
        id,
        setTimeout(() => showTyping(id, undefined), typingMs),
      );
  }

  const state = useLive({
    new_message: (payload) => {
      const { conversationId, message } = (payload ?? {}) as Event;
      refreshLists();
      if (!conversationId || !message) return refreshThread(undefined);
      showTyping(conversationId, undefined);
      const queryKey = inboxKeys.thread(slug, conversationId);
      const thread = client.getQueryData<ConversationThread>(queryKey);
      if (!thread) return;
      if (!follows(thread.messages, message.seq)) return refreshThread(conversationId);
      client.setQueryData<ConversationThread>(queryKey, {
        ...thread,
        messages: mergeMessages([message], thread.messages),
      });
    },
    conversation_update: (payload) => {
      refreshLists();
      refreshThread((payload as Event | null)?.conversationId);
    },
    user_typing: (payload) => {
      const { conversationId, author, typing } = (payload ?? {}) as Event;
      if (conversationId) showTyping(conversationId, typing ? (author as Typist) : undefined);
    },
  });
  return { state, typing };
}
