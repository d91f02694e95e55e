import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { loadHolidays } from "./holidays";
import { withHolidays } from "./holidays.shared";
import { hoursSchema } from "./schema";
import { addDays, shopClock, toMinutes, weekdayOf } from "./shop-time.shared";

/** When somebody works around an instant, as epoch milliseconds; includes the night of the day before. */
export async function findOpenRanges(ctx: Ctx, at: Date): Promise<{ start: number; end: number }[]> {
  const clock = shopClock(ctx.timeZone);
  const today = clock.dateOf(at.getTime());
  const { staff, holidays } = await inTransaction(ctx, async (ctx) => ({
    holidays: await loadHolidays(ctx, addDays(today, -1)),
    staff: await ctx.db.staff.findMany({
      where: { tenantId: ctx.tenantId, isActive: true },
      select: { weekly: true, overrides: true },
      take: 1000,
    }),
  }));
  return [addDays(today, -1), today].flatMap((date) =>
    staff.flatMap((person) => {
      const own = hoursSchema.parse({ weekly: person.weekly, overrides: person.overrides });
      const hours = withHolidays(own, holidays);
      const ranges = hours.overrides?.[date] ?? hours.weekly[weekdayOf(date)] ?? [];
      return ranges.map(([from, to]) => ({
        start: Date.parse(clock.instantOf(date, toMinutes(from))),
        end: Date.parse(clock.instantOf(date, toMinutes(to))),
      }));
    }),
  );
}
