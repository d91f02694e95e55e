"use client";

import { useTranslations } from "next-intl";

/** Why a conversation was handed over: the built-in receptionist's reasons in the reader's language, a model's own words as they are. */
export function useReasonText(): (reason: string) => string {
  const t = useTranslations("trace.reason");
  return (reason) => {
    const key = reason.toLowerCase().replace(/\W+/g, "_");
    return key !== "" && t.has(key) ? t(key) : reason;
  };
}
