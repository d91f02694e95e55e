"use client";

import { MessageSquareText, Phone, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneText } from "@/components/contacts/phone-text";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { useAppointmentLabel } from "../calendar/use-appointment-label";
import { serviceColor } from "../service-color";

/** Everything known about an appointment, and the ways to the person behind it. */
export function AppointmentFacts({ appointment }: { appointment: AppointmentView }) {
  const t = useTranslations("booking.detail");
  const tSource = useTranslations("booking.source");
  const format = useFormat();
  const label = useAppointmentLabel();
  const { slug, timeZone } = useTenant();
  const { contact, services, currency } = appointment;
  return (
    <div className="grid gap-5">
      <div className="grid gap-1.5">
        <div className="flex items-center justify-between gap-3">
          <p className="font-medium text-ui first-letter:uppercase">
            {format.date(appointment.startsAt, timeZone, "long")}
          </p>
          <StatusBadge status={appointment.status} />
        </div>
        <p className="font-semibold text-2xl tracking-tight">{label.time(appointment)}</p>
        <p className="text-muted-foreground text-ui">{t("with", { staff: appointment.staff.name })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {contact.phone ? (
          <Button asChild variant="secondary" size="sm">
            <a href={`tel:${contact.phone}`}>
              <Phone aria-hidden />
              <PhoneText phone={contact.phone} />
            </a>
          </Button>
        ) : null}
        <Button asChild variant="secondary" size="sm">
          <Link href={`/t/${slug}/clients/${contact.id}`}>
            <UserRound aria-hidden />
            {t("client")}
          </Link>
        </Button>
        {appointment.conversationId ? (
          <Button asChild variant="secondary" size="sm">
            <Link href={`/t/${slug}/inbox/${appointment.conversationId}`}>
              <MessageSquareText aria-hidden />
              {t("conversation")}
            </Link>
          </Button>
        ) : null}
      </div>
      <ul className="divide-y divide-border rounded-lg border border-border">
        {services.map((service) => (
          <li key={service.id} className="flex items-center gap-3 px-3 py-2.5 text-ui">
            <span
              aria-hidden
              className="size-2 shrink-0 rounded-full"
              style={{ backgroundColor: serviceColor(service.color) }}
            />
            <span className="min-w-0 flex-1 truncate">{service.name}</span>
            <span className="text-hint text-muted-foreground">{format.duration(service.durationMin)}</span>
            <span>{format.money(service.priceCents, currency)}</span>
          </li>
        ))}
        <li className="flex justify-between px-3 py-2.5 font-semibold text-ui">
          <span>{t("total")}</span>
          <span>{format.money(appointment.totalCents, currency)}</span>
        </li>
      </ul>
      <dl className="grid gap-3 text-ui">
        {appointment.notes ? <Fact name={t("notes")}>{appointment.notes}</Fact> : null}
        {appointment.cancelReason ? <Fact name={t("cancelReason")}>{appointment.cancelReason}</Fact> : null}
        <Fact name={t("booked")}>
          {format.dateTime(appointment.createdAt, timeZone)} · {tSource(appointment.source)}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-hint text-muted-foreground">{name}</dt>
      <dd className="whitespace-pre-wrap break-words">{children}</dd>
    </div>
  );
}
