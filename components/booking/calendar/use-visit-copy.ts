"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useModKey } from "@/components/layout/use-mod-key";
import { useToast } from "@/components/ui/toast";
import type { AppointmentView } from "@/lib/booking/schema";
import { type ShopClock, toTime } from "@/lib/booking/shop-time.shared";
import { type Prefill, prefillAgain } from "../appointment/prefill";
import type { Column, Entry } from "./columns";
import type { Placement } from "./keyboard-moves";
import { useAppointmentLabel } from "./use-appointment-label";
import { useCopyPaste } from "./use-copy-paste";

type Options = {
  columns: readonly Column[];
  entries: readonly Entry[];
  date: string;
  today: string;
  clock: ShopClock;
  /** Missing when nothing may be booked. */
  onBook: ((prefill: Prefill) => void) | undefined;
};

/** Copies of visits: by key onto the day shown, at the same time of day if that is still to come, or dropped with Alt on a time. */
export function useVisitCopy({ columns, entries, date, today, clock, onBook }: Options) {
  const t = useTranslations("calendar.copy");
  const toast = useToast();
  const label = useAppointmentLabel();
  const modKey = useModKey();
  const [copied, setCopied] = useState<AppointmentView | null>(null);
  useCopyPaste(
    (id) => {
      const found = entries.find((entry) => entry.id === id)?.appointment;
      if (!found || !onBook) return false;
      setCopied(found);
      toast.info(t("copied", { client: label.client(found), key: modKey }));
      return true;
    },
    () => {
      if (!copied || !onBook) return false;
      const from = clock.dateOf(copied.startsAt);
      const day = date < today ? today : date;
      const time = toTime(clock.minutesOf(copied.startsAt, from));
      // On its own day its own time is taken.
      onBook(prefillAgain(copied, day === from ? { date: day } : { date: day, time }));
      return true;
    },
  );

  /** A visit that was dropped with Alt: asks in the booking form, which shows what is in the way. */
  return function dropCopy(entry: Entry, placement: Placement): void {
    const column = columns[placement.column];
    if (!column || !onBook) return;
    onBook(
      prefillAgain(entry.appointment, {
        ...{ date: column.date, time: toTime(placement.start) },
        ...(column.staff ? { staffId: column.staff.id } : {}),
      }),
    );
  };
}
