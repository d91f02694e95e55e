"use client";

import { CalendarDays, Sparkles } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { localDateOf } from "@/lib/i18n/format.shared";

/** The next visits of the week, each opening in the calendar. */
export function UpNext({ appointments, now }: { appointments: readonly AppointmentView[]; now: string }) {
  const t = useTranslations("dashboard.upNext");
  const { slug } = useTenant();
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title={t("title")}
        actions={
          <Button variant="link" asChild>
            <Link href={`/t/${slug}/calendar`}>{t("calendar")}</Link>
          </Button>
        }
      />
      {appointments.length === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title={t("empty")}
          description={t("emptyHint")}
          action={
            <Button variant="secondary" asChild>
              <Link href={`/t/${slug}/calendar`}>{t("openCalendar")}</Link>
            </Button>
          }
        />
      ) : (
        <ul className="mt-2 divide-y divide-border border-border border-t">
          {appointments.map((appointment) => (
            <li key={appointment.id}>
              <Row appointment={appointment} now={now} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ appointment, now }: { appointment: AppointmentView; now: string }) {
  const t = useTranslations("dashboard.upNext");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const { startsAt, contact, services, staff, status, source, totalCents, currency } = appointment;
  const day = localDateOf(startsAt, timeZone);
  return (
    <Link
      href={`/t/${slug}/calendar?date=${day}&appointment=${appointment.id}`}
      className="focus-ring grid grid-cols-[4.25rem_minmax(0,1fr)] items-center gap-3 px-5 py-2.5 transition-colors focus-visible:-outline-offset-2 hover:bg-surface-sunken/60 sm:grid-cols-[4.75rem_minmax(0,1fr)_auto]"
    >
      <span className="grid">
        <span className="font-medium">{format.time(startsAt, timeZone)}</span>
        <span className="truncate text-hint text-muted-foreground first-letter:uppercase">
          {format.relativeDay(startsAt, now, timeZone)}
        </span>
      </span>
      <span className="grid min-w-0 grid-cols-[minmax(0,1fr)]">
        <span className="flex min-w-0 items-center gap-1.5">
          <span className="truncate font-medium">{contact.name ?? contact.phone ?? t("unnamed")}</span>
          {source === "agent" ? (
            <span title={t("byAgent")} className="inline-flex shrink-0 text-primary-text">
              <Sparkles aria-hidden className="size-3.5" />
              <span className="sr-only">{t("byAgent")}</span>
            </span>
          ) : null}
        </span>
        <span className="truncate text-hint text-muted-foreground">
          {services.map(({ name }) => name).join(" + ")} · {staff.name}
        </span>
      </span>
      <span className="flex items-center gap-2 max-sm:col-start-2 sm:grid sm:justify-items-end sm:gap-0.5">
        <StatusBadge status={status} />
        <span className="text-hint text-muted-foreground">{format.money(totalCents, currency)}</span>
      </span>
    </Link>
  );
}
