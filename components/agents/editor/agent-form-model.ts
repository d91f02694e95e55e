import type { AgentView, CreateAgent } from "@/lib/agents/schema";
import { modelsOf } from "@/lib/ai/model-catalogue.shared";
import type { ProviderName } from "@/lib/ai/providers.shared";
import { toolNames } from "@/lib/ai/tools.shared";

/** What the form starts with: the agent as saved, or a sensible new one. */
export function formValues(agent: AgentView | null): CreateAgent {
  return {
    name: agent?.name ?? "",
    description: agent?.description ?? "",
    objective: agent?.objective ?? "",
    personality: agent?.personality ?? "friendly",
    provider: agent?.provider ?? "builtin",
    model: agent?.model ?? "receptionist",
    temperature: agent?.temperature ?? 0.3,
    maxTokens: agent?.maxTokens ?? 1024,
    systemPrompt: agent?.systemPrompt ?? "",
    languages: (agent?.languages ?? []) as CreateAgent["languages"],
    // A tool that this version no longer has cannot be kept.
    tools: agent ? toolNames.filter((name) => agent.tools.includes(name)) : [...toolNames],
    greeting: agent?.greeting ?? "",
    fallback: agent?.fallback ?? "",
    handoffRules: { keywords: agent?.handoffRules.keywords ?? [] },
    activeWhen: agent?.activeWhen ?? "always",
    isActive: agent?.isActive ?? true,
  };
}

/** The model to suggest when a provider is chosen: its first in the catalogue, nothing where the id is typed in. */
export function defaultModel(provider: ProviderName): string {
  return modelsOf(provider)[0]?.id ?? "";
}
