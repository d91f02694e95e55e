import { addDays, localDateOf, startOfDate } from "@/lib/booking/local-dates.shared";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { countDay } from "./daily-summary.sql";

/** One local day of a shop in the owner's numbers; money in cents of `currency`. */
export type DailySummary = {
  date: string;
  currency: string;
  /** Made that day, whenever they are for; cancelled ones left out. */
  booked: { count: number; cents: number; byAgent: number };
  /** Visits of that day. */
  visits: number;
  completed: { count: number; cents: number };
  cancelled: number;
  noShows: number;
  /** Freed times taken from the waiting list, and people without an appointment who found a chair. */
  gapsFilled: number;
  /** Received less given back. */
  netCents: number;
  /** Conversations that wait for a person now. */
  chatsWaiting: number;
  /** Visits still to come on the day after `date`. */
  ahead: number;
};

/** The last local day that is over, or the given one, and what comes next. */
export async function getDailySummary(ctx: Ctx, query: { date?: string } = {}): Promise<DailySummary> {
  allow(ctx, "analytics.read");
  const { timeZone } = ctx;
  const date = query.date ?? addDays(localDateOf(ctx.now(), timeZone), -1);
  const borders = [0, 1, 2].map((days) => startOfDate(addDays(date, days), timeZone));
  const [from, middle, to] = borders as [Date, Date, Date];
  return inTransaction(ctx, async ({ db, tenantId, tenant }) => {
    const { currency } = tenant;
    const day = { from, to: middle };
    const counts = await countDay(db, { tenantId, currency, day, next: { from: middle, to } });
    return {
      date,
      currency,
      booked: { count: counts.booked, cents: counts.booked_cents, byAgent: counts.by_agent },
      visits: counts.visits,
      completed: { count: counts.completed, cents: counts.completed_cents },
      cancelled: counts.cancelled,
      noShows: counts.no_show,
      gapsFilled: counts.gaps,
      netCents: counts.received - counts.refunded,
      chatsWaiting: counts.waiting,
      ahead: counts.ahead,
    };
  });
}
