"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { AgentView } from "@/lib/agents/schema";
import { agentKeys } from "./agent-keys";

type One = { data: AgentView };

/** What can be done with an agent from anywhere; failures are told in a toast. */
export function useAgentActions() {
  const t = useTranslations("agents");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: agentKeys.all(slug) });

  async function setActive(agent: AgentView, isActive: boolean): Promise<void> {
    const show = (value: boolean) => {
      const change = (row: AgentView) => (row.id === agent.id ? { ...row, isActive: value } : row);
      client.setQueryData<AgentView[]>(agentKeys.list(slug), (rows) => rows?.map(change));
      client.setQueryData<AgentView>(agentKeys.one(slug, agent.id), (row) => row && change(row));
    };
    show(isActive);
    try {
      await api<One>(`/agents/${agent.id}`, { method: "PUT", body: { isActive } });
    } catch (error) {
      show(!isActive);
      throw error;
    } finally {
      await refresh();
    }
  }

  return {
    toggle: async (agent: AgentView) => {
      try {
        await setActive(agent, !agent.isActive);
        toast.undo(t(agent.isActive ? "did.off" : "did.on", { name: agent.name }), () =>
          setActive({ ...agent, isActive: !agent.isActive }, agent.isActive),
        );
      } catch (error) {
        toast.problem(error);
      }
    },
    duplicate: async (agent: AgentView) => {
      try {
        const { data } = await api<One>(`/agents/${agent.id}/duplicate`, { method: "POST" });
        await refresh();
        toast.success(t("did.copied", { name: data.name }));
        router.push(`/t/${slug}/agents/${data.id}`);
      } catch (error) {
        toast.problem(error);
      }
    },
    remove: async (agent: AgentView): Promise<boolean> => {
      try {
        await api(`/agents/${agent.id}`, { method: "DELETE" });
        client.removeQueries({ queryKey: agentKeys.one(slug, agent.id) });
        await refresh();
        toast.success(t("did.deleted", { name: agent.name }));
        return true;
      } catch (error) {
        toast.problem(error);
        return false;
      }
    },
  };
}
