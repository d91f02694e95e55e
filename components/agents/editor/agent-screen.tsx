"use client";

import { ArrowLeft, Copy, Ellipsis, Power, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { AgentView, PlaybookView, ProviderCredentialView } from "@/lib/agents/schema";
import { AgentState } from "../agent-state";
import { useAgentActions } from "../use-agent-actions";
import { useAgent } from "../use-agents";
import { EditorSkeleton } from "./editor-skeleton";

const AgentForm = dynamic(() => import("./agent-form").then((module) => module.AgentForm), {
  ssr: false,
  loading: EditorSkeleton,
});
const PlaybooksTab = dynamic(
  () => import("../playbooks/playbooks-tab").then((module) => module.PlaybooksTab),
  {
    ssr: false,
    loading: EditorSkeleton,
  },
);
const Playground = dynamic(() => import("../playground/playground").then((module) => module.Playground), {
  ssr: false,
  loading: EditorSkeleton,
});

const tabs = ["settings", "playbooks", "playground"] as const;

type Props = {
  initial: { agent: AgentView | null; playbooks: PlaybookView[]; providers: ProviderCredentialView[] };
};

/** One agent: its settings, its playbooks and a place to try it. Without an agent, the form for a new one. */
export function AgentScreen({ initial }: Props) {
  return initial.agent ? (
    <ExistingAgent initial={{ ...initial, agent: initial.agent }} />
  ) : (
    <NewAgent providers={initial.providers} />
  );
}

function NewAgent({ providers }: { providers: ProviderCredentialView[] }) {
  const t = useTranslations("agents");
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader back={<Back />} title={t("new.title")} description={t("new.description")} />
      <AgentForm agent={null} providers={providers} />
    </div>
  );
}

function ExistingAgent({ initial }: { initial: Props["initial"] & { agent: AgentView } }) {
  const t = useTranslations("agents");
  const mayWrite = useMay("agents.write");
  const { data: agent } = useAgent(initial.agent);
  const [tab, setTab] = useQueryState("tab", parseAsStringLiteral(tabs));
  const current = tab ?? (mayWrite ? "settings" : "playground");
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        className="mb-3"
        back={<Back />}
        title={agent.name}
        description={agent.description}
        actions={
          <>
            <AgentState isActive={agent.isActive} />
            {mayWrite ? <AgentMenu agent={agent} /> : null}
          </>
        }
      />
      <Tabs value={current} onValueChange={(value) => void setTab(value as (typeof tabs)[number])}>
        <TabsList>
          {tabs
            .filter((name) => mayWrite || name !== "settings")
            .map((name) => (
              <TabsTrigger key={name} value={name}>
                {t(`tab.${name}`)}
              </TabsTrigger>
            ))}
        </TabsList>
        {mayWrite ? (
          // Kept while another tab is looked at: what was typed must not be lost.
          <TabsContent value="settings" forceMount className="max-w-3xl data-[state=inactive]:hidden">
            <AgentForm agent={agent} providers={initial.providers} />
          </TabsContent>
        ) : null}
        <TabsContent value="playbooks">
          <PlaybooksTab agentId={agent.id} initial={initial.playbooks} />
        </TabsContent>
        <TabsContent value="playground">
          <Playground agent={agent} />
        </TabsContent>
      </Tabs>
    </div>
  );
}

function AgentMenu({ agent }: { agent: AgentView }) {
  const t = useTranslations("agents");
  const { slug } = useTenant();
  const router = useRouter();
  const actions = useAgentActions();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="secondary" size="icon" aria-label={t("action.menu")}>
            <Ellipsis />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => void actions.toggle(agent)}>
            <Power aria-hidden />
            {t(agent.isActive ? "action.off" : "action.on")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void actions.duplicate(agent)}>
            <Copy aria-hidden />
            {t("action.duplicate")}
          </DropdownMenuItem>
          <DropdownMenuItem destructive onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden />
            {t("action.delete")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t("delete.title", { name: agent.name })}
        description={t("delete.text")}
        confirmLabel={t("delete.confirm")}
        destructive
        onConfirm={async () => {
          if (await actions.remove(agent)) router.push(`/t/${slug}/agents`);
        }}
      />
    </>
  );
}

function Back() {
  const t = useTranslations("agents");
  const { slug } = useTenant();
  return (
    <Link
      href={`/t/${slug}/agents`}
      className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {t("title")}
    </Link>
  );
}
