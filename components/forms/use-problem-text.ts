"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Problem } from "./problem";

type Errors = ReturnType<typeof useTranslations<"errors">>;
type Key = Parameters<Errors>[0];

/** Kinds of failure for codes that have no text of their own. */
function kindKey(status: number): string {
  if (status === 0) return "common.offline";
  if (status === 401) return "auth.required";
  if (status === 402) return "common.plan_limit";
  if (status === 403) return "common.forbidden";
  if (status === 404) return "common.not_found";
  if (status === 409) return "common.conflict";
  if (status === 429) return "common.rate_limited";
  if (status === 502) return "common.upstream";
  if (status === 503) return "common.unavailable";
  return status >= 400 && status < 500 ? "common.invalid_input" : "common.internal";
}

/** Puts a problem into the reader's words: the text of its code, else of its kind. */
export function useProblemText(): (problem: Pick<Problem, "code" | "status">) => string {
  const t = useTranslations("errors");
  return useCallback(
    (problem) => {
      const key = t.has(problem.code as Key) ? problem.code : kindKey(problem.status);
      return t(key as Key);
    },
    [t],
  );
}

/** Puts a field's error code ("too_short:3", "auth.email_taken") into the reader's words. */
export function useFieldErrorText(): (message: string | undefined) => string | undefined {
  const t = useTranslations("errors");
  return useCallback(
    (message) => {
      if (!message) return undefined;
      const [code = "", limit = ""] = message.split(":");
      const candidates = [`field.${code}`, ...(code.includes(".") ? [code] : [])];
      const key = candidates.find((candidate) => t.has(candidate as Key)) ?? "field.invalid";
      return t(key as Key, { limit });
    },
    [t],
  );
}
