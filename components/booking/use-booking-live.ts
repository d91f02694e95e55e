"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { appointmentKeys } from "./use-appointments";
import { catalogueKeys } from "./use-catalogue";
import { useRefreshHolidays } from "./use-holidays";

/** Keeps every list of appointments, absences and blocks on screen as it is in the database. */
export function useBookingLive() {
  const client = useQueryClient();
  const { slug } = useTenant();
  const refreshHolidays = useRefreshHolidays();
  return useLive({
    appointment_changed: () => void client.invalidateQueries({ queryKey: appointmentKeys.all(slug) }),
    time_off_changed: () => {
      void client.invalidateQueries({ queryKey: catalogueKeys.timeOff(slug) });
      refreshHolidays();
      // Free times, and how full a day is.
      void client.invalidateQueries({ queryKey: appointmentKeys.all(slug) });
    },
  });
}
