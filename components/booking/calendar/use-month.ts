"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { DaySummary } from "@/lib/booking/month-summary.shared";
import type { AppointmentStatus } from "@/lib/booking/schema";
import { weekStartsOn } from "@/lib/i18n/format.shared";
import { fetchAll } from "../fetch-all";
import { appointmentKeys } from "../use-appointments";
import { monthWeeks } from "./month-grid";

type Wanted = {
  /** Any date of the month. */
  date: string;
  staffIds: readonly string[];
  statuses: readonly AppointmentStatus[];
  enabled: boolean;
};

/** The weeks of a month and what is in each day, from one request. */
export function useMonth({ date, staffIds, statuses, enabled }: Wanted) {
  const api = useApi();
  const { slug } = useTenant();
  const { locale } = useFormat();
  const firstDay = weekStartsOn(locale);
  const month = date.slice(0, 7);
  const weeks = useMemo(() => monthWeeks(`${month}-01`, firstDay), [month, firstDay]);
  const query = {
    from: weeks[0]?.[0],
    to: weeks.at(-1)?.at(-1),
    staffIds: staffIds.length > 0 ? staffIds.join(",") : undefined,
    status: statuses.length > 0 ? statuses.join(",") : undefined,
  };
  const summary = useQuery({
    // Below the key of all appointments: whatever changes one changes its month.
    queryKey: [...appointmentKeys.all(slug), "summary", query],
    queryFn: ({ signal }) => fetchAll<DaySummary>(api, "/appointments/summary", query, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  const days = useMemo(
    () => summary.data && new Map(summary.data.map((day) => [day.date, day])),
    [summary.data],
  );
  return { weeks, firstDay, days, query: summary };
}
