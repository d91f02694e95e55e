"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { hatched } from "./block-item";
import type { Column } from "./columns";
import { FreeTime, type PlaceActions } from "./free-time";
import { type DayWindow, minutePx, topOf } from "./scale";
import {
  breakRanges,
  closedRanges,
  isTaking,
  type MinuteRange,
  timeOffOn,
  workingRanges,
} from "./working-time";

type Props = {
  column: Column;
  index: number;
  window: DayWindow;
  clock: ShopClock;
  timeOff: readonly TimeOffView[];
  label: string;
  /** Minutes after midnight, on the column of today only. */
  nowMin: number | null;
  place: PlaceActions;
  children: ReactNode;
};

const place = (range: MinuteRange, window: DayWindow) => ({
  top: topOf(Math.max(range.start, window.from), window),
  height: (Math.min(range.end, window.to) - Math.max(range.start, window.from)) * minutePx,
});

/** One column of the grid: closed time shaded, breaks and absences marked, a click on free time books or blocks. */
export function GridColumn(props: Props) {
  const { column, index, window, clock, timeOff, label, nowMin, place: actions, children } = props;
  const t = useTranslations("booking.calendar");
  const visible = (range: MinuteRange) => range.end > window.from && range.start < window.to;
  const open = column.people.flatMap((person) => workingRanges(person, column.date));
  const closed = closedRanges(open).filter(visible);
  const breaks = column.staff ? breakRanges(column.staff, column.date).filter(visible) : [];
  const absences = timeOff.flatMap((off) => {
    const isAbsence = off.kind === "absence" && isTaking(off);
    const range = isAbsence && off.staffId === column.staff?.id ? timeOffOn(off, column.date, clock) : null;
    return range && visible(range) ? [{ ...range, id: off.id, reason: off.reason }] : [];
  });
  return (
    <section
      data-column={index}
      aria-label={label}
      className="relative border-border border-l"
      style={{
        height: (window.to - window.from) * minutePx,
        backgroundImage:
          "linear-gradient(to bottom, var(--border) 1px, transparent 1px), linear-gradient(to bottom, transparent 39.5px, color-mix(in oklch, var(--border) 55%, transparent) 39.5px, color-mix(in oklch, var(--border) 55%, transparent) 40.5px, transparent 40.5px)",
        backgroundSize: "100% 80px",
      }}
    >
      {closed.map((range) => (
        <div
          key={range.start}
          aria-hidden
          className="absolute inset-x-0 bg-surface-sunken/80 dark:bg-background/60"
          style={place(range, window)}
        />
      ))}
      {breaks.map((range) => (
        <Marked key={range.start} style={place(range, window)} text={t("break")} />
      ))}
      {absences.map((range) => (
        <Marked key={range.id} style={place(range, window)} text={range.reason ?? t("timeOff")} strong />
      ))}
      {actions.onBook || actions.onBlock ? <FreeTime window={window} {...actions} /> : null}
      <ul className="pointer-events-none absolute inset-y-0 right-1.5 left-0 [&>*]:pointer-events-auto">
        {children}
      </ul>
      {nowMin !== null && nowMin >= window.from && nowMin <= window.to ? (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 z-10 h-px bg-danger before:absolute before:-top-[3px] before:-left-[3px] before:size-[7px] before:rounded-full before:bg-danger"
          style={{ top: topOf(nowMin, window) }}
        />
      ) : null}
    </section>
  );
}

/** Time that is taken by something other than an appointment. */
function Marked({
  style,
  text,
  strong = false,
}: {
  style: React.CSSProperties;
  text: string;
  strong?: boolean;
}) {
  return (
    <div
      className={cn(
        "absolute inset-x-0 overflow-hidden px-2 py-0.5 text-2xs text-muted-foreground",
        hatched,
        strong ? "bg-muted" : "bg-surface-sunken",
      )}
      style={style}
    >
      <span className="rounded-sm bg-inherit">{text}</span>
    </div>
  );
}
