"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import type { DashboardView } from "@/lib/analytics/schema";

/** The home screen's numbers, counted again when something happens in the shop. */
export function useDashboard(initialData: DashboardView) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const queryKey = ["dashboard", slug];
  const refresh = () => void client.invalidateQueries({ queryKey });
  useLive({ appointment_changed: refresh, conversation_update: refresh });
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await api<{ data: DashboardView }>("/analytics/dashboard", { signal })).data,
    initialData,
  });
}
