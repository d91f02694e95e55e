"use client";

import { Bot, Copy, Pencil, Plus, Power, Trash2, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { dataColumns } from "@/components/ui/data-table-model";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { AgentView, ProviderCredentialView } from "@/lib/agents/schema";
import { AgentState } from "./agent-state";
import { ProvidersCard } from "./providers/providers-card";
import { useAgentActions } from "./use-agent-actions";
import { useAgents } from "./use-agents";

const column = dataColumns<AgentView>();

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
  const columns = useColumns();
  const href = (id: string) => `/t/${slug}/agents/${id}`;
  const create = mayWrite ? (
    <Button asChild>
      <Link href={href("new")}>
        <Plus aria-hidden />
        {t("list.new")}
      </Link>
    </Button>
  ) : null;

  return (
    <div className="mx-auto grid max-w-5xl gap-6">
      <PageHeader className="mb-0" title={t("title")} description={t("list.description")} actions={create} />
      <DataTable
        columns={columns}
        rows={agents}
        getRowId={(agent) => agent.id}
        caption={t("title")}
        error={error}
        onRetry={() => void refetch()}
        onRowClick={(agent) => router.push(href(agent.id))}
        empty={
          <EmptyState icon={Bot} title={t("list.empty")} description={t("list.emptyHint")} action={create} />
        }
        rowActions={(agent) =>
          mayWrite
            ? [
                { label: t("action.edit"), icon: <Pencil />, onSelect: () => router.push(href(agent.id)) },
                {
                  label: agent.isActive ? t("action.off") : t("action.on"),
                  icon: <Power />,
                  onSelect: () => void actions.toggle(agent),
                },
                {
                  label: t("action.duplicate"),
                  icon: <Copy />,
                  onSelect: () => void actions.duplicate(agent),
                },
                {
                  label: t("action.delete"),
                  icon: <Trash2 />,
                  destructive: true,
                  onSelect: () => setDeleting(agent),
                },
              ]
            : []
        }
      />
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

function useColumns() {
  const t = useTranslations("agents");
  const trace = useTranslations("trace.provider");
  const { slug } = useTenant();
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("field.name"),
        meta: { card: "title" },
        cell: ({ row: { original } }) => (
          <Link
            href={`/t/${slug}/agents/${original.id}`}
            className="focus-ring group grid min-w-0 rounded-sm"
          >
            <span className="truncate font-medium group-hover:underline">{original.name}</span>
            {original.description ? (
              <span className="max-w-80 truncate font-normal text-hint text-muted-foreground">
                {original.description}
              </span>
            ) : null}
          </Link>
        ),
      }),
      column.accessor("provider", {
        header: t("field.model"),
        meta: { label: t("field.model") },
        cell: ({ row: { original } }) => (
          <span className="inline-flex min-w-0 items-center gap-1.5">
            <span className="truncate">
              {original.provider === "builtin"
                ? trace("builtin")
                : `${trace(original.provider)} · ${original.model}`}
            </span>
            {original.providerReady ? null : (
              <span className="inline-flex shrink-0 items-center gap-1 text-live-fg text-hint">
                <TriangleAlert aria-hidden className="size-3.5" />
                {t("list.noKey")}
              </span>
            )}
          </span>
        ),
      }),
      column.accessor("personality", {
        header: t("field.personality"),
        meta: { label: t("field.personality") },
        cell: ({ row: { original } }) => t(`personality.${original.personality}`),
      }),
      column.accessor("isActive", {
        header: t("list.status"),
        meta: { card: "aside" },
        cell: ({ row: { original } }) => <AgentState isActive={original.isActive} />,
      }),
    ],
    [t, trace, slug],
  );
}
