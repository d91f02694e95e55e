"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { CreatedFeed, FeedView } from "@/lib/feeds/schema";
import { fetchAll } from "../fetch-all";

/** The open subscriptions, and what is done with them; the deeds throw their problem. */
export function useFeeds() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const key = ["feeds", slug];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchAll<FeedView>(api, "/feeds", {}, signal),
  });
  return {
    query,
    async create(staffId: string | null): Promise<CreatedFeed> {
      const { data } = await api<{ data: CreatedFeed }>("/feeds", { body: { staffId } });
      await client.invalidateQueries({ queryKey: key });
      return data;
    },
    async revoke(id: string): Promise<void> {
      await api(`/feeds/${id}`, { method: "DELETE" });
      await client.invalidateQueries({ queryKey: key });
    },
  };
}
