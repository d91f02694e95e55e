"use client";

import { useQueryClient } from "@tanstack/react-query";
import { BookOpenText, Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import type { PlaybookView } from "@/lib/agents/schema";
import { agentKeys } from "../agent-keys";
import { usePlaybooks } from "../use-agents";
import { PlaybookDialog } from "./playbook-dialog";

/** Instructions per situation: what the agent does step by step when a request fits. */
export function PlaybooksTab({ agentId, initial }: { agentId: string; initial: PlaybookView[] }) {
  const t = useTranslations("agents.playbooks");
  const api = useApi();
  const { slug } = useTenant();
  const mayWrite = useMay("agents.write");
  const client = useQueryClient();
  const toast = useToast();
  const { data: playbooks, error, refetch } = usePlaybooks(agentId, initial);
  const [editing, setEditing] = useState<PlaybookView | "new" | null>(null);
  const [deleting, setDeleting] = useState<PlaybookView | null>(null);
  const queryKey = agentKeys.playbooks(slug, agentId);
  const refresh = () => client.invalidateQueries({ queryKey });

  async function setActive(playbook: PlaybookView, isActive: boolean) {
    client.setQueryData<PlaybookView[]>(queryKey, (rows) =>
      rows?.map((row) => (row.id === playbook.id ? { ...row, isActive } : row)),
    );
    try {
      await api(`/agents/${agentId}/playbooks/${playbook.id}`, { method: "PUT", body: { isActive } });
    } catch (failure) {
      toast.problem(failure);
    } finally {
      await refresh();
    }
  }

  const add = mayWrite ? (
    <Button onClick={() => setEditing("new")}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  ) : null;

  return (
    <div className="grid max-w-3xl gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-muted-foreground">{t("description")}</p>
        {playbooks.length > 0 ? add : null}
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {playbooks.length === 0 ? (
        <Card>
          <EmptyState icon={BookOpenText} title={t("empty")} description={t("emptyHint")} action={add} />
        </Card>
      ) : null}
      <ul className="grid gap-3">
        {playbooks.map((playbook) => (
          <li key={playbook.id}>
            <Card className="grid gap-2 px-5 py-4">
              <div className="flex items-center gap-2">
                <h2 className="min-w-0 flex-1 truncate font-semibold">{playbook.name}</h2>
                {mayWrite ? (
                  <>
                    <Switch
                      checked={playbook.isActive}
                      onCheckedChange={(isActive) => void setActive(playbook, isActive)}
                      aria-label={t("switch", { name: playbook.name })}
                    />
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t("editNamed", { name: playbook.name })}
                      onClick={() => setEditing(playbook)}
                    >
                      <Pencil />
                    </Button>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t("deleteNamed", { name: playbook.name })}
                      onClick={() => setDeleting(playbook)}
                    >
                      <Trash2 />
                    </Button>
                  </>
                ) : (
                  <Badge tone={playbook.isActive ? "done" : "neutral"}>
                    {t(playbook.isActive ? "on" : "off")}
                  </Badge>
                )}
              </div>
              <p className="text-hint text-muted-foreground">{t("when", { trigger: playbook.trigger })}</p>
              <p className="line-clamp-4 whitespace-pre-line text-ui">{playbook.steps}</p>
            </Card>
          </li>
        ))}
      </ul>
      {editing ? (
        <PlaybookDialog
          agentId={agentId}
          playbook={editing === "new" ? null : editing}
          position={playbooks.length}
          onClose={() => setEditing(null)}
          onSaved={refresh}
        />
      ) : null}
      {deleting ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setDeleting(null)}
          title={t("deleteTitle", { name: deleting.name })}
          description={t("deleteText")}
          confirmLabel={t("deleteConfirm")}
          destructive
          onConfirm={async () => {
            try {
              await api(`/agents/${agentId}/playbooks/${deleting.id}`, { method: "DELETE" });
            } catch (failure) {
              toast.problem(failure);
            }
            await refresh();
          }}
        />
      ) : null}
    </div>
  );
}
