"use client";

import { UsersRound } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useFormat } from "@/components/ui/use-format";
import { addDays, toTime } from "@/lib/booking/shop-time.shared";
import type { Prefill } from "../appointment/prefill";
import { useBookingLive } from "../use-booking-live";
import { AgendaView } from "./agenda-view";
import { CalendarFilters } from "./calendar-filters";
import { CalendarToolbar } from "./calendar-toolbar";
import type { Column, Entry } from "./columns";
import type { Placement } from "./keyboard-moves";
import { TimeGrid } from "./time-grid";
import { useAppointmentLabel } from "./use-appointment-label";
import { type CalendarInitial, useCalendarData } from "./use-calendar-data";
import { useCalendarKeys } from "./use-calendar-keys";
import { useCalendarUrl } from "./use-calendar-url";
import { useDrop } from "./use-drop";
import { useNow } from "./use-now";

// Neither is needed to see the day; both are there by the time somebody reaches for them.
const AppointmentSheet = dynamic(() =>
  import("../appointment/appointment-sheet").then((module) => module.AppointmentSheet),
);
const AppointmentDialog = dynamic(() =>
  import("../appointment/appointment-dialog").then((module) => module.AppointmentDialog),
);

/** The shop's day: by barber, by week, or as a list. */
export function CalendarScreen({ initial }: { initial: CalendarInitial }) {
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  const label = useAppointmentLabel();
  const { slug } = useTenant();
  const mayCreate = useMay("appointments.create");
  const mayEdit = useMay("appointments.update");
  const [url, setUrl] = useCalendarUrl();
  const [allHours, setAllHours] = useState(false);
  const [prefill, setPrefill] = useState<Prefill | null>(null);
  const [spoken, setSpoken] = useState("");
  const now = useNow(initial.now);
  useBookingLive();

  const date = url.date ?? initial.date;
  const week = url.view === "week";
  const data = useCalendarData(initial, {
    date,
    week,
    staffIds: url.staff,
    statuses: url.status,
    allHours,
  });
  const { clock, columns, entries, staff } = data;
  const today = clock.dateOf(now);
  const drop = useDrop({ columns, clock, staff });

  const setDate = useCallback((next: string) => void setUrl({ date: next }), [setUrl]);
  const step = (direction: 1 | -1) => setDate(addDays(date, direction * (week ? 7 : 1)));
  const open = (id: string) => void setUrl({ appointment: id });
  const book = mayCreate ? () => setPrefill({ date: [date, today].sort()[1] ?? date }) : undefined;
  const bookAt = (column: Column, minutes: number) =>
    setPrefill({
      date: column.date,
      time: toTime(minutes),
      ...(column.staff ? { staffId: column.staff.id } : {}),
    });

  useCalendarKeys({
    ...(book ? { n: book } : {}),
    t: () => setDate(today),
    d: () => void setUrl({ view: "day" }),
    w: () => void setUrl({ view: "week" }),
    a: () => void setUrl({ view: "agenda" }),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });

  function sayCarry(entry: Entry, at: Placement | null) {
    if (!at) return setSpoken(t("carryEnd", { client: label.client(entry.appointment) }));
    const column = columns[at.column];
    const time = (minutes: number) => format.localTime(toTime(minutes % 1440));
    setSpoken(
      t("carry", {
        client: label.client(entry.appointment),
        time: `${time(at.start)}–${time(at.end)}`,
        place: week ? format.localDate(column?.date ?? date, "long") : (column?.staff?.name ?? ""),
      }),
    );
  }

  const title = week
    ? weekTitle(data.weekDates, format.locale)
    : format.localDate(date, "long") + (date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.slice(0, 4)}`);

  const grid = data.error ? null : columns.length === 0 && !data.loading ? (
    <EmptyState
      icon={UsersRound}
      title={t("noStaffTitle")}
      description={t("noStaffText")}
      action={
        <Button asChild>
          <Link href={`/t/${slug}/staff`}>{t("toStaff")}</Link>
        </Button>
      }
      className="rounded-lg border border-border bg-surface"
    />
  ) : (
    <TimeGrid
      columns={columns}
      entries={entries}
      window={data.window}
      clock={clock}
      timeOff={data.timeOff}
      now={now}
      week={week}
      canEdit={mayEdit}
      onOpen={open}
      onPickDate={(picked) => void setUrl({ date: picked, view: "day" })}
      onCreate={mayCreate ? bookAt : undefined}
      onDrop={drop.onDrop}
      onCarry={sayCarry}
    />
  );
  const agenda = data.error ? null : (
    <AgendaView
      date={date}
      today={today}
      dates={data.weekDates}
      appointments={data.appointments}
      now={now}
      onOpen={open}
      onPickDate={setDate}
      onStep={step}
      onNew={book}
    />
  );
  return (
    <>
      <CalendarToolbar
        view={url.view}
        date={date}
        today={today}
        title={title}
        short={week ? title : shortDay(date, format.locale)}
        onView={(view) => void setUrl({ view })}
        onDate={setDate}
        onStep={step}
        onNew={book}
        filters={
          <CalendarFilters
            staff={staff}
            staffIds={url.staff}
            statuses={url.status}
            allHours={allHours}
            onStaffIds={(ids) => void setUrl({ staff: ids }, { history: "replace" })}
            onStatuses={(status) => void setUrl({ status }, { history: "replace" })}
            onAllHours={setAllHours}
          />
        }
      />
      {data.error ? (
        <ErrorState
          error={data.error}
          onRetry={data.retry}
          retrying={data.loading}
          className="rounded-lg border border-border bg-surface"
        />
      ) : null}
      {/* Until somebody chooses, the width decides, and it must do so before any script runs. */}
      {url.view === null || url.view === "agenda" ? (
        <div className={cn(url.view === null && "md:hidden")}>{agenda}</div>
      ) : null}
      {url.view === "agenda" ? null : (
        <div aria-busy={data.loading} className={cn(url.view === null && "max-md:hidden")}>
          {grid}
        </div>
      )}
      <p aria-live="assertive" className="sr-only">
        {spoken}
      </p>
      {drop.dialog}
      {url.appointment ? (
        <AppointmentSheet
          id={url.appointment}
          staff={staff}
          services={data.services}
          now={now}
          onClose={() => void setUrl({ appointment: null }, { history: "replace" })}
        />
      ) : null}
      {prefill ? (
        <AppointmentDialog
          prefill={prefill}
          staff={staff}
          services={data.services}
          today={today}
          onClose={() => setPrefill(null)}
          onDone={(appointment) => {
            setPrefill(null);
            setDate(clock.dateOf(appointment.startsAt));
          }}
        />
      ) : null}
    </>
  );
}

function weekTitle(dates: readonly string[], locale: string): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return "";
  const format = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const title = format.formatRange(Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`));
  // Server and browser know different editions of the language data and put different spaces around the dash.
  return title.replace(/\s*[–-]\s*/u, " – ").replace(/\s/gu, " ");
}

function shortDay(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
