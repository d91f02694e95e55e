"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { type ShopClock, toTime } from "@/lib/booking/shop-time.shared";
import { maxVisits } from "@/lib/recurrence/occurrences.shared";
import type { SeriesPreview } from "@/lib/recurrence/schema";
import { appointmentKeys } from "../use-appointments";
import {
  answersOf,
  bookedDates,
  type Decision,
  endOf,
  noRepeat,
  planDates,
  type RepeatDraft,
  rhythmOf,
} from "./repeat-model";

type Visit = {
  clock: ShopClock;
  serviceIds: readonly string[];
  /** Null while nobody is named and no time is chosen that names somebody. */
  staffId: string | null;
  startsAt: string | null;
  /** The desk has set the working hours aside. */
  outside: boolean;
};

/** The state of "Repeat": the rule, what its dates meet in the calendar, and what was decided about those. */
export function useRepeat({ clock, serviceIds, staffId, startsAt, outside }: Visit) {
  const api = useApi();
  const { slug } = useTenant();
  const [draft, setDraft] = useState<RepeatDraft>(noRepeat);
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});

  const rhythm = rhythmOf(draft);
  const fromDate = startsAt ? clock.dateOf(startsAt) : null;
  const end = fromDate ? endOf(draft, fromDate, maxVisits) : null;
  const isAsked = draft.choice !== "none";
  const rule =
    rhythm && end && startsAt && fromDate && staffId && serviceIds.length > 0
      ? {
          ...rhythm,
          ...end,
          ...{ fromDate, wallTime: toTime(clock.minutesOf(startsAt, fromDate)) },
          ...{ staffId, serviceIds },
        }
      : null;

  const preview = useQuery({
    // Below the appointments: somebody else's booking may take one of the dates while this one is filled in.
    queryKey: [...appointmentKeys.all(slug), "series-preview", rule],
    queryFn: async ({ signal }) =>
      (await api<{ data: SeriesPreview }>("/appointment-series/preview", { body: rule, signal })).data,
    enabled: rule !== null,
    staleTime: 10_000,
  });
  // What was said about a date was said about this person and these services.
  const scope = `${staffId}:${serviceIds.join()}:`;
  const own = Object.fromEntries(
    Object.entries(decisions).flatMap(([key, decision]) =>
      key.startsWith(scope) ? [[key.slice(scope.length), decision]] : [],
    ),
  );
  const data = rule ? preview.data : undefined;
  const planned = data ? planDates(data.dates, own, outside) : undefined;
  const open = planned?.filter((date) => date.open) ?? [];
  const booked = planned ? bookedDates(planned) : [];

  function problem(): "incomplete" | "decide" | "nothing" | undefined {
    if (!isAsked) return undefined;
    if (!planned) return "incomplete";
    if (open.length > 0) return "decide";
    return booked.length === 0 ? "nothing" : undefined;
  }

  function decide(starts: readonly string[], decision: Decision | null) {
    setDecisions((before) => {
      const next = { ...before };
      for (const start of starts) {
        if (decision) next[scope + start] = decision;
        else delete next[scope + start];
      }
      return next;
    });
  }

  return {
    draft,
    set: (change: Partial<RepeatDraft>) => setDraft((before) => ({ ...before, ...change })),
    isAsked,
    rhythm,
    fromDate,
    hasRule: rule !== null,
    /** The dates are on the way. */
    loading: rule !== null && !data && !preview.error,
    preview,
    planned,
    open,
    count: booked.length,
    totalCents: booked.length * (data?.totalCents ?? 0),
    decide,
    problem: problem(),
    /** What the API takes beside the client and the notes; null until everything is decided. */
    body: rule && planned && problem() === undefined ? { ...rule, ...answersOf(planned, outside) } : null,
  };
}
export type Repeat = ReturnType<typeof useRepeat>;
