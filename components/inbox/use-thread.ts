"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ConversationThread, MessageView } from "@/lib/inbox/schema";
import { inboxKeys } from "./inbox-keys";
import { mergeMessages, olderThan } from "./thread-messages";

/** One conversation with its newest messages; older ones are added in front on demand. */
export function useThread(id: string, initial?: ConversationThread | null) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const [loadingOlder, setLoadingOlder] = useState(false);
  const queryKey = inboxKeys.thread(slug, id);
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { data } = await api<{ data: ConversationThread }>(`/conversations/${id}`, { signal });
      const known = client.getQueryData<ConversationThread>(queryKey)?.messages ?? [];
      return { ...data, messages: mergeMessages(known, data.messages) };
    },
    ...(initial?.id === id ? { initialData: initial } : {}),
  });
  const older = olderThan(query.data?.messages ?? []);

  async function loadOlder() {
    if (!older || loadingOlder) return;
    setLoadingOlder(true);
    try {
      const page = await api<{ data: MessageView[] }>(`/conversations/${id}/messages`, { query: older });
      client.setQueryData<ConversationThread>(
        queryKey,
        (thread) => thread && { ...thread, messages: mergeMessages(page.data, thread.messages) },
      );
    } finally {
      setLoadingOlder(false);
    }
  }

  return { ...query, hasOlder: older !== null, loadOlder, loadingOlder };
}
