"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import { toTime } from "@/lib/booking/shop-time.shared";
import type { Column } from "./columns";
import { type DayWindow, minutePx } from "./scale";
import { workingRanges } from "./working-time";

/** What stands above a column: the barber with the day's hours, or the date. */
export function ColumnHeader({
  column,
  week,
  isToday,
  count,
  onPickDate,
}: {
  column: Column;
  week: boolean;
  isToday: boolean;
  count: number;
  onPickDate: (date: string) => void;
}) {
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  if (week) {
    const weekday = new Intl.DateTimeFormat(format.locale, { weekday: "short", timeZone: "UTC" });
    return (
      <button
        type="button"
        aria-current={isToday ? "date" : undefined}
        onClick={() => onPickDate(column.date)}
        className="focus-ring flex h-14 w-full flex-col items-center justify-center gap-0.5 border-border border-l hover:bg-muted focus-visible:-outline-offset-2"
      >
        <span className="sr-only">{t("openDay", { date: format.localDate(column.date, "long") })}</span>
        <span aria-hidden className="text-2xs text-muted-foreground">
          {weekday.format(new Date(`${column.date}T00:00:00Z`))}
        </span>
        <span
          aria-hidden
          className={cn(
            "grid size-6 place-items-center rounded-full font-semibold text-ui",
            isToday && "bg-primary text-primary-foreground",
          )}
        >
          {Number(column.date.slice(8))}
        </span>
      </button>
    );
  }
  const name = column.staff?.name ?? "";
  const hours = column.staff ? workingRanges(column.staff, column.date) : [];
  const [first, last] = [hours[0], hours.at(-1)];
  return (
    <div className="flex h-14 min-w-0 items-center gap-2.5 border-border border-l px-2.5">
      <Avatar name={name} size="sm" />
      <div className="min-w-0">
        <div className="truncate font-medium text-ui leading-5">{name}</div>
        <div className="truncate text-2xs text-muted-foreground">
          {first && last
            ? `${format.localTime(toTime(first.start))}–${format.localTime(toTime(last.end % 1440))}`
            : t("dayOff")}
          {count > 0 ? ` · ${t("count", { count })}` : ""}
        </div>
      </div>
    </div>
  );
}

/** The hours beside the grid. */
export function HourGutter({ window, nowMin }: { window: DayWindow; nowMin: number | null }) {
  const format = useFormat();
  const hours = Array.from(
    { length: (window.to - window.from) / 60 },
    (_, index) => window.from + index * 60,
  );
  return (
    <div aria-hidden className="relative" style={{ height: (window.to - window.from) * minutePx }}>
      {hours.slice(1).map((minute) => (
        <div
          key={minute}
          className={cn(
            "absolute right-2 -translate-y-1/2 whitespace-nowrap text-2xs text-muted-foreground",
            // The present's own label takes the place of an hour beside it.
            nowMin !== null && Math.abs(nowMin - minute) < 10 && "invisible",
          )}
          style={{ top: (minute - window.from) * minutePx }}
        >
          {format.localTime(toTime(minute))}
        </div>
      ))}
      {nowMin !== null && nowMin >= window.from && nowMin <= window.to ? (
        <div
          className="absolute right-1.5 z-10 -translate-y-1/2 whitespace-nowrap rounded-sm bg-danger px-1 font-medium text-2xs text-danger-foreground"
          style={{ top: (nowMin - window.from) * minutePx }}
        >
          {format.localTime(toTime(Math.floor(nowMin)))}
        </div>
      ) : null}
    </div>
  );
}
