import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelScreen } from "@/components/channels/channel-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listAgents } from "@/lib/agents/agents";
import { missing, pageCtx } from "@/lib/api/page-ctx";
import { getChannel } from "@/lib/channels/channels";
import { appUrl } from "@/lib/core/env";
import { getTenant } from "@/lib/tenants/tenants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

/** One channel. */
export default async function ChannelPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant, id } = await params;
  const ctx = await pageCtx(tenant);
  const [channel, agents, { branding }] = await Promise.all([
    getChannel(ctx, id),
    listAgents(ctx, { limit: 100 }),
    getTenant(ctx),
  ]).catch(missing);
  return (
    <ClientMessages areas={["channels"]}>
      <ChannelScreen
        key={channel.id}
        initial={channel}
        agents={agents.data.map(({ id, name }) => ({ id, name }))}
        shopColor={branding.color}
        origin={appUrl()}
      />
    </ClientMessages>
  );
}
