import { shopClock } from "@/lib/booking/shop-time.shared";
import { withAlternatives } from "@/lib/booking/with-alternatives";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { claimAll, insertAll } from "./create-series";
import { instantAt, maxVisits, occurrenceDates } from "./occurrences.shared";
import type { ExtendSeries, SeriesView } from "./schema";
import { loadSeries } from "./series";

/**
 * Adds so many visits after the last date of a series, by its rule, all or none. Throws `booking.series_conflict`,
 * `booking.series_full` past the most that a series can have.
 */
export async function extendSeries(ctx: Ctx, id: string, input: ExtendSeries): Promise<SeriesView> {
  allow(ctx, "appointments.create");
  allow(ctx, "appointments.update");
  return withAlternatives(
    ctx,
    () => undefined,
    () =>
      inTransaction(ctx, async (ctx) => {
        const view = await loadSeries(ctx, id);
        const { db, tenantId } = ctx;
        const row = await db.appointmentSeries.findUniqueOrThrow({
          where: { tenantId_id: { tenantId, id } },
        });
        const dates = nextDates(ctx, view, input);
        const claims = await claimAll(ctx, dates, row);
        await insertAll(ctx, row, claims);
        await db.appointmentSeries.update({
          where: { tenantId_id: { tenantId, id } },
          data: {
            count: Math.min(view.visits.length + dates.length, maxVisits),
            untilDate: null,
            endedAt: null,
          },
          select: { id: true },
        });
        return loadSeries(ctx, id);
      }),
  );
}

function nextDates(ctx: TxCtx, view: SeriesView, { count, skipDates = [] }: ExtendSeries) {
  const { frequency, interval, fromDate, wallTime } = view;
  const last =
    view.visits
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? fromDate;
  // The rule goes on from a date of its own, so that months keep their place.
  const all = occurrenceDates({ frequency, interval, fromDate: last, wallTime, count: count + 1 }).slice(1);
  const clock = shopClock(ctx.timeZone);
  const dates = all
    .filter((date) => !skipDates.includes(date))
    .map((date) => ({ date, startsAt: instantAt(clock, date, wallTime) }));
  if (dates.length === 0 || all.length < count) throw new AppError("conflict", "booking.series_full");
  return dates;
}
