import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelsScreen } from "@/components/channels/channels-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listAgents } from "@/lib/agents/agents";
import { pageCtx } from "@/lib/api/page-ctx";
import { listChannels } from "@/lib/channels/channels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

/** Where customers write. */
export default async function ChannelsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const [channels, agents] = await Promise.all([
    listChannels(ctx, { limit: 100 }),
    listAgents(ctx, { limit: 100 }),
  ]);
  return (
    <ClientMessages areas={["channels"]}>
      <ChannelsScreen
        initial={channels.data}
        agents={Object.fromEntries(agents.data.map(({ id, name }) => [id, name]))}
      />
    </ClientMessages>
  );
}
