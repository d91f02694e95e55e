import { localDateOf } from "@/lib/booking/local-dates.shared";
import { visibleStaff } from "@/lib/booking/own-calendar";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { type SeriesView, seriesSchema } from "./schema";

/** A series with its visits, earliest first, the cancelled ones among them. Throws 404. */
export async function getSeries(ctx: Ctx, id: string): Promise<SeriesView> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, (ctx) => loadSeries(ctx, id));
}

/** The same inside a transaction, for those who have just changed it. */
export async function loadSeries(ctx: TxCtx, id: string): Promise<SeriesView> {
  const { db, tenantId, timeZone } = ctx;
  const row = isId(id)
    ? await db.appointmentSeries.findFirst({
        where: { tenantId, id },
        select: {
          ...{ id: true, frequency: true, interval: true, fromDate: true, wallTime: true },
          contact: { select: { id: true, name: true } },
          staff: { select: { id: true, name: true } },
          appointments: {
            where: visibleStaff(ctx),
            orderBy: [{ startsAt: "asc" }, { id: "asc" }],
            take: 500,
            select: {
              ...{ id: true, status: true, startsAt: true, endsAt: true, seriesDate: true },
              staff: { select: { id: true, name: true } },
            },
          },
        },
      })
    : null;
  if (!row || (ctx.onlyStaffId && row.appointments.length === 0)) throw notFound();
  const { appointments, ...series } = row;
  const last = appointments.findLast(({ status }) => status !== "cancelled");
  return seriesSchema.parse({
    ...series,
    lastDate: last ? localDateOf(last.startsAt, timeZone) : null,
    visits: appointments.map(({ seriesDate, startsAt, endsAt, ...visit }) => ({
      ...visit,
      date: seriesDate,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  });
}
