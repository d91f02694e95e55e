"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { DaySummary } from "@/lib/booking/month-summary.shared";
import { MonthDay } from "./month-day";
import { dateAfterKey } from "./month-grid";
import { useSwipe } from "./use-swipe";

type Props = {
  weeks: readonly (readonly string[])[];
  firstDay: 0 | 1;
  /** By date; undefined while on the way. */
  days: ReadonlyMap<string, DaySummary> | undefined;
  /** The date at hand; its month is shown. */
  date: string;
  today: string;
  onDate: (date: string) => void;
  onOpen: (date: string) => void;
  onStep: (direction: 1 | -1) => void;
};

/** A month at a glance: how many visits, the first few of each day, how full it is. Arrows walk, Enter opens a day. */
export function MonthView({ weeks, firstDay, days, date, today, ...on }: Props) {
  const t = useTranslations("calendar.month");
  const format = useFormat();
  const swipe = useSwipe(on.onStep);
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const weekday = new Intl.DateTimeFormat(format.locale, { weekday: "short", timeZone: "UTC" });

  // After a step over the month's edge the day is there one paint later.
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }, [date]);

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = dateAfterKey(event.key, date, firstDay);
    if (!next) return;
    event.preventDefault();
    // The calendar's own arrows turn the whole month.
    event.stopPropagation();
    walked.current = true;
    on.onDate(next);
  }

  return (
    <div {...swipe}>
      <p id="month-hint" className="sr-only">
        {t("hint")}
      </p>
      <table
        ref={grid}
        aria-label={t("grid")}
        aria-describedby="month-hint"
        aria-busy={days === undefined}
        onKeyDown={onKeyDown}
        style={{ "--weeks": weeks.length } as React.CSSProperties}
        className="w-full table-fixed border-separate border-spacing-0 overflow-hidden rounded-lg border border-border bg-surface"
      >
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th
                key={day}
                scope="col"
                className="h-8 border-border border-b text-center font-medium text-2xs text-muted-foreground"
              >
                {weekday.format(Date.parse(`${day}T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week[0]}>
              {week.map((day, column) => (
                <td
                  key={day}
                  className={cn(
                    "h-16 p-0 align-top sm:h-[max(5.5rem,calc((100dvh-11.5rem)/var(--weeks)))]",
                    row > 0 && "border-border border-t",
                    column > 0 && "border-border border-l",
                  )}
                >
                  <MonthDay
                    date={day}
                    summary={days?.get(day)}
                    loading={!days?.has(day)}
                    inMonth={day.slice(0, 7) === date.slice(0, 7)}
                    isToday={day === today}
                    isPicked={day === date}
                    onOpen={on.onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
