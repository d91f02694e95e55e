"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { TimeOffView } from "@/lib/booking/schema";
import { type ShopClock, toTime } from "@/lib/booking/shop-time.shared";
import { AppointmentBlock } from "./appointment-block";
import { isMovable } from "./appointment-look";
import type { Column, Entry } from "./columns";
import { GridColumn } from "./grid-column";
import { ColumnHeader, HourGutter } from "./grid-header";
import type { Placement } from "./keyboard-moves";
import { assignLanes } from "./lanes";
import { type DayWindow, minutePx, readingMinute, topOf } from "./scale";
import { type Preview, useGridDrag } from "./use-grid-drag";
import { useMoveMode } from "./use-move-mode";
import { openSpans } from "./working-time";

type Props = {
  columns: readonly Column[];
  entries: readonly Entry[];
  window: DayWindow;
  clock: ShopClock;
  timeOff: readonly TimeOffView[];
  now: number;
  week: boolean;
  canEdit: boolean;
  onOpen: (id: string) => void;
  onPickDate: (date: string) => void;
  onCreate: ((column: Column, minutes: number) => void) | undefined;
  onDrop: (entry: Entry, placement: Placement) => void;
  /** Told in words while an appointment is carried by the keyboard. */
  onCarry: (entry: Entry, placement: Placement | null) => void;
};

/** Columns of time with appointments in them: a day by barber, or a week by date. */
export function TimeGrid(props: Props) {
  const { columns, entries, window, clock, now, week, canEdit } = props;
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const editable = (entry: Entry) => canEdit && !entry.continued && isMovable(entry.appointment.status);

  const lanes = useMemo(
    () => columns.map((_, index) => assignLanes(entries.filter((entry) => entry.column === index))),
    [columns, entries],
  );
  const drag = useGridDrag({ grid, scroller, window, onDrop: props.onDrop });
  const carry = useMoveMode({
    entries,
    columns: columns.length,
    editable,
    onDrop: props.onDrop,
    onFocus: (id) => grid.current?.querySelector<HTMLElement>(`[data-appointment="${id}"]`)?.focus(),
    onChange: props.onCarry,
  });
  const preview = drag.preview ?? carry.preview;
  const today = clock.dateOf(now);
  const nowMin = clock.minutesOf(now, today);
  const hasToday = columns.some((column) => column.date === today);

  const todayColumns = columns.filter((column) => column.date === today);
  const anchor = topOf(
    readingMinute(
      [...openSpans(columns), ...entries],
      [...openSpans(todayColumns), ...entries.filter((entry) => columns[entry.column]?.date === today)],
      nowMin,
    ) ?? window.from,
    window,
  );
  const firstKey = columns[0]?.date;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another date scrolls, not the passing of time.
  useLayoutEffect(() => {
    const todayAt = Math.max(
      0,
      columns.findIndex((column) => column.date === today),
    );
    const width = grid.current?.querySelector<HTMLElement>("[data-column]")?.offsetWidth ?? 0;
    // On a phone the week is wider than the screen.
    scroller.current?.scrollTo({ top: Math.max(0, anchor), left: week ? todayAt * width : 0 });
  }, [firstKey, week]);

  const tabStop = entries.some((entry) => entry.id === focused) ? focused : entries[0]?.id;
  return (
    <section
      ref={scroller}
      aria-label={t("grid")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to.
      tabIndex={0}
      className="focus-ring relative h-[calc(100dvh-14.5rem)] min-h-96 overflow-auto overscroll-contain rounded-lg border border-border bg-surface md:h-[calc(100dvh-11.25rem)] lg:h-[calc(100dvh-8.5rem)] print:h-auto print:overflow-visible"
    >
      <div
        ref={grid}
        className="grid min-w-fit"
        style={{
          gridTemplateColumns: `3.75rem repeat(${columns.length}, minmax(${week ? "6.5rem" : "9.5rem"}, 1fr))`,
        }}
      >
        <div className="sticky top-0 left-0 z-30 border-border border-b bg-surface" />
        {columns.map((column, index) => (
          <div key={column.key} className="sticky top-0 z-20 border-border border-b bg-surface">
            <ColumnHeader
              column={column}
              week={week}
              isToday={column.date === today}
              count={entries.filter((e) => e.column === index && e.appointment.status !== "cancelled").length}
              onPickDate={props.onPickDate}
            />
          </div>
        ))}
        <div className="sticky left-0 z-20 bg-surface">
          <HourGutter window={window} nowMin={hasToday ? nowMin : null} />
        </div>
        {columns.map((column, index) => (
          <GridColumn
            key={column.key}
            column={column}
            index={index}
            window={window}
            clock={clock}
            timeOff={props.timeOff}
            label={week ? format.localDate(column.date, "long") : (column.staff?.name ?? "")}
            nowMin={column.date === today ? nowMin : null}
            onCreate={props.onCreate && ((minutes) => props.onCreate?.(column, minutes))}
          >
            {entries.map((entry) =>
              entry.column === index ? (
                <AppointmentBlock
                  key={entry.id}
                  entry={entry}
                  lane={lanes[index]?.get(entry.id)}
                  window={window}
                  movable={editable(entry)}
                  lifted={preview?.id === entry.id}
                  tabIndex={entry.id === tabStop ? 0 : -1}
                  onOpen={props.onOpen}
                  onPointerDown={drag.start}
                  onKeyDown={carry.onKeyDown}
                  onFocus={setFocused}
                  onBlur={carry.onBlur}
                />
              ) : null,
            )}
            {preview?.placement.column === index ? <Carried preview={preview} window={window} /> : null}
          </GridColumn>
        ))}
      </div>
    </section>
  );
}

/** Where the appointment would stand if it were let go now. */
function Carried({ preview, window }: { preview: Preview; window: DayWindow }) {
  const format = useFormat();
  const { start, end } = preview.placement;
  const time = (minutes: number) => format.localTime(toTime(minutes % 1440));
  return (
    <li
      aria-hidden
      className={cn(
        "!pointer-events-none absolute inset-x-0.5 z-20 rounded-md border-2 border-primary bg-primary-soft/90 px-2 py-0.5 font-semibold text-2xs text-primary-text shadow-overlay",
      )}
      style={{ top: topOf(start, window), height: Math.max((end - start) * minutePx, 20) }}
    >
      {time(start)}–{time(end)}
    </li>
  );
}
