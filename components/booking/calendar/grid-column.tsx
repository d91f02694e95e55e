"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { TimeOffView } from "@/lib/booking/schema";
import { type ShopClock, toTime } from "@/lib/booking/shop-time.shared";
import type { Column } from "./columns";
import { type DayWindow, minuteAt, minutePx, snapDown, snapMin, topOf } from "./scale";
import { breakRanges, closedRanges, type MinuteRange, timeOffOn, workingRanges } from "./working-time";

type Props = {
  column: Column;
  index: number;
  window: DayWindow;
  clock: ShopClock;
  timeOff: readonly TimeOffView[];
  label: string;
  /** Minutes after midnight, on the column of today only. */
  nowMin: number | null;
  onCreate: ((minutes: number) => void) | undefined;
  children: ReactNode;
};

const place = (range: MinuteRange, window: DayWindow) => ({
  top: topOf(Math.max(range.start, window.from), window),
  height: (Math.min(range.end, window.to) - Math.max(range.start, window.from)) * minutePx,
});

/** One column of the grid: closed time shaded, breaks and absences marked, a click on free time books. */
export function GridColumn(props: Props) {
  const { column, index, window, clock, timeOff, label, nowMin, onCreate, children } = props;
  const t = useTranslations("booking.calendar");
  const visible = (range: MinuteRange) => range.end > window.from && range.start < window.to;
  const open = column.people.flatMap((person) => workingRanges(person, column.date));
  const closed = closedRanges(open).filter(visible);
  const breaks = column.staff ? breakRanges(column.staff, column.date).filter(visible) : [];
  const absences = timeOff.flatMap((off) => {
    const range = off.staffId === column.staff?.id ? timeOffOn(off, column.date, clock) : null;
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
      {onCreate ? <FreeTime window={window} onCreate={onCreate} /> : null}
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
        "bg-[repeating-linear-gradient(-45deg,transparent_0_5px,color-mix(in_oklch,var(--border-strong)_55%,transparent)_5px_6px)]",
        strong ? "bg-muted" : "bg-surface-sunken",
      )}
      style={style}
    >
      <span className="rounded-sm bg-inherit">{text}</span>
    </div>
  );
}

/** The free ground of a column: shows which quarter a click would book. People without a mouse use "n". */
function FreeTime({ window, onCreate }: { window: DayWindow; onCreate: (minutes: number) => void }) {
  const format = useFormat();
  const ground = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number | null>(null);
  const minuteOf = (event: React.MouseEvent) => {
    const top = ground.current?.getBoundingClientRect().top ?? 0;
    return Math.min(snapDown(minuteAt(event.clientY - top, window)), 1440 - snapMin);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the button and "n" do the same.
    <div
      ref={ground}
      className="absolute inset-0 cursor-cell"
      onPointerMove={(event) => event.pointerType === "mouse" && setHover(minuteOf(event))}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => onCreate(minuteOf(event))}
    >
      {hover === null ? null : (
        <div
          aria-hidden
          className="absolute inset-x-0.5 rounded-md border border-primary/40 border-dashed bg-primary-soft/70 px-2 text-2xs text-primary-text leading-[18px]"
          style={{ top: topOf(hover, window), height: snapMin * minutePx }}
        >
          {format.localTime(toTime(hover))}
        </div>
      )}
    </div>
  );
}
