"use client";

import { CalendarOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "@/components/ui/use-format";
import { useHolidays } from "../use-holidays";

/** What the shop closes for, or works other hours, on the dates shown; nothing on ordinary days. */
export function HolidayNote({ dates }: { dates: readonly string[] }) {
  const t = useTranslations("holidays");
  const format = useFormat();
  const { data = [] } = useHolidays();
  const shown = data.filter(({ date }) => dates.includes(date));
  if (shown.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1">
      {shown.map(({ id, date, name, ranges }) => (
        <li
          key={id}
          className="flex items-center gap-2 rounded-lg border border-border bg-surface-sunken px-3 py-2 text-ui"
        >
          <CalendarOff aria-hidden className="size-4 shrink-0 text-subtle" />
          {dates.length > 1 ? <span className="font-medium">{format.localDate(date)}</span> : null}
          <span>{t(ranges.length === 0 ? "closedFor" : "otherHours", { name })}</span>
        </li>
      ))}
    </ul>
  );
}
