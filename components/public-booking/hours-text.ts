import { toTime } from "@/lib/booking/shop-time.shared";

/** Minutes after midnight as a clock shows them; what is past midnight begins at zero again. */
export function wallTime(minute: number): string {
  return toTime(minute % 1440);
}
