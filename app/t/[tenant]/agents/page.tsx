import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgentsScreen } from "@/components/agents/agents-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listAgents } from "@/lib/agents/agents";
import { listProviderCredentials } from "@/lib/agents/provider-credentials";
import { pageCtx } from "@/lib/api/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents"))("title") };
}

/** The shop's agents. */
export default async function AgentsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const [agents, providers] = await Promise.all([
    listAgents(ctx, { limit: 100 }),
    listProviderCredentials(ctx),
  ]);
  return (
    <ClientMessages areas={["agents", "trace"]}>
      <AgentsScreen initial={{ agents: agents.data, providers }} />
    </ClientMessages>
  );
}
