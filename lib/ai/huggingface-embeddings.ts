import { APICallError } from "@ai-sdk/provider";
import { z } from "zod";
import { defaultBaseUrls, type ProviderAccess } from "@/lib/ai/models";

const batchSize = 32;
const vectorSchema = z.array(z.number());
// Some models answer one vector per token; the mean of them stands for the text.
const answerSchema = z.array(z.union([vectorSchema, z.array(vectorSchema).min(1)]));

type Options = {
  access: ProviderAccess;
  model: string;
  query: boolean;
  maxRetries: number;
  abortSignal: AbortSignal;
};

/** Embeds through the router's feature-extraction pipeline, which is not an OpenAI-shaped endpoint. */
export async function embedWithHuggingFace(
  texts: string[],
  options: Options,
): Promise<{ vectors: number[][]; inputTokens: number }> {
  // E5 models were trained with these words in front.
  const prefix = /(^|\/|-)e5-/.test(options.model) ? (options.query ? "query: " : "passage: ") : "";
  const vectors: number[][] = [];
  for (let start = 0; start < texts.length; start += batchSize) {
    const batch = texts.slice(start, start + batchSize).map((text) => prefix + text);
    vectors.push(...(await post(batch, options)));
  }
  return { vectors, inputTokens: 0 };
}

async function post(inputs: string[], options: Options): Promise<number[][]> {
  const { access, model } = options;
  const root = (access.baseUrls?.huggingface ?? defaultBaseUrls.huggingface).replace(/\/v1\/?$/, "");
  const url = `${root}/hf-inference/models/${model.split("/").map(encodeURIComponent).join("/")}/pipeline/feature-extraction`;
  for (let attempt = 0; ; attempt += 1) {
    const response = await (access.fetch ?? fetch)(url, {
      method: "POST",
      headers: {
        authorization: `Bearer ${access.keys.huggingface ?? ""}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ inputs, normalize: true }),
      signal: options.abortSignal,
    });
    if (response.ok) return answerSchema.parse(await response.json()).map(mean);
    const retryable = response.status === 429 || response.status >= 500;
    const pause = pauseMs(response.headers, attempt);
    if (!retryable || attempt >= options.maxRetries || pause > 10_000) throw await failed(url, response);
    await response.body?.cancel();
    await sleep(pause, options.abortSignal);
  }
}

function mean(answer: number[] | number[][]): number[] {
  const [first] = answer;
  if (!Array.isArray(first)) return answer as number[];
  const rows = answer as number[][];
  return first.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length);
}

function pauseMs(headers: Headers, attempt: number): number {
  const precise = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (!Number.isNaN(precise)) return precise;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isNaN(seconds) ? 500 * 2 ** attempt : seconds * 1000;
}

async function failed(url: string, response: Response): Promise<APICallError> {
  return new APICallError({
    message: `Feature extraction answered ${response.status}`,
    url,
    requestBodyValues: {},
    statusCode: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: (await response.text()).slice(0, 1_000),
    isRetryable: false,
  });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
