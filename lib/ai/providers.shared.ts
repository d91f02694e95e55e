/** The model providers an agent may use; `builtin` needs no key and no network. */
export const providers = ["openai", "google", "huggingface", "compatible", "builtin"] as const;
export type ProviderName = (typeof providers)[number];
export type RemoteProvider = Exclude<ProviderName, "builtin">;

/** A provider with one of its models, in the order in which they are tried. */
export type ModelChoice = { provider: ProviderName; model: string };

/** The model that always answers: last in every list of candidates. */
export const builtinChoice: ModelChoice = { provider: "builtin", model: "receptionist" };

/** Tokens of one call or of many together. */
export type TokenUsage = { inputTokens: number; outputTokens: number; cachedInputTokens: number };

export const noUsage: TokenUsage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0 };

/** The sum of two usages. */
export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
  };
}
