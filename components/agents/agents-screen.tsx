"use client";

import { Bot, Copy, Pencil, Plus, Power, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import type { AgentView, ProviderCredentialView } from "@/lib/agents/schema";
import { AgentsTable } from "./agents-table";
import { ProvidersCard } from "./providers/providers-card";
import { useAgentActions } from "./use-agent-actions";
import { useAgents } from "./use-agents";

const noActions = () => [];

type Props = { initial: { agents: AgentView[]; providers: ProviderCredentialView[] } };

/** The shop's agents, and the model providers they may use. */
export function AgentsScreen({ initial }: Props) {
  const t = useTranslations("agents");
  const { slug } = useTenant();
  const router = useRouter();
  const mayWrite = useMay("agents.write");
  const { data: agents, error, refetch } = useAgents(initial.agents);
  const actions = useAgentActions();
  const [deleting, setDeleting] = useState<AgentView | null>(null);
  const href = (id: string) => `/t/${slug}/agents/${id}`;
  const create = mayWrite ? (
    <Button asChild>
      <Link href={href("new")}>
        <Plus aria-hidden />
        {t("list.new")}
      </Link>
    </Button>
  ) : null;

  const rowActions = (agent: AgentView) => [
    { label: t("action.edit"), icon: <Pencil />, onSelect: () => router.push(href(agent.id)) },
    {
      label: t(agent.isActive ? "action.off" : "action.on"),
      icon: <Power />,
      onSelect: () => void actions.toggle(agent),
    },
    { label: t("action.duplicate"), icon: <Copy />, onSelect: () => void actions.duplicate(agent) },
    {
      label: t("action.delete"),
      icon: <Trash2 />,
      destructive: true,
      onSelect: () => setDeleting(agent),
    },
  ];

  return (
    <div className="mx-auto grid max-w-5xl gap-6">
      <PageHeader className="mb-0" title={t("title")} description={t("list.description")} actions={create} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      <Card className="overflow-hidden">
        {agents.length === 0 ? (
          <EmptyState icon={Bot} title={t("list.empty")} description={t("list.emptyHint")} action={create} />
        ) : (
          <AgentsTable agents={agents} actions={mayWrite ? rowActions : noActions} />
        )}
      </Card>
      <ProvidersCard initial={initial.providers} />
      {deleting ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setDeleting(null)}
          title={t("delete.title", { name: deleting.name })}
          description={t("delete.text")}
          confirmLabel={t("delete.confirm")}
          destructive
          onConfirm={async () => {
            await actions.remove(deleting);
          }}
        />
      ) : null}
    </div>
  );
}
