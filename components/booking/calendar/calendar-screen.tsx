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
import { useBookingLive } from "../use-booking-live";
import { AgendaView } from "./agenda-view";
import { CalendarDialogs, type OpenDialog } from "./calendar-dialogs";
import { CalendarFilters } from "./calendar-filters";
import { CalendarMenu } from "./calendar-menu";
import { monthTitle, shortDay, weekTitle } from "./calendar-title";
import { CalendarToolbar } from "./calendar-toolbar";
import { type Column, type GridItem, isBlock } from "./columns";
import { HolidayNote } from "./holiday-note";
import type { Placement } from "./keyboard-moves";
import { addMonths } from "./month-grid";
import { placementState } from "./placement-state";
import { TimeGrid } from "./time-grid";
import { useBlockDrop } from "./use-block-drop";
import { type CalendarInitial, useCalendarData } from "./use-calendar-data";
import { useCalendarKeys } from "./use-calendar-keys";
import { useCalendarUrl } from "./use-calendar-url";
import { useCarryWords } from "./use-carry-words";
import { useDrop } from "./use-drop";
import { useNow } from "./use-now";
import { useVisitCopy } from "./use-visit-copy";
import { timeOffOn } from "./working-time";

const MonthView = dynamic(() => import("./month-view").then((module) => module.MonthView));

