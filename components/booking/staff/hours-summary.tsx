"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "@/components/ui/use-format";
import { toMinutes, toTime } from "@/lib/booking/shop-time.shared";
import { type Break, stretchesOf, type Week, weekdayNamesInOrder, weekOf } from "./hours-model";

type Props = { week: Week; breaks: readonly Break[] };

/** The week in one line, as people say it: Mon–Fri 9:00–18:00, Sat 9:00–13:00; breaks: Mon–Fri 12:00–13:00. */
export function HoursSummary({ week, breaks }: Props) {
  const t = useTranslations("booking.hours");
  const format = useFormat();
  const names = format.weekdays("short");
  const nameOf = (day: (typeof weekdayNamesInOrder)[number]) =>
    names[weekdayNamesInOrder.indexOf(day)] ?? day;
  const time = (at: string) => format.localTime(toTime(toMinutes(at) % 1440));
  const list = new Intl.ListFormat(format.locale, { type: "conjunction" });
  const inWords = (hours: Week) =>
    stretchesOf(hours)
      .map(({ from, to, ranges }) => {
        const days = from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`;
        return `${days} ${list.format(ranges.map(([start, end]) => `${time(start)}–${time(end)}`))}`;
      })
      .join(", ");
  const worked = inWords(week);
  const paused = inWords(weekOf(breaks));
  return (
    <p aria-live="polite" className="rounded-lg bg-surface-sunken px-3 py-2 text-ui first-letter:uppercase">
      {worked || t("noHours")}
      {worked && paused ? t("withBreaks", { breaks: paused }) : null}
    </p>
  );
}
