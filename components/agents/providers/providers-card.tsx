"use client";

import { KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { ProviderCredentialView } from "@/lib/agents/schema";
import { useProviders } from "../use-agents";

const ProviderKeyDialog = dynamic(
  () => import("./provider-key-dialog").then((module) => module.ProviderKeyDialog),
  { ssr: false },
);

/** Which model providers answer, with whose key; keys are written, never shown. */
export function ProvidersCard({ initial }: { initial: ProviderCredentialView[] }) {
  const t = useTranslations("agents.providers");
  const names = useTranslations("trace.provider");
  const mayManage = useMay("credentials.manage");
  const { data } = useProviders(initial);
  const [editing, setEditing] = useState<ProviderCredentialView | null>(null);
  return (
    <Card>
      <CardHeader title={t("title")} description={t("description")} />
      <ul className="mt-3 divide-y divide-border border-border border-t">
        {data.map((provider) => (
          <li
            key={provider.provider}
            className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 px-5 py-2"
          >
            <KeyRound aria-hidden className="size-4 text-muted-foreground" />
            <span className="min-w-0 grow basis-[calc(100%-2rem)] font-medium sm:basis-0">
              {names(provider.provider)}
            </span>
            {provider.source === "tenant" ? <code className="font-mono text-xs">{provider.hint}</code> : null}
            <Badge tone={provider.ready ? "done" : "neutral"}>{t(`source.${provider.source}`)}</Badge>
            {mayManage ? (
              <Button variant="secondary" size="sm" onClick={() => setEditing(provider)}>
                {provider.source === "tenant" ? t("change") : t("add")}
                <span className="sr-only"> {names(provider.provider)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? <ProviderKeyDialog provider={editing} onClose={() => setEditing(null)} /> : null}
    </Card>
  );
}
