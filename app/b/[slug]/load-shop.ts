import { getLocale } from "next-intl/server";
import { cache } from "react";
import { type OpenRange, openingOn, openingWeek, openState } from "@/components/public-booking/opening-hours";
import { missing, publicPageCtx } from "@/lib/api/page-ctx";
import { listHolidays } from "@/lib/booking/holidays";
import { withHolidays } from "@/lib/booking/holidays.shared";
import { getPublicShop } from "@/lib/booking/public-shop";
import { addDays, shopClock, weekdayOf } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Everything that the pages of a shop show, read once per request; unknown shops do not exist. */
export const loadShop = cache(async (slug: string) => {
  const ctx = await publicPageCtx(slug);
  const [shop, staff, holidays, locale] = await Promise.all([
    getPublicShop(ctx).catch(missing),
    listStaff(ctx, { isActive: true }),
    listHolidays(ctx),
    getLocale(),
  ]);
  const byDate = Object.fromEntries(holidays.map((holiday) => [holiday.date, holiday.ranges]));
  const hours = staff.map((person) => withHolidays(person.hours, byDate));
  const clock = shopClock(shop.timeZone);
  const now = ctx.now().getTime();
  const date = clock.dateOf(now);
  const ranges = openingOn(hours, date);
  const week: OpenRange[][] = openingWeek(hours);
  const next = [1, 2, 3, 4, 5, 6, 7]
    .map((days) => addDays(date, days))
    .flatMap((day) => openingOn(hours, day).map(({ from }) => ({ date: day, at: from })))[0];
  return {
    ctx,
    shop,
    locale,
    week,
    today: { weekday: weekdays.indexOf(weekdayOf(date)), ranges },
    state: openState(ranges, clock.minutesOf(now, date)),
    next: next ?? null,
    /** Of the coming weeks. */
    holidays: holidays.filter((holiday) => holiday.date <= addDays(date, 60)),
  };
});
