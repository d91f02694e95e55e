import { createGoogle } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ModelChoice, ProviderName, RemoteProvider } from "@/lib/ai/providers.shared";
import { AppError } from "@/lib/core/errors";
import { asFetch } from "@/lib/core/safe-fetch";

/** Opened keys; sealing and opening them is the caller's business. */
export type ProviderKeys = Partial<Record<RemoteProvider, string>>;

/** Everything needed to reach the providers for one tenant. */
export type ProviderAccess = {
  keys: ProviderKeys;
  /** Addresses that the operator set: trusted, may be private. */
  baseUrls?: Partial<Record<RemoteProvider, string>>;
  /** The address a tenant typed in for `compatible`: reached only through `tenantFetch`. */
  tenantBaseUrl?: string;
  /** For the operator's addresses; the global fetch unless set. */
  fetch?: typeof fetch;
  /** For the tenant's address; the guarded fetch unless set. */
  tenantFetch?: typeof fetch;
};

export const defaultBaseUrls = {
  openai: "https://api.openai.com/v1",
  google: "https://generativelanguage.googleapis.com/v1beta",
  huggingface: "https://router.huggingface.co/v1",
} as const;

const tenantLimits = { timeoutMs: 120_000, maxBytes: 8 * 1024 * 1024, maxRedirects: 0 };

/** The operator's keys and addresses from the environment. An empty variable counts as missing. */
export function accessFromEnv(env: Record<string, string | undefined> = process.env): ProviderAccess {
  return {
    keys: filled({
      openai: env.OPENAI_API_KEY,
      google: env.GOOGLE_GENERATIVE_AI_API_KEY,
      huggingface: env.HUGGINGFACE_API_KEY ?? env.HF_TOKEN,
      compatible: env.OPENAI_COMPATIBLE_API_KEY,
    }),
    baseUrls: filled({
      openai: env.OPENAI_BASE_URL,
      google: env.GOOGLE_GENERATIVE_AI_BASE_URL,
      huggingface: env.HUGGINGFACE_BASE_URL,
      compatible: env.OPENAI_COMPATIBLE_BASE_URL,
    }),
  };
}

/**
 * The operator's access with a tenant's own keys in front.
 * With an address of the tenant's the operator's key for `compatible` is dropped: it must not reach that server.
 */
export function withTenantKeys(
  access: ProviderAccess,
  tenant: { keys: ProviderKeys; compatibleBaseUrl?: string | null },
): ProviderAccess {
  const keys = { ...access.keys, ...filled(tenant.keys) };
  if (!tenant.compatibleBaseUrl) return { ...access, keys };
  const { compatible: _, ...others } = keys;
  const own = tenant.keys.compatible;
  return {
    ...access,
    keys: own ? { ...others, compatible: own } : others,
    tenantBaseUrl: tenant.compatibleBaseUrl,
  };
}

/** Whether a provider can be called at all, for notices in the interface. */
export function isConfigured(provider: ProviderName, access: ProviderAccess): boolean {
  if (provider === "builtin") return true;
  // A local server often asks for no key, but it must have an address.
  if (provider === "compatible") return Boolean(access.tenantBaseUrl ?? access.baseUrls?.compatible);
  return Boolean(access.keys[provider]);
}

/** The model that needs no network. Loaded at its first use: most processes and tests never read its dictionaries. */
export async function builtinModel(): Promise<LanguageModelV4> {
  const { createBuiltinModel } = await import("@/lib/ai/builtin/model");
  return createBuiltinModel();
}

/** The AI SDK model of a remote choice; `builtinModel` makes the other one. Throws `not_configured` (`ai.provider_not_configured`) without a key or address. */
export function resolveModel(choice: ModelChoice, access: ProviderAccess): LanguageModelV4 {
  const { provider, model } = choice;
  if (provider === "builtin" || !isConfigured(provider, access)) throw notConfigured(provider);
  if (provider === "openai") return openaiProvider(access).responses(model);
  if (provider === "google") return googleProvider(access).languageModel(model);
  return compatibleProvider(provider, access).chatModel(model);
}

export function openaiProvider(access: ProviderAccess) {
  return createOpenAI({
    apiKey: access.keys.openai ?? "",
    baseURL: access.baseUrls?.openai ?? defaultBaseUrls.openai,
    ...(access.fetch ? { fetch: access.fetch } : {}),
  });
}

export function googleProvider(access: ProviderAccess) {
  return createGoogle({
    apiKey: access.keys.google ?? "",
    baseURL: access.baseUrls?.google ?? defaultBaseUrls.google,
    ...(access.fetch ? { fetch: access.fetch } : {}),
  });
}

export function compatibleProvider(provider: "huggingface" | "compatible", access: ProviderAccess) {
  const { baseURL, fetch } = compatibleAddress(provider, access);
  return createOpenAICompatible({
    name: provider,
    apiKey: access.keys[provider] ?? "",
    baseURL,
    includeUsage: true,
    ...(fetch ? { fetch } : {}),
  });
}

/** Where a chat-completions server is and how it may be reached. */
function compatibleAddress(provider: "huggingface" | "compatible", access: ProviderAccess) {
  if (provider === "compatible" && access.tenantBaseUrl) {
    return { baseURL: access.tenantBaseUrl, fetch: access.tenantFetch ?? asFetch(tenantLimits) };
  }
  const fallback = provider === "huggingface" ? defaultBaseUrls.huggingface : undefined;
  const baseURL = access.baseUrls?.[provider] ?? fallback;
  if (!baseURL) throw notConfigured(provider);
  return { baseURL, fetch: access.fetch };
}

function notConfigured(provider: ProviderName): AppError {
  return new AppError("not_configured", "ai.provider_not_configured", { extra: { provider } });
}

function filled<K extends string>(
  values: Partial<Record<K, string | undefined>>,
): Partial<Record<K, string>> {
  const entries = Object.entries(values).filter(
    ([, value]) => typeof value === "string" && value.trim() !== "",
  );
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
