"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { TimeOffView } from "@/lib/booking/schema";
import { fetchAll } from "../fetch-all";
import type { InstantSpan } from "../use-appointments";
import { catalogueKeys } from "../use-catalogue";

const none: TimeOffView[] = [];

/** Everybody's absences and blocks that touch a range, also those that are over. */
export function useTimeOffRange({ from, to }: InstantSpan, enabled = true): TimeOffView[] {
  const api = useApi();
  const { slug } = useTenant();
  const { data } = useQuery({
    queryKey: [...catalogueKeys.timeOff(slug), from, to],
    queryFn: ({ signal }) => fetchAll<TimeOffView>(api, "/time-off", { from, to }, signal),
    staleTime: 60_000,
    enabled,
  });
  return data ?? none;
}
