"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { ConversationThread, ConversationView } from "@/lib/inbox/schema";
import { inboxKeys } from "./inbox-keys";

export type ConversationAction = "take-over" | "hand-back" | "resolve" | "reopen" | "close";

/** Changes who has a conversation and how it stands; the screen shows it before the server has answered. */
export function useConversationActions(id: string) {
  const t = useTranslations("inbox.did");
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const { slug, user } = useTenant();
  const queryKey = inboxKeys.thread(slug, id);

  const change = useMutation({
    mutationFn: async (action: ConversationAction) => {
      const method = action === "close" ? "PUT" : "POST";
      return (await api<{ data: ConversationView }>(`/conversations/${id}/${action}`, { method })).data;
    },
    onMutate: async (action) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<ConversationThread>(queryKey);
      if (before) client.setQueryData(queryKey, { ...before, ...foreseen(action, user) });
      return { before };
    },
    onError: (error, _action, context) => {
      if (context?.before) client.setQueryData(queryKey, context.before);
      toast.problem(error);
    },
    onSuccess: (view, action, { before }) => {
      client.setQueryData<ConversationThread>(queryKey, (thread) => thread && { ...thread, ...view });
      if (action === "resolve" || action === "close") {
        // Settling gave it back to the agent; taking it back is the way to how it was.
        const undo = before?.ownerUser?.id === user.id ? "take-over" : "reopen";
        toast.undo(t(action), () => change.mutateAsync(undo).then(() => undefined));
      }
    },
    onSettled: () => void client.invalidateQueries({ queryKey: inboxKeys.lists(slug) }),
  });
  return change;
}

function foreseen(action: ConversationAction, user: { id: string; name: string }): Partial<ConversationView> {
  const byAgent = { owner: "agent", ownerUser: null, handoffReason: null } as const;
  switch (action) {
    case "take-over":
      return { owner: "human", ownerUser: user, status: "active", handoffAt: new Date().toISOString() };
    case "hand-back":
      return { ...byAgent, status: "active" };
    case "resolve":
      return { ...byAgent, status: "resolved" };
    case "close":
      return { ...byAgent, status: "closed" };
    case "reopen":
      return { status: "active" };
  }
}
