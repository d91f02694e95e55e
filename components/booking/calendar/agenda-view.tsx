"use client";

import { CalendarCheck2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { DepositBadge, DepositSpoken } from "@/components/payments/deposits/deposit-badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView, StaffView, TimeOffView } from "@/lib/booking/schema";
import { serviceColor } from "../service-color";
import { AgendaBlockRow } from "./agenda-block-row";
import { agendaRows } from "./agenda-rows";
import { useAppointmentLabel } from "./use-appointment-label";
import { useSwipe } from "./use-swipe";
import { WeekStrip } from "./week-strip";

type Props = {
  date: string;
  today: string;
  dates: readonly string[];
  /** Of this date, in order of time; undefined while on the way. */
  appointments: readonly AppointmentView[] | undefined;
  /** Blocked time that falls on this date. */
  blocks: readonly TimeOffView[];
  staff: readonly StaffView[];
  now: number;
  onOpen: (id: string) => void;
  onOpenBlock: ((id: string) => void) | undefined;
  onPickDate: (date: string) => void;
  onStep: (direction: 1 | -1) => void;
  onNew: (() => void) | undefined;
};

/** The day as a list, for phones and for reading aloud; a swipe turns the day. */
export function AgendaView({ date, today, dates, appointments, blocks, staff, now, ...on }: Props) {
  const t = useTranslations("booking.agenda");
  const swipe = useSwipe(on.onStep);
  const live = appointments?.filter((row) => row.status !== "cancelled") ?? [];
  const rows = agendaRows(appointments ?? [], blocks);
  // The line stands before the first thing that is not over yet.
  const nowAt = date === today ? rows.findIndex(({ row }) => Date.parse(row.endsAt) > now) : -1;
  return (
    <div className="mx-auto max-w-2xl" {...swipe}>
      <WeekStrip dates={dates} date={date} today={today} onPick={on.onPickDate} />
      {appointments === undefined ? (
        <AgendaSkeleton />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={CalendarCheck2}
          title={t("emptyTitle")}
          description={t("emptyText")}
          action={on.onNew ? <Button onClick={on.onNew}>{t("book")}</Button> : null}
          className="rounded-lg border border-border bg-surface"
        />
      ) : (
        <>
          <p className="mb-2 text-hint text-muted-foreground">
            <Summary appointments={live} />
          </p>
          <ol className="overflow-hidden rounded-lg border border-border bg-surface">
            {rows.map(({ kind, row }, index) => (
              <Fragment key={row.id}>
                {index === nowAt && index > 0 ? (
                  <li
                    aria-hidden
                    className="relative h-px bg-danger before:absolute before:-top-[3px] before:left-0 before:size-[7px] before:rounded-full before:bg-danger"
                  />
                ) : null}
                {kind === "block" ? (
                  <AgendaBlockRow
                    off={row}
                    staffName={staff.find((person) => person.id === row.staffId)?.name ?? ""}
                    first={index === 0}
                    onOpen={on.onOpenBlock}
                  />
                ) : (
                  <AgendaRow
                    appointment={row}
                    over={Date.parse(row.endsAt) <= now}
                    onOpen={on.onOpen}
                    first={index === 0}
                  />
                )}
              </Fragment>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Summary({ appointments }: { appointments: readonly AppointmentView[] }) {
  const t = useTranslations("booking.agenda");
  const format = useFormat();
  const { currency } = useTenant();
  // The same visits as the home screen counts: who did not come is neither work nor money.
  const counted = appointments.filter((row) => row.status !== "no_show" && row.status !== "cancelled");
  const total = counted.reduce((sum, row) => sum + row.totalCents, 0);
  return t("summary", { count: counted.length, total: format.money(total, currency) });
}

type RowProps = {
  appointment: AppointmentView;
  over: boolean;
  first: boolean;
  onOpen: (id: string) => void;
};

function AgendaRow({ appointment, over, first, onOpen }: RowProps) {
  const label = useAppointmentLabel();
  const format = useFormat();
  const { timeZone } = useTenant();
  const gone = appointment.status === "cancelled";
  return (
    <li className={cn(!first && "border-border border-t")}>
      <button
        type="button"
        data-appointment={appointment.id}
        onClick={() => onOpen(appointment.id)}
        className="focus-ring flex w-full items-stretch gap-3 px-3 py-3 text-left transition-colors hover:bg-surface-sunken/60 focus-visible:-outline-offset-2"
      >
        <span className="sr-only">
          {label.sentence(appointment)}
          <DepositSpoken deposit={appointment.deposit} />
        </span>
        <span aria-hidden className={cn("w-16 shrink-0 pt-px text-ui", over && "text-subtle")}>
          <span className="block font-semibold">{format.time(appointment.startsAt, timeZone)}</span>
          <span className="block text-hint text-muted-foreground">
            {format.time(appointment.endsAt, timeZone)}
          </span>
        </span>
        <span
          aria-hidden
          className="w-[3px] shrink-0 rounded-full"
          style={{ backgroundColor: serviceColor(appointment.services[0]?.color) }}
        />
        <span aria-hidden className="min-w-0 flex-1">
          <span className="flex items-center justify-between gap-2">
            <span className={cn("truncate font-medium text-ui", gone && "line-through")}>
              {label.client(appointment)}
            </span>
            <span className="flex shrink-0 flex-wrap justify-end gap-1">
              {appointment.deposit?.status === "due" ? <DepositBadge deposit={appointment.deposit} /> : null}
              <StatusBadge status={appointment.status} />
            </span>
          </span>
          <span className="block truncate text-hint text-muted-foreground">
            {label.services(appointment)} · {appointment.staff.name}
          </span>
        </span>
      </button>
    </li>
  );
}

function AgendaSkeleton() {
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-surface">
      {[0, 1, 2, 3, 4].map((key) => (
        <div key={key} className="flex gap-4 border-border border-t px-3 py-3.5 first:border-t-0">
          <Skeleton className="h-9 w-14" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-3/4" />
          </div>
        </div>
      ))}
    </div>
  );
}
