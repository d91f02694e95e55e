"use client";

import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import { shopClock } from "@/lib/booking/shop-time.shared";

/** When somebody is away, as shortly as it can be said: whole days without hours, hours of one day with its date once. */
export function useWhenText() {
  const format = useFormat();
  const { timeZone } = useTenant();
  const clock = shopClock(timeZone);
  return ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string => {
    const first = clock.dateOf(startsAt);
    const last = clock.dateOf(Date.parse(endsAt) - 1);
    const wholeDays = clock.minutesOf(startsAt, first) === 0 && clock.minutesOf(endsAt, last) === 1440;
    const days =
      first === last ? format.localDate(first) : `${format.localDate(first)} – ${format.localDate(last)}`;
    if (wholeDays) return days;
    return first === last
      ? `${days}, ${format.time(startsAt, timeZone)}–${format.time(endsAt, timeZone)}`
      : `${format.dateTime(startsAt, timeZone)} – ${format.dateTime(endsAt, timeZone)}`;
  };
}
