"use client";

import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ConversationView } from "@/lib/inbox/schema";
import { filterQuery, type InboxFilters } from "./inbox-filters";
import { inboxKeys } from "./inbox-keys";

export type ConversationPage = { data: ConversationView[]; nextCursor?: string | null };

export const conversationsPerPage = 30;

/** The conversations that the filters let through, page by page. */
export function useConversations(
  filters: InboxFilters,
  initial?: { filters: InboxFilters; page: ConversationPage },
) {
  const api = useApi();
  const { slug } = useTenant();
  const isInitial = initial && JSON.stringify(initial.filters) === JSON.stringify(filters);
  const query = useInfiniteQuery({
    queryKey: inboxKeys.list(slug, filters),
    queryFn: ({ pageParam, signal }) =>
      api<ConversationPage>("/conversations", {
        query: { ...filterQuery(filters), limit: conversationsPerPage, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
    placeholderData: keepPreviousData,
    ...(isInitial
      ? {
          initialData: { pages: [initial.page], pageParams: [null] } satisfies InfiniteData<ConversationPage>,
        }
      : {}),
  });
  return { ...query, conversations: query.data?.pages.flatMap((page) => page.data) };
}
