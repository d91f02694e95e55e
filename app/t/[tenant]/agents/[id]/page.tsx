import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AgentScreen } from "@/components/agents/editor/agent-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { getAgent } from "@/lib/agents/agents";
import { listPlaybooks } from "@/lib/agents/playbooks";
import { listProviderCredentials } from "@/lib/agents/provider-credentials";
import { missing, pageCtx } from "@/lib/api/page-ctx";
import { notFound } from "@/lib/core/errors";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents"))("title") };
}

/** One agent. */
export default async function AgentPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant, id } = await params;
  const ctx = await pageCtx(tenant);
  if (!z.uuid().safeParse(id).success) missing(notFound());
  const [agent, playbooks, providers] = await Promise.all([
    getAgent(ctx, id),
    listPlaybooks(ctx, id),
    listProviderCredentials(ctx),
  ]).catch(missing);
  return (
    <ClientMessages areas={["agents", "trace"]}>
      <AgentScreen key={agent.id} initial={{ agent, playbooks, providers }} />
    </ClientMessages>
  );
}
