/** Whether a freed time is what somebody waits for. Pure. */
import { shopClock, toMinutes, weekdayOf } from "./shop-time.shared";

export type WaitlistWish = {
  staffIds: readonly string[];
  fromDate: string;
  toDate: string;
  fromTime: string;
  toTime: string;
  weekdays: readonly string[];
};

/** Whether the wish allows that local date and person. */
export function wantsDay(wish: WaitlistWish, day: { date: string; staffId: string }): boolean {
  const { date, staffId } = day;
  return (
    wish.fromDate <= date &&
    date <= wish.toDate &&
    (wish.staffIds.length === 0 || wish.staffIds.includes(staffId)) &&
    (wish.weekdays.length === 0 || wish.weekdays.includes(weekdayOf(date)))
  );
}

/** Whether the wish allows a start on that local date, by the shop's wall clock. */
export function wantsStart(wish: WaitlistWish, start: string, date: string, timeZone: string): boolean {
  const minutes = shopClock(timeZone).minutesOf(start, date);
  return minutes >= toMinutes(wish.fromTime) && minutes <= toMinutes(wish.toTime);
}

/** Whether a visit of that length from `start` uses some of the time that became free. */
export function usesFreed(
  start: string,
  durationMin: number,
  freed: { startsAt: Date; endsAt: Date },
): boolean {
  const from = Date.parse(start);
  return from < freed.endsAt.getTime() && from + durationMin * 60_000 > freed.startsAt.getTime();
}
