"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AppointmentView, ServiceView } from "@/lib/booking/schema";
import { seatsOf, sessionOf } from "../calendar/sessions";
import { useAppointmentLabel } from "../calendar/use-appointment-label";
import { useAppointments } from "../use-appointments";

type Props = { appointment: AppointmentView; services: readonly ServiceView[] };

/** How full the group session of a visit is and who else comes; nothing for a visit of one. */
export function SessionSection({ appointment, services }: Props) {
  const t = useTranslations("calendar.session");
  const label = useAppointmentLabel();
  const isGroup = seatsOf(appointment, [], services) !== null;
  const { data = [] } = useAppointments(
    { from: appointment.startsAt, to: appointment.endsAt },
    undefined,
    isGroup,
  );
  const seats = seatsOf(appointment, data, services);
  if (!seats) return null;
  const others = sessionOf(appointment, data).filter(({ id }) => id !== appointment.id);
  return (
    <section className="grid gap-2 rounded-lg border border-border p-3 text-ui">
      <h3 className="flex items-center gap-2.5 font-medium">
        <UsersRound aria-hidden className="size-4 shrink-0 text-subtle" />
        {t("seats", seats)}
      </h3>
      {seats.taken >= seats.capacity ? <p className="text-muted-foreground">{t("full")}</p> : null}
      {others.length > 0 ? (
        <ul aria-label={t("who")} className="grid gap-1 text-muted-foreground">
          {others.map((other) => (
            <li key={other.id}>{label.client(other)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
