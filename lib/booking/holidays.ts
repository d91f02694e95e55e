import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { publish } from "@/lib/realtime/publish";
import { allow } from "@/lib/tenants/allow";
import type { Holidays } from "./holidays.shared";
import { addDays, localDateOf, startOfDate } from "./local-dates.shared";
import {
  type CreateHoliday,
  type HolidayPreset,
  type HolidayView,
  holidaySchema,
  type ListHolidays,
  type UpdateHoliday,
} from "./schema";

const holidaySelect = { id: true, date: true, name: true, ranges: true } as const;

/** Dates on which the whole shop is closed or works other hours, earliest first; from today unless told. */
export async function listHolidays(ctx: Ctx, { from, to }: ListHolidays = {}): Promise<HolidayView[]> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async ({ db, tenantId, timeZone, now }) => {
    const rows = await db.shopHoliday.findMany({
      where: { tenantId, date: { gte: from ?? localDateOf(now(), timeZone), lte: to } },
      orderBy: { date: "asc" },
      take: 1000,
      select: holidaySelect,
    });
    return rows.map((row) => holidaySchema.parse(row));
  });
}

/** What the slot engine needs of them: everything from a local date on. */
export async function loadHolidays({ db, tenantId }: TxCtx, from: string): Promise<Holidays> {
  const rows = await db.shopHoliday.findMany({
    where: { tenantId, date: { gte: from } },
    select: holidaySelect,
    take: 2000,
  });
  return Object.fromEntries(rows.map((row) => [row.date, holidaySchema.parse(row).ranges]));
}

/**
 * Adds dates, all or none, and says how many standing visits lie on each: they stay, for people to move.
 * Throws `booking.holiday_exists` with the date that is there already.
 */
export async function addHolidays(
  ctx: Ctx,
  inputs: readonly CreateHoliday[],
): Promise<(HolidayView & { visits: number })[]> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const dates = inputs.map(({ date }) => date);
    const known = await db.shopHoliday.findFirst({
      where: { tenantId, date: { in: dates } },
      select: { date: true },
    });
    const twice = dates.find((date, index) => dates.indexOf(date) !== index);
    if (known || twice) throw exists(known?.date ?? twice ?? "");
    const rows = inputs.map(({ date, name, ranges = [] }) => ({ id: newId(), tenantId, date, name, ranges }));
    await db.shopHoliday.createMany({ data: rows }).catch((error: unknown) => {
      throw isViolation(error, "shop_holidays_tenant_id_date_key") ? exists(dates[0] ?? "") : error;
    });
    const views = [];
    for (const row of rows) {
      const view = holidaySchema.parse(row);
      views.push({ ...view, visits: await countVisits(ctx, view.date) });
    }
    for (const { id } of rows) await publish(ctx, "time_off.changed", { id });
    await recordAudit(ctx, {
      ...{ action: "holidays.added", targetType: "tenant", targetId: tenantId },
      after: { holidays: rows.map(({ date, name, ranges }) => ({ date, name, ranges })) },
    });
    return views;
  });
}

/** Changes name or hours of one date. Throws 404. */
export async function updateHoliday(ctx: Ctx, id: string, input: UpdateHoliday): Promise<HolidayView> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await load(ctx, id);
    const row = await db.shopHoliday.update({
      where: { tenantId_id: { tenantId, id } },
      data: input,
      select: holidaySelect,
    });
    const after = holidaySchema.parse(row);
    await publish(ctx, "time_off.changed", { id });
    const change = { before, after };
    await recordAudit(ctx, { action: "holiday.updated", targetType: "holiday", targetId: id, ...change });
    return after;
  });
}

/** The usual hours count again on that date. Throws 404. */
export async function removeHoliday(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "staff.write");
  await inTransaction(ctx, async (ctx) => {
    const before = await load(ctx, id);
    await ctx.db.shopHoliday.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
    await publish(ctx, "time_off.changed", { id });
    await recordAudit(ctx, { action: "holiday.removed", targetType: "holiday", targetId: id, before });
  });
}

/** The public holidays of the shop's country in a year, by their names in the reader's language, and which are there already. */
export async function listHolidayPresets(ctx: Ctx, year: number): Promise<HolidayPreset[]> {
  allow(ctx, "staff.read");
  // Megabytes of rules for every country: only who asks for them loads them.
  const { default: PublicHolidays } = await import("date-holidays");
  const language = ctx.locale.slice(0, 2);
  const calendar = new PublicHolidays(ctx.tenant.country, { languages: [language], types: ["public"] });
  const found = new Map<string, string>();
  for (const { date, name } of calendar.getHolidays(year) ?? [])
    if (!found.has(date.slice(0, 10))) found.set(date.slice(0, 10), name);
  const known = await listHolidays(ctx, { from: `${year}-01-01`, to: `${year}-12-31` });
  const dates = new Set(known.map(({ date }) => date));
  return [...found]
    .filter(([date]) => date.startsWith(String(year)))
    .map(([date, name]) => ({ date, name, isAdded: dates.has(date) }));
}

async function countVisits({ db, tenantId, timeZone }: TxCtx, date: string): Promise<number> {
  return db.appointment.count({
    where: {
      ...{ tenantId, status: { in: ["scheduled", "confirmed"] } },
      startsAt: { gte: startOfDate(date, timeZone), lt: startOfDate(addDays(date, 1), timeZone) },
    },
  });
}

async function load({ db, tenantId }: TxCtx, id: string): Promise<HolidayView> {
  const row = isId(id)
    ? await db.shopHoliday.findFirst({ where: { tenantId, id }, select: holidaySelect })
    : null;
  if (!row) throw notFound();
  return holidaySchema.parse(row);
}

function exists(date: string): AppError {
  return new AppError("conflict", "booking.holiday_exists", { extra: { date } });
}
