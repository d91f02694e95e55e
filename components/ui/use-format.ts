"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import * as format from "@/lib/i18n/format.shared";

/** The formatters of lib/i18n with the reader's locale filled in. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      money: (cents: number, currency: string) => format.formatMoney(cents, currency, locale),
      number: (value: number, options?: Intl.NumberFormatOptions) =>
        format.formatNumber(value, locale, options),
      percent: (share: number, digits?: number) => format.formatPercent(share, locale, digits),
      dateTime: (at: format.InstantLike, zone: string) => format.formatDateTime(at, zone, locale),
      date: (at: format.InstantLike, zone: string, style?: "short" | "medium" | "long") =>
        format.formatDate(at, zone, locale, style),
      time: (at: format.InstantLike, zone: string) => format.formatTime(at, zone, locale),
      localDate: (date: string, style?: "short" | "medium" | "long") =>
        format.formatLocalDate(date, locale, style),
      localTime: (time: string) => format.formatLocalTime(time, locale),
      relativeDay: (at: format.InstantLike, now: format.InstantLike, zone: string) =>
        format.formatRelativeDay(at, now, zone, locale),
      ago: (at: format.InstantLike, now: format.InstantLike) => format.formatAgo(at, now, locale),
      duration: (minutes: number) => format.formatDuration(minutes, locale),
      weekdays: (width?: "long" | "short" | "narrow") => format.weekdayNames(locale, width),
    }),
    [locale],
  );
}
