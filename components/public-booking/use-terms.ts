"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import type { PolicySnapshot } from "@/lib/booking/no-show-policy.shared";
import type { Trouble } from "./booking-state";
import { useShop } from "./text";
import { troubleOf } from "./trouble";

/** What the shop asks of those who book: null when nothing, undefined while it is not known. */
export type Terms = Pick<PolicySnapshot, "text" | "depositCents"> | null | undefined;

/** The terms of the chosen services in the page's language. */
export function useTerms(
  serviceIds: readonly string[],
  staffId: string,
): { terms: Terms; trouble: Trouble | null; retry: () => void } {
  const { slug, locale } = useShop();
  const ids = serviceIds.join();
  const [terms, setTerms] = useState<Terms>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again after trouble.
  useEffect(() => {
    const controller = new AbortController();
    setTerms(undefined);
    setTrouble(null);
    callApi<{ data: PolicySnapshot | null }>(`/public/${slug}/terms`, {
      query: { serviceIds: ids, staffId },
      locale,
      signal: controller.signal,
    }).then(
      ({ data }) => setTerms(data),
      (error: unknown) => {
        if (!controller.signal.aborted) setTrouble(troubleOf(error));
      },
    );
    return () => controller.abort();
  }, [slug, locale, ids, staffId, attempt]);
  return { terms, trouble, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
