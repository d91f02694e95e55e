import type { Hours } from "./schema";
import { weekdayOf } from "./shop-time.shared";

/** The hours of the whole shop on single local dates; `[]` = closed. */
export type Holidays = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/**
 * A person's hours with the shop's holidays in them: an override of their own comes first, and nobody is called in on a
 * weekday on which they do not work.
 */
export function withHolidays(hours: Hours, holidays: Holidays): Hours {
  const changed = Object.entries(holidays).filter(([date, ranges]) => {
    const usual = hours.weekly[weekdayOf(date)] ?? [];
    return hours.overrides?.[date] === undefined && (ranges.length === 0 || usual.length > 0);
  });
  if (changed.length === 0) return hours;
  const shop = Object.fromEntries(
    changed.map(([date, ranges]) => [date, ranges.map(([from, to]): [string, string] => [from, to])]),
  );
  return { ...hours, overrides: { ...shop, ...hours.overrides } };
}
