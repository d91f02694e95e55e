import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { workingTime } from "./availability.shared";
import { loadHolidays } from "./holidays";
import { withHolidays } from "./holidays.shared";
import { addDays, startOfDate } from "./local-dates.shared";
import { hoursSchema } from "./schema";

/** One person's bookable stretches, as epoch milliseconds, earliest first. */
export type WorkingTime = { staffId: string; name: string; ranges: { start: number; end: number }[] };

/** When everybody who works here can be booked between two local dates (inclusive): hours without breaks and time off. */
export async function listWorkingTime(
  ctx: Ctx,
  dates: { from: string; to: string },
  staffId?: string,
): Promise<WorkingTime[]> {
  allow(ctx, "staff.read");
  const start = startOfDate(dates.from, ctx.timeZone);
  const end = startOfDate(addDays(dates.to, 1), ctx.timeZone);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    // Hours may run past midnight: the evening before the range counts too.
    const holidays = await loadHolidays(ctx, addDays(dates.from, -2));
    const staff = await db.staff.findMany({
      where: { tenantId, isActive: true, id: staffId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: 1000,
      select: {
        id: true,
        name: true,
        weekly: true,
        breaks: true,
        overrides: true,
        timeOff: {
          where: { startsAt: { lt: end }, endsAt: { gt: start }, status: "approved" },
          select: { startsAt: true, endsAt: true },
        },
      },
    });
    return staff.map(({ id, name, timeOff, ...hours }) => {
      const person = {
        id,
        ...withHolidays(hoursSchema.parse(hours), holidays),
        timeOff: timeOff.map((off) => [off.startsAt.toISOString(), off.endsAt.toISOString()] as const),
      };
      return { staffId: id, name, ranges: workingTime(person, ctx.timeZone, dates.from, dates.to) };
    });
  });
}
