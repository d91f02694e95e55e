"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import type { RowAction } from "@/components/ui/data-table-model";
import { ActionsMenu } from "@/components/ui/data-table-parts";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { AgentView } from "@/lib/agents/schema";
import { AgentState } from "./agent-state";

type Props = { agents: readonly AgentView[]; actions: (agent: AgentView) => readonly RowAction<AgentView>[] };

/** The agents as a table, on phones as cards. A shop has a handful of them: no sorting, no pages. */
export function AgentsTable({ agents, actions }: Props) {
  const t = useTranslations("agents");
  return (
    <>
      <div className="max-sm:hidden">
        <Table>
          <caption className="sr-only">{t("title")}</caption>
          <TableHeader>
            <tr>
              <TableHead>{t("field.name")}</TableHead>
              <TableHead>{t("field.model")}</TableHead>
              <TableHead>{t("field.personality")}</TableHead>
              <TableHead>{t("list.status")}</TableHead>
              <TableHead className="w-12">
                <span className="sr-only">{t("action.menu")}</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {agents.map((agent) => (
              <TableRow key={agent.id} className="relative hover:bg-surface-sunken/60">
                <TableCell>
                  <AgentName agent={agent} />
                </TableCell>
                <TableCell>
                  <Model agent={agent} />
                </TableCell>
                <TableCell>{t(`personality.${agent.personality}`)}</TableCell>
                <TableCell>
                  <AgentState isActive={agent.isActive} />
                </TableCell>
                <TableCell className="relative z-10 w-12 py-0 pr-2 pl-0 text-right">
                  <ActionsMenu row={agent} actions={actions(agent)} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul aria-label={t("title")} className="divide-y divide-border sm:hidden">
        {agents.map((agent) => (
          <li key={agent.id} className="relative flex items-start gap-2 px-4 py-3 active:bg-muted">
            <div className="grid min-w-0 flex-1 gap-1.5">
              <AgentName agent={agent} />
              <span className="flex flex-wrap items-center gap-2 text-hint">
                <AgentState isActive={agent.isActive} />
                <Model agent={agent} />
              </span>
            </div>
            <div className="relative z-10">
              <ActionsMenu row={agent} actions={actions(agent)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The link covers its whole row, so that the row is one large target. */
function AgentName({ agent }: { agent: AgentView }) {
  const { slug } = useTenant();
  return (
    <Link
      href={`/t/${slug}/agents/${agent.id}`}
      className="focus-ring group grid min-w-0 rounded-sm after:absolute after:inset-0"
    >
      <span className="truncate font-medium group-hover:underline">{agent.name}</span>
      {agent.description ? (
        <span className="max-w-80 truncate text-hint text-muted-foreground">{agent.description}</span>
      ) : null}
    </Link>
  );
}

function Model({ agent }: { agent: AgentView }) {
  const t = useTranslations("agents");
  const names = useTranslations("trace.provider");
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-1.5">
      {agent.provider === "builtin" ? names("builtin") : `${names(agent.provider)} · ${agent.model}`}
      {agent.providerReady ? null : (
        <span className="inline-flex items-center gap-1 text-hint text-live-fg">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("list.noKey")}
        </span>
      )}
    </span>
  );
}
