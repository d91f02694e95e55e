"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { toProblem } from "@/components/forms/problem";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { AppointmentView } from "@/lib/booking/schema";
import type { SeriesChange, SeriesScope, SeriesView, UpdateSeries } from "@/lib/recurrence/schema";
import { useAppointmentActions } from "../use-appointment-actions";
import { appointmentKeys } from "../use-appointments";
import type { Rhythm } from "./repeat-model";

/** A series with its visits; read again with every change of any appointment. */
export function useSeries(id: string | null) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: [...appointmentKeys.all(slug), "series", id],
    queryFn: async ({ signal }) =>
      (await api<{ data: SeriesView }>(`/appointment-series/${id}`, { signal })).data,
    enabled: id !== null,
  });
}

/** A rhythm in words: "every 2 weeks". */
export function useRuleText(): (rhythm: Rhythm) => string {
  const t = useTranslations("series.rule");
  return useCallback(({ frequency, interval }) => t(frequency, { interval }), [t]);
}

/** What a change asks of more than one visit; what is missing stays. */
export type SeriesPatch = Omit<UpdateSeries, "scope" | "skipConflicts" | "version">;

/** Changes to several visits of a series at once. Each throws the problem and leaves everything as it was. */
export function useSeriesActions() {
  const t = useTranslations("series");
  const api = useApi();
  const toast = useToast();
  const { show, refresh } = useAppointmentActions();
  return useMemo(() => {
    async function change(
      { id, version }: AppointmentView,
      wish: { scope: SeriesScope; patch: SeriesPatch; skipConflicts: boolean },
    ): Promise<void> {
      const { scope, patch, skipConflicts } = wish;
      const { data } = await api<{ data: SeriesChange }>(`/appointments/${id}/series`, {
        method: "PUT",
        body: { ...patch, scope, version, ...(skipConflicts ? { skipConflicts } : {}) },
      });
      for (const row of data.appointments) show(row);
      await refresh();
      const kept = data.kept.length > 0 ? t("scope.kept", { count: data.kept.length }) : undefined;
      toast.success(t("scope.changed", { count: data.appointments.length }), kept);
    }

    async function cancel(id: string, scope: SeriesScope, reason: string | undefined): Promise<void> {
      const { data } = await api<{ data: SeriesChange }>(`/appointments/${id}/series/cancel`, {
        body: { scope, ...(reason ? { reason } : {}) },
      });
      for (const row of data.appointments) show(row);
      await refresh();
      toast.success(t("scope.cancelled", { count: data.appointments.length }));
    }

    async function extend(
      id: string,
      wish: { count: number; skipDates: string[]; idempotencyKey: string },
    ): Promise<void> {
      const { idempotencyKey, ...body } = wish;
      await api(`/appointment-series/${id}/extend`, { body, idempotencyKey });
      await refresh();
      toast.success(t("visit.extended", { count: wish.count - wish.skipDates.length }));
    }

    return { change, cancel, extend };
  }, [api, refresh, show, t, toast]);
}

/** Books a whole series and answers its first visit. Throws the problem, with the dates in question. */
export function useBookSeries() {
  const t = useTranslations("series.form");
  const api = useApi();
  const toast = useToast();
  const ruleText = useRuleText();
  return useCallback(
    async (body: object, keyOf: (body: object) => string): Promise<AppointmentView> => {
      const { data } = await api<{ data: SeriesView }>("/appointment-series", {
        body,
        idempotencyKey: keyOf(body),
      });
      const [first] = data.visits;
      const found = await api<{ data: AppointmentView }>(`/appointments/${first?.id}`);
      const { contact, staff, visits } = data;
      toast.success(
        t("booked", {
          ...{ count: visits.length, client: contact.name ?? found.data.contact.phone ?? "" },
          ...{ rule: ruleText(data), staff: staff.name },
        }),
      );
      return found.data;
    },
    [api, ruleText, t, toast],
  );
}

/** A date that stood in the way of a change. */
export type SeriesConflict = { date: string; startsAt: string };

/** The dates that a refusal names; none when it is another one. */
export function conflictsOf(error: unknown): SeriesConflict[] {
  const listed = toProblem(error).conflicts;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((item: unknown) => {
    const { date, startsAt } = (item ?? {}) as Partial<SeriesConflict>;
    return typeof date === "string" && typeof startsAt === "string" ? [{ date, startsAt }] : [];
  });
}
