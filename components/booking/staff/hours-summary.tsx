"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "@/components/ui/use-format";
import { toMinutes, toTime } from "@/lib/booking/shop-time.shared";
import { stretchesOf, type Week, weekdayNamesInOrder } from "./hours-model";

/** The week in one line, as people say it: Mon–Fri 9:00–12:00 and 13:00–18:00, Sat 9:00–13:00. */
export function HoursSummary({ week }: { week: Week }) {
  const t = useTranslations("booking.hours");
  const format = useFormat();
  const names = format.weekdays("short");
  const nameOf = (day: (typeof weekdayNamesInOrder)[number]) =>
    names[weekdayNamesInOrder.indexOf(day)] ?? day;
  const time = (at: string) => format.localTime(toTime(toMinutes(at) % 1440));
  const list = new Intl.ListFormat(format.locale, { type: "conjunction" });
  const parts = stretchesOf(week).map(({ from, to, ranges }) => {
    const days = from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`;
    return `${days} ${list.format(ranges.map(([start, end]) => `${time(start)}–${time(end)}`))}`;
  });
  return (
    <p aria-live="polite" className="rounded-lg bg-surface-sunken px-3 py-2 text-ui first-letter:uppercase">
      {parts.length > 0 ? parts.join(", ") : t("noHours")}
    </p>
  );
}
