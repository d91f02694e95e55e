import { addDays, startOfWeek } from "@/lib/booking/shop-time.shared";

export const periodKinds = ["today", "week", "month", "lastMonth", "year", "custom"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The local dates of a period, both inclusive; `custom` is null: those are the reader's own. */
export function periodDates(
  kind: PeriodKind,
  today: string,
  firstDay: 0 | 1,
): { from: string; to: string } | null {
  switch (kind) {
    case "today":
      return { from: today, to: today };
    case "week": {
      const from = startOfWeek(today, firstDay);
      return { from, to: addDays(from, 6) };
    }
    case "month":
      return monthOf(today);
    case "lastMonth":
      return monthOf(addDays(monthOf(today).from, -1));
    case "year":
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case "custom":
      return null;
  }
}

function monthOf(date: string): { from: string; to: string } {
  const from = `${date.slice(0, 7)}-01`;
  // No month is longer than 31 days, so this date lies in the next one.
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 7)}-01`, -1) };
}
