import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgentScreen } from "@/components/agents/editor/agent-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listProviderCredentials } from "@/lib/agents/provider-credentials";
import { pageCtx } from "@/lib/api/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents.new"))("title") };
}

/** A new agent. */
export default async function NewAgentPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("agents.write")) notFound();
  const providers = await listProviderCredentials(ctx);
  return (
    <ClientMessages areas={["agents", "trace"]}>
      <AgentScreen initial={{ agent: null, playbooks: [], providers }} />
    </ClientMessages>
  );
}
