"use client";

import { CircleAlert, CircleCheck, ExternalLink, PlugZap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { useToast } from "@/components/ui/toast";
import type { ChannelView } from "@/lib/channels/schema";
import { widgetSnippet } from "./widget-snippet";

type Check = { ok: boolean; detail: string | null };

/** The line for the shop's website, a place to try the chat, and a test that it works. */
export function InstallCard({
  channel,
  color,
  origin,
}: {
  channel: ChannelView;
  color: string;
  origin: string;
}) {
  const t = useTranslations("channels.install");
  const api = useApi();
  const toast = useToast();
  const mayTest = useMay("channels.write");
  const [check, setCheck] = useState<Check | null>(null);
  const [checking, setChecking] = useState(false);
  const { publicKey } = channel;
  if (!publicKey) return null;
  const snippet = channel.type === "web" ? widgetSnippet(origin, publicKey, color) : publicKey;

  async function test() {
    setChecking(true);
    try {
      setCheck((await api<{ data: Check }>(`/channels/${channel.id}/test`, { method: "POST" })).data);
    } catch (error) {
      toast.problem(error);
    } finally {
      setChecking(false);
    }
  }

  return (
    <Card>
      <CardHeader
        title={t(channel.type === "web" ? "title" : "keyTitle")}
        description={t(channel.type === "web" ? "text" : "keyText")}
      />
      <CardBody className="grid gap-4">
        <div className="grid gap-2">
          <code className="break-all rounded-md bg-surface-sunken px-3 py-2.5 font-mono text-xs">
            {snippet}
          </code>
          <CopyButton value={snippet} label={t("copy")} />
        </div>
        <div className="grid gap-2">
          {channel.type === "web" ? (
            <Button variant="secondary" asChild>
              <a href={`/embed/${publicKey}`} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden />
                {t("try")}
              </a>
            </Button>
          ) : null}
          {mayTest ? (
            <Button variant="secondary" pending={checking} onClick={() => void test()}>
              <PlugZap aria-hidden />
              {t("test")}
            </Button>
          ) : null}
          <div role="status">
            {check ? (
              <p className="flex items-start gap-2 pt-1">
                {check.ok ? (
                  <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-done-fg" />
                ) : (
                  <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-live-fg" />
                )}
                {check.ok
                  ? t("ok")
                  : t.has(`detail.${check.detail}`)
                    ? t(`detail.${check.detail}`)
                    : t("notOk")}
              </p>
            ) : null}
          </div>
        </div>
      </CardBody>
    </Card>
  );
}
