"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ConversationThread, MessageView } from "@/lib/inbox/schema";
import { inboxKeys } from "./inbox-keys";
import { mergeMessages } from "./thread-messages";

/** A message on its way: shown at once, kept for another try when it did not get through. */
export type Outgoing = {
  clientId: string;
  text: string;
  note: boolean;
  state: "sending" | "failed";
  error?: unknown;
  createdAt: string;
};

/** Sends replies and notes of one conversation; survives switching to another conversation and back. */
export function useOutbox(conversationId: string) {
  const api = useApi();
  const client = useQueryClient();
  const { slug, user } = useTenant();
  const queryKey = inboxKeys.outbox(slug, conversationId);
  const { data: outgoing = [] } = useQuery<Outgoing[]>({
    queryKey,
    queryFn: () => client.getQueryData<Outgoing[]>(queryKey) ?? [],
    initialData: [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const update = (change: (list: Outgoing[]) => Outgoing[]) =>
    client.setQueryData<Outgoing[]>(queryKey, (list) => change(list ?? []));

  async function post(item: Outgoing): Promise<void> {
    update((list) => [
      ...list.filter(({ clientId }) => clientId !== item.clientId),
      { ...item, state: "sending" },
    ]);
    const { clientId, text, note } = item;
    try {
      // The number makes a second try of a reply harmless.
      const { data } = note
        ? await api<{ data: MessageView }>(`/conversations/${conversationId}/notes`, { body: { text } })
        : await api<{ data: MessageView }>(`/conversations/${conversationId}/messages`, {
            body: { text, clientId },
          });
      client.setQueryData<ConversationThread>(inboxKeys.thread(slug, conversationId), (thread) =>
        thread
          ? {
              ...thread,
              ...(note
                ? {}
                : {
                    owner: "human" as const,
                    ownerUser: { id: user.id, name: user.name },
                    status: "active" as const,
                  }),
              messages: mergeMessages(thread.messages, [data]),
            }
          : thread,
      );
      update((list) => list.filter((other) => other.clientId !== clientId));
      void client.invalidateQueries({ queryKey: inboxKeys.lists(slug) });
    } catch (error) {
      update((list) =>
        list.map((other) => (other.clientId === clientId ? { ...other, state: "failed", error } : other)),
      );
    }
  }

  return {
    outgoing,
    send: (text: string, note: boolean) =>
      void post({
        clientId: crypto.randomUUID(),
        text,
        note,
        state: "sending",
        createdAt: new Date().toISOString(),
      }),
    retry: (item: Outgoing) => void post(item),
    discard: (item: Outgoing) => update((list) => list.filter(({ clientId }) => clientId !== item.clientId)),
  };
}
