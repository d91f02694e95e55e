"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { Trouble } from "./booking-state";
import { type FreeSlot, plusDays, slotsByDate } from "./day-parts";
import { useShop } from "./text";
import { troubleOf } from "./trouble";

export type SlotQuestion = {
  serviceIds: readonly string[];
  staffId: string;
  /** Lists the times to which the visit of that link could move. */
  manageToken?: string;
};

type Loaded = { key: string; days: Record<string, FreeSlot[]> };
const aheadDays = 49;

/**
 * The free times of one week at a time, seven days from today on. When a week has none, looks seven weeks ahead for
 * the next free day. `ready` delays the question until a hold that is being given up is really gone.
 */
export function useSlots(question: SlotQuestion, week: number, ready?: () => Promise<void>) {
  const { slug, timeZone, policy } = useShop();
  const { staffId, manageToken } = question;
  const serviceIds = question.serviceIds.join();
  const key = `${serviceIds} ${staffId}`;
  const [today] = useState(() => localDateOf(Date.now(), timeZone));
  const [loaded, setLoaded] = useState<Loaded>({ key, days: {} });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  const days = loaded.key === key ? loaded.days : {};
  const known = useRef(loaded);
  known.current = loaded;

  const horizon = plusDays(today, policy.maxAdvanceDays);
  const dates = Array.from({ length: 7 }, (_, day) => plusDays(today, week * 7 + day)).filter(
    (date) => date <= horizon,
  );
  const first = dates[0] ?? today;
  const last = dates.at(-1) ?? today;
  const next = Object.keys(days)
    .filter((date) => date > last && (days[date]?.length ?? 0) > 0)
    .sort()[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again after trouble or a lost race.
  useEffect(() => {
    const controller = new AbortController();
    const load = async (from: string, to: string) => {
      const { data } = await callApi<{ data: FreeSlot[] }>(`/public/${slug}/availability`, {
        query: { serviceIds, staffId, manageToken, from, to },
        signal: controller.signal,
      });
      const found = slotsByDate(data, timeZone);
      for (let date = from; date <= to; date = plusDays(date, 1)) found[date] ??= [];
      setLoaded((before) => ({ key, days: { ...(before.key === key ? before.days : {}), ...found } }));
      return data.length > 0;
    };
    const run = async () => {
      const isKnown = known.current.key === key && known.current.days[first] && known.current.days[last];
      if (isKnown) return;
      await ready?.();
      if (await load(first, last)) return;
      const from = plusDays(last, 1);
      const to = [plusDays(last, aheadDays), horizon].sort()[0] ?? horizon;
      if (from <= to) await load(from, to);
    };
    setTrouble(null);
    run().catch((error: unknown) => {
      if (!controller.signal.aborted) setTrouble(troubleOf(error));
    });
    return () => controller.abort();
  }, [slug, timeZone, key, serviceIds, staffId, manageToken, first, last, horizon, ready, attempt]);

  const reload = useCallback(() => {
    setLoaded({ key: "", days: {} });
    setAttempt((before) => before + 1);
  }, []);

  return {
    dates,
    days,
    /** The next free day after the week that is shown, when it is known. */
    next,
    isLoading: !trouble && dates.some((date) => !days[date]),
    hasLater: last < horizon,
    trouble,
    reload,
  };
}
