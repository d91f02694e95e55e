import { APICallError } from "@ai-sdk/provider";
import { embedMany, RetryError } from "ai";
import { builtinEmbedding, embeddingDimensions, normalised } from "@/lib/ai/builtin-embedder";
import { classifyFailure } from "@/lib/ai/failures";
import { embedWithHuggingFace } from "@/lib/ai/huggingface-embeddings";
import {
  compatibleProvider,
  googleProvider,
  isConfigured,
  openaiProvider,
  type ProviderAccess,
} from "@/lib/ai/models";
import type { ModelChoice, ProviderName } from "@/lib/ai/providers.shared";
import { AppError } from "@/lib/core/errors";

/** The embedding models used unless a tenant names another one. */
export const defaultEmbeddingModels: Record<Exclude<ProviderName, "compatible">, string> = {
  builtin: "hashed-768",
  openai: "text-embedding-3-small",
  google: "gemini-embedding-001",
  huggingface: "intfloat/multilingual-e5-base",
};

export type EmbedOptions = ModelChoice & {
  access: ProviderAccess;
  /** What the texts are: some models embed questions and passages differently. */
  purpose?: "query" | "passage";
  maxRetries?: number;
  abortSignal?: AbortSignal;
  /** Milliseconds for all texts together. */
  timeoutMs?: number;
};

/** `inputTokens` is 0 where the provider does not count. */
export type Embedded = { vectors: number[][]; inputTokens: number };

/**
 * One vector of `embeddingDimensions` and length 1 per text, in order. Vectors of different models cannot be compared:
 * store the choice beside them. Throws `not_configured` without a key and `upstream` (`ai.embedding_failed`) when the
 * provider fails; there is no silent fallback, it would mix models in one index.
 */
export async function embed(texts: string[], options: EmbedOptions): Promise<Embedded> {
  if (texts.length === 0) return { vectors: [], inputTokens: 0 };
  if (options.provider === "builtin") return { vectors: texts.map(builtinEmbedding), inputTokens: 0 };
  if (!isConfigured(options.provider, options.access)) {
    throw new AppError("not_configured", "ai.provider_not_configured", {
      extra: { provider: options.provider },
    });
  }
  const abortSignal = AbortSignal.any([
    AbortSignal.timeout(options.timeoutMs ?? 60_000),
    ...(options.abortSignal ? [options.abortSignal] : []),
  ]);
  try {
    // Providers refuse empty texts.
    const values = texts.map((text) => (text.trim() === "" ? " . " : text));
    const { vectors, inputTokens } = await request(values, { ...options, abortSignal });
    if (vectors.length !== texts.length)
      throw new Error("The provider answered with another number of vectors");
    return { vectors: vectors.map(fitted), inputTokens };
  } catch (error) {
    if (options.abortSignal?.aborted) throw error;
    throw embeddingFailed(options.provider, error);
  }
}

async function request(
  values: string[],
  options: EmbedOptions & { abortSignal: AbortSignal },
): Promise<Embedded> {
  const { access, model, abortSignal } = options;
  const call = { values, abortSignal, maxRetries: options.maxRetries ?? 2, maxParallelCalls: 2 };
  const query = options.purpose === "query";
  switch (options.provider) {
    case "openai": {
      const shortens = model.startsWith("text-embedding-3");
      const result = await embedMany({
        ...call,
        model: openaiProvider(access).embedding(model),
        ...(shortens ? { dimensions: embeddingDimensions } : {}),
      });
      return { vectors: result.embeddings, inputTokens: result.usage.tokens || 0 };
    }
    case "google": {
      const result = await embedMany({
        ...call,
        model: googleProvider(access).embedding(model),
        dimensions: embeddingDimensions,
        providerOptions: { google: { taskType: query ? "RETRIEVAL_QUERY" : "RETRIEVAL_DOCUMENT" } },
      });
      return { vectors: result.embeddings, inputTokens: result.usage.tokens || 0 };
    }
    case "huggingface":
      return embedWithHuggingFace(values, { ...options, query, maxRetries: call.maxRetries });
    default: {
      const result = await embedMany({
        ...call,
        model: compatibleProvider("compatible", access).embeddingModel(model),
      });
      return { vectors: result.embeddings, inputTokens: result.usage.tokens || 0 };
    }
  }
}

/** Shorter vectors are filled with zeros, longer ones cut (models trained for it put the meaning first), then scaled to length 1. */
function fitted(vector: number[]): number[] {
  const cut = vector.slice(0, embeddingDimensions);
  return normalised([...cut, ...new Array<number>(embeddingDimensions - cut.length).fill(0)]);
}

function embeddingFailed(provider: ProviderName, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const timedOut = last instanceof Error && last.name === "TimeoutError";
  const failure = timedOut ? { reason: "timeout" as const } : classifyFailure(error, false);
  const retryAfter = APICallError.isInstance(last)
    ? Number(last.responseHeaders?.["retry-after"])
    : Number.NaN;
  return new AppError("upstream", "ai.embedding_failed", {
    extra: { provider, ...failure },
    cause: error,
    ...(Number.isFinite(retryAfter) ? { retryAfterSec: retryAfter } : {}),
  });
}
