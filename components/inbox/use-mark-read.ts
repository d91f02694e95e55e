"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ConversationThread } from "@/lib/inbox/schema";
import { inboxKeys } from "./inbox-keys";

/** A conversation that somebody is looking at has nothing unread. */
export function useMarkRead(conversation: ConversationThread | undefined): void {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const id = conversation?.id;
  const isUnread = (conversation?.unreadCount ?? 0) > 0;

  useEffect(() => {
    if (!id || !isUnread) return;
    const mark = () => {
      if (document.visibilityState !== "visible") return;
      const queryKey = inboxKeys.thread(slug, id);
      client.setQueryData<ConversationThread>(queryKey, (thread) => thread && { ...thread, unreadCount: 0 });
      // Should it fail, the next look at the list says so; nobody needs to be told.
      api(`/conversations/${id}/read`, { method: "POST" })
        .then(() => client.invalidateQueries({ queryKey: inboxKeys.lists(slug) }))
        .catch(() => undefined);
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [id, isUnread, api, client, slug]);
}
