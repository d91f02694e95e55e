import type { ProviderName, TokenUsage } from "@/lib/ai/providers.shared";

/** When the prices below were last checked against public price lists. Costs shown from them are estimates. */
export const pricesCheckedOn = "2026-11-20";

export type CatalogueModel = {
  provider: ProviderName;
  id: string;
  name: string;
  /** Tokens; null where the provider publishes none that could be confirmed. */
  contextWindow: number | null;
  /** Micros of a US dollar per million tokens: 250_000 is $0.25. Null = unknown, then no cost is shown. */
  inputMicros: number | null;
  outputMicros: number | null;
  /** For the part of the input that the provider had cached; null = billed like other input. */
  cachedInputMicros: number | null;
};

type Price = [input: number, output: number, cachedInput?: number];

function model(
  provider: ProviderName,
  id: string,
  name: string,
  contextWindow: number | null,
  usdPerMillion: Price | null,
): CatalogueModel {
  const micros = (usd: number | undefined) => (usd === undefined ? null : Math.round(usd * 1_000_000));
  return {
    provider,
    id,
    name,
    contextWindow,
    inputMicros: micros(usdPerMillion?.[0]),
    outputMicros: micros(usdPerMillion?.[1]),
    cachedInputMicros: micros(usdPerMillion?.[2]),
  };
}

/** Models offered in the agent form. Any other id may be typed in; it then has no price. The first per provider is its default. */
export const modelCatalogue: readonly CatalogueModel[] = [
  model("builtin", "receptionist", "Built-in receptionist", null, [0, 0, 0]),
  // Short-context prices: beyond 272 000 input tokens the GPT-6 models cost more, which no conversation here reaches.
  model("openai", "gpt-6-luna", "GPT-6 Luna", null, [0.1, 0.5, 0.01]),
  model("openai", "gpt-6-sol", "GPT-6 Sol", null, [2, 10, 0.2]),
  model("openai", "gpt-6-astra", "GPT-6 Astra", null, [10, 50, 1]),
  model("openai", "gpt-5.6-terra", "GPT-5.6 Terra", null, [2, 12, 0.2]),
  model("openai", "gpt-5.4-mini", "GPT-5.4 mini", 400_000, [0.75, 4.5, 0.075]),
  model("openai", "gpt-5-mini", "GPT-5 mini", 400_000, [0.25, 2, 0.025]),
  model("openai", "gpt-4.1", "GPT-4.1", 1_047_576, [2, 8, 0.5]),
  model("openai", "gpt-4.1-mini", "GPT-4.1 mini", 1_047_576, [0.4, 1.6, 0.1]),
  model("openai", "gpt-4o-mini", "GPT-4o mini", 128_000, [0.15, 0.6, 0.075]),
  // Gemini 3.8 Flash doubles on 1 January 2027.
  model("google", "gemini-3.8-flash", "Gemini 3.8 Flash", 1_048_576, [0.75, 3.75]),
  model("google", "gemini-3.5-flash-lite", "Gemini 3.5 Flash-Lite", 1_048_576, [0.3, 2.5]),
  model("google", "gemini-3.5-flash", "Gemini 3.5 Flash", 1_048_576, [1.5, 9]),
  model("google", "gemini-2.5-pro", "Gemini 2.5 Pro", 1_048_576, [1.25, 10]),
  model("google", "gemini-2.5-flash", "Gemini 2.5 Flash", 1_048_576, [0.3, 2.5]),
  model("google", "gemini-2.5-flash-lite", "Gemini 2.5 Flash-Lite", 1_048_576, [0.1, 0.4]),
  // The router picks who serves the model, and the price with it.
  model("huggingface", "openai/gpt-oss-120b", "gpt-oss 120B", 131_072, null),
  model("huggingface", "meta-llama/Llama-3.3-70B-Instruct", "Llama 3.3 70B Instruct", 131_072, null),
  model("huggingface", "Qwen/Qwen3-32B", "Qwen3 32B", 131_072, null),
];

/** The models offered for a provider, its default first; empty for `compatible`, where the id is typed in. */
export function modelsOf(provider: ProviderName): CatalogueModel[] {
  return modelCatalogue.filter((entry) => entry.provider === provider);
}

/** The catalogue entry of a model, also under a dated snapshot id or a router suffix (`:fastest`). */
export function findModel(provider: ProviderName, id: string): CatalogueModel | null {
  const base = id.replace(/-\d{4}-\d{2}-\d{2}$/, "").replace(/:[\w-]+$/, "");
  return (
    modelCatalogue.find((entry) => entry.provider === provider && (entry.id === id || entry.id === base)) ??
    null
  );
}

/** What a usage costs in micros of a US dollar, rounded up; 0 for the built-in model, null when the price is unknown. */
export function costMicros(provider: ProviderName, id: string, usage: TokenUsage): number | null {
  if (provider === "builtin") return 0;
  const entry = findModel(provider, id);
  if (entry?.inputMicros == null || entry.outputMicros == null) return null;
  const cached = Math.min(usage.cachedInputTokens, usage.inputTokens);
  const total =
    (usage.inputTokens - cached) * entry.inputMicros +
    cached * (entry.cachedInputMicros ?? entry.inputMicros) +
    usage.outputTokens * entry.outputMicros;
  return Math.ceil(total / 1_000_000);
}
