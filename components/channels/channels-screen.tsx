"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronRight, Code, MessageCircle, Plus, RadioTower } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchAll } from "@/components/booking/fetch-all";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import type { ChannelView } from "@/lib/channels/schema";
import { channelKeys } from "./channel-keys";
import { ChannelState } from "./channel-state";

type Props = { initial: ChannelView[]; agents: Readonly<Record<string, string>> };

/** Where customers can write to the shop. */
export function ChannelsScreen({ initial, agents }: Props) {
  const t = useTranslations("channels");
  const api = useApi();
  const { slug } = useTenant();
  const mayWrite = useMay("channels.write");
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const {
    data: channels,
    error,
    refetch,
  } = useQuery({
    queryKey: channelKeys.list(slug),
    queryFn: ({ signal }) => fetchAll<ChannelView>(api, "/channels", {}, signal),
    initialData: initial,
  });

  async function add() {
    setAdding(true);
    try {
      const body = { type: "web", name: t("newName") };
      const { data } = await api<{ data: ChannelView }>("/channels", { body });
      await client.invalidateQueries({ queryKey: channelKeys.list(slug) });
      router.push(`/t/${slug}/channels/${data.id}`);
    } catch (failure) {
      toast.problem(failure);
      setAdding(false);
    }
  }

  const addButton = mayWrite ? (
    <Button onClick={() => void add()} pending={adding}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  ) : null;

  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={channels.length > 0 ? addButton : null}
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      <Card className="overflow-hidden">
        {channels.length === 0 ? (
          <EmptyState icon={RadioTower} title={t("empty")} description={t("emptyHint")} action={addButton} />
        ) : (
          <ul className="divide-y divide-border">
            {channels.map((channel) => {
              const Icon = channel.type === "api" ? Code : MessageCircle;
              return (
                <li key={channel.id}>
                  <Link
                    href={`/t/${slug}/channels/${channel.id}`}
                    className="focus-ring flex items-center gap-4 px-5 py-4 transition-colors focus-visible:-outline-offset-2 hover:bg-surface-sunken/60"
                  >
                    <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-primary-soft text-primary-text">
                      <Icon aria-hidden className="size-4.5" />
                    </span>
                    <span className="grid min-w-0 flex-1">
                      <span className="truncate font-medium">{channel.name}</span>
                      <span className="truncate text-hint text-muted-foreground">
                        {t(`type.${channel.type}`)} ·{" "}
                        {(channel.agentId && agents[channel.agentId]) || t("noAgent")}
                      </span>
                    </span>
                    <ChannelState status={channel.status} />
                    <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle" />
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      <p className="mt-3 text-hint text-muted-foreground">{t("onlyWeb")}</p>
    </div>
  );
}
