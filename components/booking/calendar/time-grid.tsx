"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useFormat } from "@/components/ui/use-format";
import type { TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { AppointmentBlock } from "./appointment-block";
import { isMovable } from "./appointment-look";
import { BlockItem } from "./block-item";
import { Carried } from "./carried";
import { type BlockEntry, type Column, type Entry, type GridItem, isBlock } from "./columns";
import { GridColumn } from "./grid-column";
import { ColumnHeader, HourGutter } from "./grid-header";
import type { Placement } from "./keyboard-moves";
import { assignLanes } from "./lanes";
import type { PlacementState } from "./placement-state";
import { type DayWindow, readingMinute, topOf } from "./scale";
import { useGridDrag } from "./use-grid-drag";
import { useMoveMode } from "./use-move-mode";
import { openSpans } from "./working-time";

type Props = {
  columns: readonly Column[];
  entries: readonly Entry[];
  blocks: readonly BlockEntry[];
  window: DayWindow;
  clock: ShopClock;
  timeOff: readonly TimeOffView[];
  now: number;
  week: boolean;
  canEdit: boolean;
  canBlock: boolean;
  /** Another value scrolls to where the day is read from. */
  scrollKey: string;
  onOpen: (id: string) => void;
  onOpenBlock: (id: string) => void;
  onPickDate: (date: string) => void;
  onCreate: ((column: Column, minutes: number) => void) | undefined;
  onBlock: ((column: Column, start: number, end?: number) => void) | undefined;
  stateOf: (item: GridItem, placement: Placement) => PlacementState;
  onDrop: (item: GridItem, placement: Placement, copy: boolean) => void;
  /** Told in words while something is carried by the keyboard. */
  onCarry: (item: GridItem, placement: Placement | null) => void;
};

/** Columns of time with visits and blocks in them: a day by barber, or a week by date. */
export function TimeGrid(props: Props) {
  const { columns, entries, blocks, window, clock, now, week, canEdit, canBlock } = props;
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const items = useMemo<GridItem[]>(() => [...entries, ...blocks], [entries, blocks]);
  const editable = (item: GridItem) =>
    !item.continued && (isBlock(item) ? canBlock : canEdit && isMovable(item.appointment.status));

  const lanes = useMemo(
    () => columns.map((_, index) => assignLanes(items.filter((item) => item.column === index))),
    [columns, items],
  );
  const drag = useGridDrag<GridItem>({ grid, scroller, window, onDrop: props.onDrop });
  const carry = useMoveMode<GridItem>({
    entries: items,
    columns: columns.length,
    editable,
    onDrop: (item, placement) => props.onDrop(item, placement, false),
    onFocus: (id) => grid.current?.querySelector<HTMLElement>(`[data-appointment="${id}"]`)?.focus(),
    onChange: props.onCarry,
  });
  const preview = drag.preview ?? carry.preview;
  const carried = preview && items.find((item) => item.id === preview.id);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another date or a wish scrolls, not the passing of time.
  useLayoutEffect(() => {
    const todayAt = Math.max(
      0,
      columns.findIndex((column) => column.date === today),
    );
    const width = grid.current?.querySelector<HTMLElement>("[data-column]")?.offsetWidth ?? 0;
    // On a phone the week is wider than the screen.
    scroller.current?.scrollTo({ top: Math.max(0, anchor), left: week ? todayAt * width : 0 });
  }, [props.scrollKey, week]);

  const tabStop = items.some((item) => item.id === focused) ? focused : items[0]?.id;
  const { onCreate, onBlock } = props;
  const common = (item: GridItem) => ({
    lane: lanes[item.column]?.get(item.id),
    window,
    movable: editable(item),
    lifted: preview?.id === item.id && !preview.copy,
    tabIndex: item.id === tabStop ? (0 as const) : (-1 as const),
    onPointerDown: drag.start,
    onKeyDown: carry.onKeyDown,
    onFocus: setFocused,
    onBlur: carry.onBlur,
  });
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
            place={{
              ...(onCreate ? { onBook: (start: number) => onCreate(column, start) } : {}),
              ...(onBlock ? { onBlock: (start: number, end?: number) => onBlock(column, start, end) } : {}),
            }}
          >
            {items.map((item) =>
              item.column !== index ? null : isBlock(item) ? (
                <BlockItem
                  key={item.id}
                  entry={item}
                  named={!column.staff}
                  onOpen={canBlock ? props.onOpenBlock : undefined}
                  {...common(item)}
                />
              ) : (
                <AppointmentBlock key={item.id} entry={item} onOpen={props.onOpen} {...common(item)} />
              ),
            )}
            {preview && carried && preview.placement.column === index ? (
              <Carried preview={preview} state={props.stateOf(carried, preview.placement)} window={window} />
            ) : null}
          </GridColumn>
        ))}
      </div>
    </section>
  );
}