/** The shop's day: by barber, by week, by month, or as a list. */
export function CalendarScreen({ initial }: { initial: CalendarInitial }) {
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  const { slug } = useTenant();
  const mayCreate = useMay("appointments.create");
  const mayEdit = useMay("appointments.update");
  const mayBlock = useMay("staff.write");
  const [url, setUrl] = useCalendarUrl();
  const [allHours, setAllHours] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [spoken, setSpoken] = useState("");
  const [todayWishes, setTodayWishes] = useState(0);
  const now = useNow(initial.now);
  useBookingLive();

  const date = url.date ?? initial.date;
  const week = url.view === "week";
  const month = url.view === "month";
  const data = useCalendarData(initial, {
    ...{ date, week, month, allHours },
    ...{ staffIds: url.staff, statuses: url.status },
  });
  const { clock, columns, entries, staff } = data;
  const today = clock.dateOf(now);
  const drop = useDrop({ columns, clock, staff, timeOff: data.timeOff });
  const dropBlock = useBlockDrop(columns, clock);
  const carryWords = useCarryWords(columns, week);
  const dropCopy = useVisitCopy({
    ...{ columns, entries, date, today, clock },
    onBook: mayCreate ? (prefill) => setDialog({ kind: "book", prefill }) : undefined,
  });

  const setDate = useCallback((next: string) => void setUrl({ date: next }), [setUrl]);
  const step = (direction: 1 | -1) =>
    setDate(month ? addMonths(date, direction) : addDays(date, direction * (week ? 7 : 1)));
  const goToToday = () => {
    setDate(today);
    // Also when today is shown already: whoever asks wants to see now.
    setTodayWishes((count) => count + 1);
  };
  const open = (id: string) => void setUrl({ appointment: id });
  const openDay = (picked: string) => void setUrl({ date: picked, view: "day" });
  const openBlock = (id: string) => {
    const editing = data.timeOff.find((off) => off.id === id);
    const shown = data.blocks.find((entry) => entry.id === id);
    // One that stands for several is taken apart in the day.
    if (editing && week && shown && shown.people > 1) openDay(columns[shown.column]?.date ?? date);
    else if (editing) setDialog({ kind: "block", prefill: { date, editing } });
  };
  const notPast = [date, today].sort()[1] ?? date;
  const book = mayCreate ? () => setDialog({ kind: "book", prefill: { date: notPast } }) : undefined;
  const block = mayBlock ? () => setDialog({ kind: "block", prefill: { date: notPast } }) : undefined;
  const bookAt = (column: Column, minutes: number) =>
    setDialog({
      kind: "book",
      prefill: {
        ...{ date: column.date, time: toTime(minutes) },
        ...(column.staff ? { staffId: column.staff.id } : {}),
      },
    });
  const blockAt = (column: Column, start: number, end?: number) =>
    setDialog({
      kind: "block",
      prefill: {
        ...{ date: column.date, start },
        ...(end === undefined ? {} : { end }),
        ...(column.staff ? { staffIds: [column.staff.id] } : {}),
      },
    });

  useCalendarKeys({
    ...(book ? { n: book } : {}),
    ...(block ? { b: block } : {}),
    t: goToToday,
    d: () => void setUrl({ view: "day" }),
    w: () => void setUrl({ view: "week" }),
    m: () => void setUrl({ view: "month" }),
    a: () => void setUrl({ view: "agenda" }),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });

  const stateOf = (item: GridItem, at: Placement) =>
    placementState(item, at, {
      ...{ columns, clock, entries: data.allEntries },
      ...{ timeOff: data.timeOff, services: data.services },
    });
  function onDrop(item: GridItem, at: Placement, copy: boolean) {
    if (isBlock(item)) dropBlock(item, at, stateOf(item, at));
    else if (copy) dropCopy(item, at);
    else drop.onDrop(item, at);
  }

  const year = date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.slice(0, 4)}`;
  const title = month
    ? monthTitle(date, format.locale)
    : week
      ? weekTitle(data.weekDates, format.locale)
      : format.localDate(date, "long") + year;

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
      blocks={data.blocks}
      window={data.window}
      clock={clock}
      timeOff={data.timeOff}
      now={now}
      week={week}
      canEdit={mayEdit}
      canBlock={mayBlock}
      scrollKey={`${columns[0]?.date}:${data.loading}:${todayWishes}`}
      onOpen={open}
      onOpenBlock={openBlock}
      onPickDate={openDay}
      onCreate={mayCreate ? bookAt : undefined}
      onBlock={mayBlock ? blockAt : undefined}
      stateOf={stateOf}
      onDrop={onDrop}
      onCarry={(item, at) => setSpoken(carryWords(item, at, at && stateOf(item, at)))}
    />
  );
  const agenda = data.error ? null : (
    <AgendaView
      date={date}
      today={today}
      dates={data.weekDates}
      appointments={data.appointments}
      blocks={data.timeOff.filter(
        (off) =>
          off.kind === "block" &&
          (url.staff.length === 0 || url.staff.includes(off.staffId)) &&
          timeOffOn(off, date, clock) !== null,
      )}
      staff={staff}
      now={now}
      onOpen={open}
      onOpenBlock={mayBlock ? openBlock : undefined}
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
        short={
          month ? monthTitle(date, format.locale, "short") : week ? title : shortDay(date, format.locale)
        }
        onView={(view) => void setUrl({ view })}
        onDate={setDate}
        onToday={goToToday}
        onStep={step}
        onNew={book}
        onBlock={block}
        menu={
          <CalendarMenu
            onBlock={block}
            onSubscribe={() => setDialog({ kind: "feeds" })}
            printHref={`/t/${slug}/calendar/print?date=${date}`}
          />
        }
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
      {month ? null : <HolidayNote dates={week ? data.weekDates : [date]} />}
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
      {month && !data.error ? (
        <MonthView
          weeks={data.month.weeks}
          firstDay={data.month.firstDay}
          days={data.month.days}
          date={date}
          today={today}
          onDate={(next) => void setUrl({ date: next }, { history: "replace" })}
          onOpen={openDay}
          onStep={step}
        />
      ) : null}
      {url.view === "agenda" || month ? null : (
        <div aria-busy={data.loading} className={cn(url.view === null && "max-md:hidden")}>
          {grid}
        </div>
      )}
      <p aria-live="assertive" className="sr-only">
        {spoken}
      </p>
      {drop.dialog}
      <CalendarDialogs
        open={dialog}
        appointmentId={url.appointment}
        staff={staff}
        services={data.services}
        ownStaffId={initial.ownStaffId}
        clock={clock}
        now={now}
        onClose={() => setDialog(null)}
        onCloseAppointment={() => void setUrl({ appointment: null }, { history: "replace" })}
        onBooked={(appointment) => {
          setDialog(null);
          setDate(clock.dateOf(appointment.startsAt));
        }}
      />
    </>
  );
}
