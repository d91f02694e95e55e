"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChannelView } from "@/lib/channels/schema";
import { channelKeys } from "./channel-keys";
import { ChannelState } from "./channel-state";
import { InstallCard } from "./install-card";

const ChannelForm = dynamic(() => import("./channel-form").then((module) => module.ChannelForm), {
  ssr: false,
  loading: () => <Skeleton className="h-96 rounded-lg" />,
});

type Props = {
  initial: ChannelView;
  agents: readonly { id: string; name: string }[];
  /** The shop's own colour, for channels that have none yet. */
  shopColor: string;
  origin: string;
};

/** One channel: how it looks, who answers, where it may be shown and how to put it there. */
export function ChannelScreen({ initial, agents, shopColor, origin }: Props) {
  const t = useTranslations("channels");
  const api = useApi();
  const { slug } = useTenant();
  const mayWrite = useMay("channels.write");
  const { data: channel } = useQuery({
    queryKey: channelKeys.one(slug, initial.id),
    queryFn: async ({ signal }) =>
      (await api<{ data: ChannelView }>(`/channels/${initial.id}`, { signal })).data,
    initialData: initial,
  });
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        back={
          <Link
            href={`/t/${slug}/channels`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("title")}
          </Link>
        }
        title={channel.name}
        description={t(`type.${channel.type}`)}
        actions={<ChannelState status={channel.status} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {mayWrite ? (
          <ChannelForm channel={channel} agents={agents} shopColor={shopColor} />
        ) : (
          <p className="text-muted-foreground">{t("readOnly")}</p>
        )}
        <InstallCard channel={channel} color={channel.settings.theme.color ?? shopColor} origin={origin} />
      </div>
    </div>
  );
}
