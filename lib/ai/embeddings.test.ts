import { afterEach, describe, expect, it } from "vitest";
import { builtinEmbedding, embeddingDimensions } from "@/lib/ai/builtin-embedder";
import { embed } from "@/lib/ai/embeddings";
import { startGeminiStandIn } from "@/lib/testing/providers/gemini";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import { hang, refuse, type StandIn, type StandInAnswer } from "@/lib/testing/providers/stand-in";

const cosine = (a: number[], b: number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const similarity = (a: string, b: string) => cosine(builtinEmbedding(a), builtinEmbedding(b));
const length = (vector: number[]) => Math.hypot(...vector);

let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

describe("the built-in embedder", () => {
  it("gives the same vector of length 1 every time", () => {
    const vector = builtinEmbedding("Quanto custa o corte?");
    expect(vector).toHaveLength(embeddingDimensions);
    expect(length(vector)).toBeCloseTo(1);
    expect(builtinEmbedding("Quanto custa o corte?")).toEqual(vector);
  });

  it.each(["", "   ", "?!", "🙂", "the"])("gives %j a vector of length 1 too", (text) => {
    expect(length(builtinEmbedding(text))).toBeCloseTo(1);
  });

  it("does not mind accents, case and punctuation", () => {
    expect(similarity("Promoção de sábado!", "promocao de sabado")).toBeCloseTo(1);
    expect(similarity("Programări și prețuri", "PROGRAMARI si preturi")).toBeCloseTo(1);
  });

  it.each([
    ["Do you have parking?", "Is there a parking lot for clients?", "We only accept cash and PIX."],
    [
      "What is the cancellation policy?",
      "You can cancel up to two hours before; cancellations later are charged.",
      "Our barbers are Ana, Rui and Caio.",
    ],
    [
      "Vocês têm estacionamento?",
      "O estacionamento fica ao lado da barbearia e é gratuito.",
      "Aceitamos cartão, dinheiro e PIX.",
    ],
    [
      "Qual o horário de funcionamento?",
      "Nosso horário: funcionamos de segunda a sábado.",
      "O corte com barba custa 70 reais.",
    ],
    [
      "posso cancelar o agendamento?",
      "Cancelamentos de agendamentos até duas horas antes são grátis.",
      "Temos café e cerveja para os clientes.",
    ],
    [
      "Aveți parcare?",
      "Parcarea este gratuită pentru clienți, în spatele salonului.",
      "Acceptăm plata cu cardul sau numerar.",
    ],
    ["Cât costă tunsoarea?", "Tunsoarea costă 60 de lei.", "Salonul este deschis de luni până vineri."],
  ])("puts the answer to %j before another fact", (question, answer, other) => {
    expect(similarity(question, answer)).toBeGreaterThan(similarity(question, other) + 0.1);
  });

  it("knows a near duplicate, and a typing mistake, from another text", () => {
    expect(
      similarity("Haircut and beard trim, 45 minutes", "Haircut & beard trim (45 minutes)"),
    ).toBeGreaterThan(0.95);
    expect(similarity("agendamento amanhã", "agendameto amanha")).toBeGreaterThan(0.5);
    expect(similarity("Haircut and beard trim", "Gift cards are valid for a year")).toBeLessThan(0.15);
  });
});

type Start = (errors?: StandInAnswer[]) => Promise<StandIn>;
const remote = [
  {
    provider: "openai",
    model: "text-embedding-3-small",
    start: ((errors) => startOpenAiStandIn({ embeddingErrors: errors ?? [] })) as Start,
  },
  {
    provider: "google",
    model: "gemini-embedding-001",
    start: ((errors) => startGeminiStandIn({ embeddingErrors: errors ?? [] })) as Start,
  },
  {
    provider: "huggingface",
    model: "intfloat/multilingual-e5-small",
    start: ((errors) => startOpenAiStandIn({ embeddingErrors: errors ?? [] })) as Start,
  },
  {
    provider: "compatible",
    model: "local-embed",
    start: ((errors) => startOpenAiStandIn({ embeddingErrors: errors ?? [] })) as Start,
  },
] as const;

describe.each(remote)("embeddings from $provider", ({ provider, model, start }) => {
  async function connect(errors?: StandInAnswer[]) {
    standIn = await start(errors);
    return {
      provider,
      model,
      access: { keys: { [provider]: "key" }, baseUrls: { [provider]: standIn.url } },
    };
  }

  it("have the stored number of dimensions and length 1, one per text and in order", async () => {
    const options = await connect();
    const { vectors } = await embed(["Corte", "", "Barba"], options);
    expect(vectors.map((vector) => vector.length)).toEqual([768, 768, 768]);
    for (const vector of vectors) expect(length(vector)).toBeCloseTo(1);
    const alone = await embed(["Barba"], options);
    expect(cosine(vectors[2] ?? [], alone.vectors[0] ?? [])).toBeCloseTo(1);
  });

  it("are retried after a rate limit", async () => {
    const options = await connect([refuse(429, { retryAfterMs: 1 })]);
    expect((await embed(["Corte"], options)).vectors).toHaveLength(1);
    expect(standIn?.requests).toHaveLength(2);
  });

  it("fail with the reason and no fallback when the key is refused", async () => {
    await expect(embed(["Corte"], await connect([refuse(401)]))).rejects.toMatchObject({
      kind: "upstream",
      code: "ai.embedding_failed",
      details: { extra: { provider, reason: "unauthorized", status: 401 } },
    });
  });

  it("fail in time when the provider hangs", async () => {
    const options = { ...(await connect([hang()])), timeoutMs: 60 };
    await expect(embed(["Corte"], options)).rejects.toMatchObject({
      details: { extra: { reason: "timeout" } },
    });
  });

  it("need a key or an address", async () => {
    await expect(embed(["Corte"], { provider, model, access: { keys: {} } })).rejects.toMatchObject({
      kind: "not_configured",
      code: "ai.provider_not_configured",
    });
  });
});

it("asks OpenAI and Gemini for the stored number of dimensions", async () => {
  standIn = await startOpenAiStandIn();
  const openai = { provider: "openai" as const, model: "text-embedding-3-small" };
  await embed(["a"], { ...openai, access: { keys: { openai: "k" }, baseUrls: { openai: standIn.url } } });
  expect(standIn.requests[0]?.body).toMatchObject({ dimensions: 768 });
  await standIn.close();
  standIn = await startGeminiStandIn();
  const google = { provider: "google" as const, model: "gemini-embedding-001", purpose: "query" as const };
  await embed(["a"], { ...google, access: { keys: { google: "k" }, baseUrls: { google: standIn.url } } });
  expect(standIn.requests[0]?.body).toMatchObject({ outputDimensionality: 768, taskType: "RETRIEVAL_QUERY" });
});

it("embeds without a network when the provider is built in", async () => {
  const { vectors, inputTokens } = await embed(["Corte"], {
    provider: "builtin",
    model: "hashed-768",
    access: { keys: {} },
  });
  expect(vectors[0]).toEqual(builtinEmbedding("Corte"));
  expect(inputTokens).toBe(0);
});
