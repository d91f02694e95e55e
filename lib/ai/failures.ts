import { APICallError } from "@ai-sdk/provider";
import { type LanguageModelMiddleware, RetryError } from "ai";
import type { FallbackReason } from "@/lib/ai/run-trace";

export type Failure = { reason: FallbackReason; status?: number };

/** Names a provider's error. `streaming`: part of the answer had arrived before it. */
export function classifyFailure(error: unknown, streaming: boolean): Failure {
  if (RetryError.isInstance(error)) return classifyFailure(error.lastError, streaming);
  if (APICallError.isInstance(error)) return classifyCall(error, streaming);
  if (streaming && isTransport(error)) return { reason: "interrupted" };
  if (isTransport(error)) return { reason: "unavailable" };
  const name = error instanceof Error ? error.name : "";
  if (name === "AI_InvalidResponseDataError" && /finish reason/i.test(String(error))) {
    return { reason: "interrupted" };
  }
  // Raised by the guarded fetch when a tenant's address is refused or does not answer.
  if (name === "AppError") return { reason: "unavailable" };
  // What a provider reports inside its own stream is an object, not an Error.
  if (!(error instanceof Error)) return { reason: streaming ? "interrupted" : "unavailable" };
  return { reason: "invalid_answer" };
}

function classifyCall(error: APICallError, streaming: boolean): Failure {
  const status = error.statusCode;
  // A 200 whose body broke off.
  if (status !== undefined && status < 400 && (streaming || isTransport(error.cause))) {
    return { reason: "interrupted" };
  }
  if (status === undefined) return { reason: "unavailable" };
  const reason = reasonOf(status, `${error.message} ${error.responseBody ?? ""}`);
  return { reason, status };
}

function reasonOf(status: number, text: string): FallbackReason {
  if (status === 401 || status === 403) return "unauthorized";
  // Gemini answers a wrong key with 400.
  if (status === 400 && /api[ _]key/i.test(text)) return "unauthorized";
  // 402: credits used up, in the Hugging Face router.
  if (status === 429 || status === 402) return "rate_limited";
  if (status === 408) return "timeout";
  return status < 400 ? "invalid_answer" : "unavailable";
}

function isTransport(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const text = `${error.name} ${error.message} ${cause?.name ?? ""} ${cause?.message ?? ""}`;
  return /terminated|fetch failed|socket|ECONN|EPIPE|other side closed|network|premature/i.test(text);
}

/**
 * Remembers the last error of a call, and stops the SDK from waiting longer for a retry than `maxRetryAfterMs`:
 * a customer is waiting, the next candidate answers sooner.
 */
export function watchErrors(
  maxRetryAfterMs: number,
  onCallError: (error: unknown) => void,
): LanguageModelMiddleware {
  return {
    specificationVersion: "v4",
    wrapStream: async ({ doStream }) => {
      try {
        return await doStream();
      } catch (error) {
        if (!APICallError.isInstance(error)) throw error;
        onCallError(error);
        if (!error.isRetryable) throw error;
        if (retryAfterMs(error) <= maxRetryAfterMs) throw error;
        throw new APICallError({
          message: error.message,
          url: error.url,
          requestBodyValues: {},
          cause: error,
          isRetryable: false,
          ...(error.statusCode === undefined ? {} : { statusCode: error.statusCode }),
          ...(error.responseHeaders === undefined ? {} : { responseHeaders: error.responseHeaders }),
          ...(error.responseBody === undefined ? {} : { responseBody: error.responseBody }),
        });
      }
    },
  };
}

function retryAfterMs(error: APICallError): number {
  const headers = error.responseHeaders ?? {};
  const precise = Number(headers["retry-after-ms"] ?? Number.NaN);
  if (!Number.isNaN(precise)) return precise;
  const value = headers["retry-after"];
  if (value === undefined) return 0;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? 0 : ms;
}
