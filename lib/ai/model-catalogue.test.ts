import { describe, expect, it } from "vitest";
import { costMicros, findModel, modelCatalogue, modelsOf } from "@/lib/ai/model-catalogue.shared";
import { providers } from "@/lib/ai/providers.shared";

const usage = (inputTokens: number, outputTokens: number, cachedInputTokens = 0) => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
});

describe("the cost of a usage", () => {
  it("is counted in micros of a dollar, rounded up", () => {
    expect(costMicros("openai", "gpt-5-mini", usage(1_000_000, 1_000_000))).toBe(2_250_000);
    expect(costMicros("openai", "gpt-5-mini", usage(1, 0))).toBe(1);
    expect(costMicros("openai", "gpt-5-mini", usage(0, 0))).toBe(0);
  });

  it("is lower for cached input, and never negative when a provider reports more cached than sent", () => {
    expect(costMicros("openai", "gpt-5-mini", usage(1_000_000, 0, 1_000_000))).toBe(25_000);
    expect(costMicros("openai", "gpt-5-mini", usage(1_000, 0, 5_000))).toBe(25);
    expect(costMicros("google", "gemini-2.5-flash", usage(1_000_000, 0, 1_000_000))).toBe(300_000);
  });

  it("is nothing for the built-in model and unknown for a model without a price", () => {
    expect(costMicros("builtin", "receptionist", usage(10, 10))).toBe(0);
    expect(costMicros("compatible", "llama", usage(10, 10))).toBeNull();
    expect(costMicros("huggingface", "Qwen/Qwen3-32B:fastest", usage(10, 10))).toBeNull();
  });
});

describe("the catalogue", () => {
  it("finds dated snapshots and router suffixes under the model's own entry", () => {
    expect(findModel("openai", "gpt-4.1-2025-04-14")?.id).toBe("gpt-4.1");
    expect(findModel("huggingface", "Qwen/Qwen3-32B:cheapest")?.id).toBe("Qwen/Qwen3-32B");
    expect(findModel("google", "gpt-4.1")).toBeNull();
  });

  it("names every model once and offers one for each provider that has fixed models", () => {
    const ids = modelCatalogue.map(({ provider, id }) => `${provider}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const provider of providers) {
      if (provider !== "compatible") expect(modelsOf(provider).length).toBeGreaterThan(0);
    }
  });
});
