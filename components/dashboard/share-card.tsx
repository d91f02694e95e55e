"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { widgetSnippet } from "@/components/channels/widget-snippet";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";

type Props = { publicUrl: string; origin: string; chat: { key: string; color: string } | null };

/** Where customers book, and the line that puts the chat on a website. */
export function ShareCard({ publicUrl, origin, chat }: Props) {
  const t = useTranslations("dashboard.share");
  const snippet = chat ? widgetSnippet(origin, chat.key, chat.color) : null;
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
          <p className="text-hint text-muted-foreground">{t("page")}</p>
          <div className="flex items-center gap-1">
            <code className="min-w-0 flex-1 truncate rounded-md bg-surface-sunken px-2.5 py-1.5 font-mono text-xs">
              {publicUrl}
            </code>
            <CopyButton value={publicUrl} />
            <Button variant="ghost" size="icon-sm" asChild>
              <a href={publicUrl} target="_blank" rel="noreferrer" aria-label={t("open")}>
                <ExternalLink aria-hidden />
              </a>
            </Button>
          </div>
        </div>
        {snippet ? (
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
            <p className="text-hint text-muted-foreground">{t("widget")}</p>
            <div className="flex items-start gap-1">
              <code className="min-w-0 flex-1 break-all rounded-md bg-surface-sunken px-2.5 py-1.5 font-mono text-xs">
                {snippet}
              </code>
              <CopyButton value={snippet} />
            </div>
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}
