"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { RequestTimeOff, TimeOffRequest } from "@/lib/booking/time-off-requests.shared";
import { catalogueKeys } from "../use-catalogue";

const keyOf = (slug: string) => ["time-off-requests", slug] as const;

/** What was asked for: everybody's for those who decide, else one's own. */
export function useTimeOffRequests() {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: async ({ signal }) =>
      (await api<{ data: TimeOffRequest[] }>("/time-off-requests", { query: { limit: 50 }, signal })).data,
  });
}

/** Asks, decides, takes back; each answers when the lists are fresh. */
export function useTimeOffRequestActions() {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const refresh = useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(slug) }),
        client.invalidateQueries({ queryKey: catalogueKeys.timeOff(slug) }),
      ]),
    [client, slug],
  );
  return {
    refresh: () => void refresh(),
    ask: async (input: RequestTimeOff) => {
      await api("/time-off-requests", { body: input });
      await refresh();
    },
    // Also when somebody else was faster: the list then shows what they decided.
    decide: ({ id }: TimeOffRequest, decision: "approve" | "decline", note: string | null) =>
      api(`/time-off-requests/${id}/${decision}`, { method: "POST", body: { note } }).finally(refresh),
    withdraw: ({ id }: TimeOffRequest) =>
      api(`/time-off-requests/${id}`, { method: "DELETE" }).finally(refresh),
  };
}
