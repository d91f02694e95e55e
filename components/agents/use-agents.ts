"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchAll } from "@/components/booking/fetch-all";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { AgentView, PlaybookView, ProviderCredentialView } from "@/lib/agents/schema";
import { agentKeys } from "./agent-keys";

/** Every agent of the shop, newest first. */
export function useAgents(initialData: AgentView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: agentKeys.list(slug),
    queryFn: ({ signal }) => fetchAll<AgentView>(api, "/agents", {}, signal),
    initialData,
  });
}

/** One agent as it is saved. */
export function useAgent(initialData: AgentView) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: agentKeys.one(slug, initialData.id),
    queryFn: async ({ signal }) =>
      (await api<{ data: AgentView }>(`/agents/${initialData.id}`, { signal })).data,
    initialData,
  });
}

/** An agent's playbooks in their order. */
export function usePlaybooks(agentId: string, initialData: PlaybookView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: agentKeys.playbooks(slug, agentId),
    queryFn: async ({ signal }) =>
      (await api<{ data: PlaybookView[] }>(`/agents/${agentId}/playbooks`, { signal })).data,
    initialData,
  });
}

/** Which model providers can be used, and with whose key. */
export function useProviders(initialData: ProviderCredentialView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: agentKeys.providers(slug),
    queryFn: async ({ signal }) =>
      (await api<{ data: ProviderCredentialView[] }>("/model-providers", { signal })).data,
    initialData,
  });
}
