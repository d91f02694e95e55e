"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ServiceView, StaffView, TimeOffView } from "@/lib/booking/schema";
import { fetchAll } from "./fetch-all";

export const catalogueKeys = {
  services: (slug: string) => ["services", slug] as const,
  staff: (slug: string) => ["staff", slug] as const,
  timeOff: (slug: string) => ["staff", slug, "time-off"] as const,
};

// The catalogue changes a few times a month.
const staleTime = 5 * 60_000;

/** Every service of the shop, also inactive ones, in the shop's order. */
export function useServices(initial?: ServiceView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: catalogueKeys.services(slug),
    queryFn: ({ signal }) => fetchAll<ServiceView>(api, "/services", {}, signal),
    staleTime,
    ...(initial ? { initialData: initial } : {}),
  });
}

/** Everybody on the staff, also inactive people, in the shop's order. */
export function useStaff(initial?: StaffView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: catalogueKeys.staff(slug),
    queryFn: ({ signal }) => fetchAll<StaffView>(api, "/staff", {}, signal),
    staleTime,
    ...(initial ? { initialData: initial } : {}),
  });
}

/** The absences of several people, from one list of the whole shop; what is only asked for is none yet. */
export function useTimeOff(staffIds: readonly string[]): TimeOffView[] {
  const api = useApi();
  const { slug } = useTenant();
  const { data } = useQuery({
    queryKey: catalogueKeys.timeOff(slug),
    queryFn: ({ signal }) => fetchAll<TimeOffView>(api, "/time-off", {}, signal),
    staleTime,
  });
  return useMemo(
    () => (data ?? []).filter((off) => off.status === "approved" && staffIds.includes(off.staffId)),
    [data, staffIds],
  );
}
