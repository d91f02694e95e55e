"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";

/** How an appointment is named: who, what, and the whole sentence for screen readers. */
export function useAppointmentLabel() {
  const t = useTranslations("booking.label");
  const tStatus = useTranslations("common.status");
  const format = useFormat();
  const { timeZone } = useTenant();
  const client = useCallback(
    ({ contact }: Pick<AppointmentView, "contact">) => contact.name || contact.phone || t("noName"),
    [t],
  );
  const services = useCallback(
    (appointment: Pick<AppointmentView, "services">) =>
      appointment.services.map((service) => service.name).join(" + "),
    [],
  );
  const time = useCallback(
    (a: Pick<AppointmentView, "startsAt" | "endsAt">) =>
      `${format.time(a.startsAt, timeZone)}–${format.time(a.endsAt, timeZone)}`,
    [format, timeZone],
  );
  const sentence = useCallback(
    (a: AppointmentView) =>
      t("sentence", {
        time: time(a),
        services: services(a),
        client: client(a),
        staff: a.staff.name,
        status: tStatus(a.status),
      }),
    [t, tStatus, time, services, client],
  );
  return { client, services, time, sentence };
}
