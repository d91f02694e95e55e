"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { DecideReview, ReviewStatus, ReviewView } from "@/lib/reviews/schema";

type Page = { data: ReviewView[]; nextCursor: string | null };

/** Reviews of one state, page by page, and what can be done with them. */
export function useReviews(status: ReviewStatus | null) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const list = useInfiniteQuery({
    queryKey: ["reviews", slug, status],
    queryFn: ({ pageParam, signal }) =>
      api<Page>("/reviews", {
        query: { status: status ?? undefined, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  /** Returns whether it was stored. */
  const decide = async (id: string, decision: DecideReview): Promise<boolean> => {
    try {
      await api(`/reviews/${id}`, { method: "PUT", body: decision });
    } catch (error) {
      toast.problem(error);
      return false;
    }
    await client.invalidateQueries({ queryKey: ["reviews", slug] });
    return true;
  };
  return { ...list, reviews: list.data?.pages.flatMap((page) => page.data), decide };
}
