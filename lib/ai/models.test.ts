import { generateText } from "ai";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runModel } from "@/lib/ai/generate";
import {
  accessFromEnv,
  isConfigured,
  type ProviderAccess,
  resolveModel,
  withTenantKeys,
} from "@/lib/ai/models";
import { mockModel } from "@/lib/testing/providers/mock-model";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import { type StandIn, say } from "@/lib/testing/providers/stand-in";

let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

describe("access from the environment", () => {
  it("reads keys and addresses and takes an empty variable for a missing one", () => {
    const access = accessFromEnv({
      OPENAI_API_KEY: "sk-1",
      GOOGLE_GENERATIVE_AI_API_KEY: " ",
      HF_TOKEN: "hf_1",
      OPENAI_COMPATIBLE_BASE_URL: "http://localhost:11434/v1",
      GOOGLE_GENERATIVE_AI_BASE_URL: "",
    });
    expect(access).toEqual({
      keys: { openai: "sk-1", huggingface: "hf_1" },
      baseUrls: { compatible: "http://localhost:11434/v1" },
    });
  });

  it("says which providers can be used: the built-in always, a compatible one by its address", () => {
    const access = accessFromEnv({ OPENAI_API_KEY: "sk-1" });
    expect(isConfigured("openai", access)).toBe(true);
    expect(isConfigured("google", access)).toBe(false);
    expect(isConfigured("compatible", { keys: { compatible: "key" } })).toBe(false);
    expect(isConfigured("compatible", { keys: {}, tenantBaseUrl: "https://llm.example.com/v1" })).toBe(true);
    expect(isConfigured("builtin", { keys: {} })).toBe(true);
  });

  it("refuses to make a model that cannot be reached", () => {
    expect(() => resolveModel({ provider: "google", model: "gemini-2.5-flash" }, { keys: {} })).toThrow(
      expect.objectContaining({ kind: "not_configured", code: "ai.provider_not_configured" }),
    );
  });
});

describe("a tenant's own keys", () => {
  const operator: ProviderAccess = { keys: { openai: "sk-op", compatible: "op-secret" }, baseUrls: {} };

  it("go before the operator's, which stay where the tenant has none", () => {
    const access = withTenantKeys(operator, { keys: { openai: "sk-tenant", google: "" } });
    expect(access.keys).toEqual({ openai: "sk-tenant", compatible: "op-secret" });
  });

  it("never let the operator's key go to an address that the tenant typed in", async () => {
    standIn = await startOpenAiStandIn({ script: [say("hi")] });
    const access = withTenantKeys(
      { ...operator, tenantFetch: fetch },
      { keys: {}, compatibleBaseUrl: standIn.url },
    );
    await generateText({ model: resolveModel({ provider: "compatible", model: "m" }, access), prompt: "hi" });
    expect(standIn.requests[0]?.headers.authorization).toBeUndefined();
    const own = withTenantKeys(operator, { keys: { compatible: "own" }, compatibleBaseUrl: standIn.url });
    expect(own.keys.compatible).toBe("own");
  });

  it("reach the tenant's address through the guarded fetch only", async () => {
    standIn = await startOpenAiStandIn({ script: [say("hi")] });
    const plain = vi.fn(fetch);
    const result = await runModel({
      candidates: [{ provider: "compatible", model: "m" }],
      access: { keys: {}, fetch: plain, tenantBaseUrl: standIn.url },
      system: "",
      messages: [{ role: "user", content: "hi" }],
      builtin: mockModel("From the built-in model"),
    });
    expect(result.fallbacks).toMatchObject([{ provider: "compatible", reason: "unavailable" }]);
    expect(result.text).toBe("From the built-in model");
    expect(standIn.requests).toHaveLength(0);
    expect(plain).not.toHaveBeenCalled();
  });
});
