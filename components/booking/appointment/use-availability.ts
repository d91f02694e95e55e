"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { Alternative } from "../alternatives";
import { appointmentKeys } from "../use-appointments";

type Wanted = { serviceIds: readonly string[]; staffId: string; date: string; excludeId?: string };

/** The free starts of a day for some services. Refreshed with every change of any appointment. */
export function useAvailability({ serviceIds, staffId, date, excludeId }: Wanted) {
  const api = useApi();
  const { slug } = useTenant();
  const query = {
    serviceIds: serviceIds.join(","),
    staffId: staffId === "any" ? undefined : staffId,
    from: date,
    to: date,
    excludeAppointmentId: excludeId,
  };
  return useQuery({
    queryKey: [...appointmentKeys.all(slug), "availability", query],
    queryFn: async ({ signal }) =>
      (await api<{ data: Alternative[] }>("/availability", { query, signal })).data,
    enabled: serviceIds.length > 0,
    staleTime: 10_000,
  });
}
