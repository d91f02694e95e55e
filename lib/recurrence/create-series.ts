import { insertVisit } from "@/lib/booking/book-appointment";
import { type Claim, claimSlot } from "@/lib/booking/claim-slot";
import { recordChange } from "@/lib/booking/record-change";
import type { AppointmentView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { withAlternatives } from "@/lib/booking/with-alternatives";
import { assertContact, findOrCreateContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField, isAppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { instantAt, occurrenceDates } from "./occurrences.shared";
import { previewSeries } from "./preview-series";
import type { CreateSeries, SeriesView } from "./schema";
import { loadSeries } from "./series";

type Wanted = { date: string; startsAt: string };
export type Conflict = Wanted & { reason: string };

/**
 * Books every date of a rule that is not skipped, or none: each through the lock, the engine and the constraint of a
 * single visit. The client hears of it once. Throws `booking.series_conflict` with the dates that need a decision.
 */
export async function createSeries(ctx: Ctx, input: CreateSeries): Promise<SeriesView> {
  allow(ctx, "appointments.create");
  allow(ctx, "appointments.update");
  return withAlternatives(
    ctx,
    () => undefined,
    () =>
      inTransaction(ctx, async (ctx) => {
        if (input.contactId) await assertContact(ctx, input.contactId);
        const dates = datesOf(ctx, input);
        await assertWorking(ctx, input, dates);
        const claims = await claimAll(ctx, dates, input);
        const id = newId();
        const contactId = input.contactId ?? (await contactOf(ctx, input));
        const { frequency, interval, fromDate, wallTime, count, untilDate, serviceIds, staffId } = input;
        const rule = { frequency, interval, fromDate, wallTime, count, untilDate, serviceIds };
        const notes = input.notes ?? null;
        await ctx.db.appointmentSeries.create({
          data: { ...rule, id, tenantId: ctx.tenantId, contactId, staffId, notes, createdAt: ctx.now() },
          select: { id: true },
        });
        await insertAll(ctx, { id, contactId, notes }, claims);
        return loadSeries(ctx, id);
      }),
  );
}

/** Claims every date, earliest first, so that two series never wait for each other. */
export async function claimAll(
  ctx: TxCtx,
  dates: readonly Wanted[],
  visit: { serviceIds: readonly string[]; staffId: string },
): Promise<{ date: string; claim: Claim }[]> {
  const claims: { date: string; claim: Claim }[] = [];
  const conflicts: Conflict[] = [];
  const { serviceIds, staffId } = visit;
  const earliestFirst = [...dates].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const wanted of earliestFirst) {
    const startsAt = new Date(wanted.startsAt);
    try {
      const claim = await claimSlot(ctx, { serviceIds, staffId, startsAt, rule: "outside_hours" });
      claims.push({ date: wanted.date, claim });
    } catch (error) {
      conflicts.push({ ...wanted, reason: reasonOf(error) });
    }
  }
  if (conflicts.length > 0) throw seriesConflict(conflicts);
  return claims;
}

/** Writes the visits of a series and tells the client of all of them at once. */
export async function insertAll(
  ctx: TxCtx,
  series: { id: string; contactId: string; notes: string | null },
  claims: readonly { date: string; claim: Claim }[],
): Promise<AppointmentView[]> {
  const { contactId, notes } = series;
  const views: AppointmentView[] = [];
  for (const { date, claim } of claims) {
    const details = { contactId, notes, source: "dashboard" as const, seriesId: series.id, seriesDate: date };
    views.push(await insertVisit(ctx, claim, details));
  }
  // The audit chain's lock comes after every slot's.
  const batch = { ...ctx, batch: { key: `series:${series.id}:${newId()}`, size: views.length } };
  for (const after of views)
    await recordChange(batch, { kind: "created", action: "appointment.created", after });
  return views;
}

/** The conflict that names every date in question. */
export function seriesConflict(conflicts: readonly Conflict[]): AppError {
  return new AppError("conflict", "booking.series_conflict", { extra: { conflicts } });
}

/** Why a slot was refused; rethrows what is no refusal. */
export function reasonOf(error: unknown): string {
  const isRefusal = isAppError(error) && ["booking.slot_taken", "booking.not_offered"].includes(error.code);
  if (!isRefusal) throw error;
  return String((error.details?.extra as { reason?: string } | undefined)?.reason ?? "taken");
}

function datesOf(ctx: TxCtx, input: CreateSeries): Wanted[] {
  const clock = shopClock(ctx.timeZone);
  const skipped = new Set(input.skipDates);
  const all = occurrenceDates(input);
  const named = [...skipped, ...Object.keys(input.changes ?? {})];
  if (named.some((date) => !all.includes(date))) throw invalidField("skipDates", "invalid");
  const dates = all
    .filter((date) => !skipped.has(date))
    .map((date) => ({ date, startsAt: input.changes?.[date] ?? instantAt(clock, date, input.wallTime) }));
  if (dates.length === 0) throw invalidField("skipDates", "required");
  return dates;
}

// Nobody is booked for a holiday by a rule: what lies outside the hours needs a word of its own.
async function assertWorking(ctx: TxCtx, input: CreateSeries, dates: readonly Wanted[]): Promise<void> {
  if (input.allowOutsideHours) return;
  const { serviceIds, staffId, frequency, interval, fromDate, wallTime, count, untilDate } = input;
  const rule = { serviceIds, staffId, frequency, interval, fromDate, wallTime, count, untilDate };
  const preview = await previewSeries(ctx, rule);
  const wanted = new Map(dates.map(({ date, startsAt }) => [date, startsAt]));
  const closed = preview.dates.filter(
    ({ date, state, startsAt }) => state === "closed" && wanted.get(date) === startsAt,
  );
  if (closed.length > 0)
    throw seriesConflict(closed.map(({ date, startsAt }) => ({ date, startsAt, reason: "outside_hours" })));
}

async function contactOf(ctx: TxCtx, { contact }: CreateSeries): Promise<string> {
  if (!contact) throw notFound();
  return (await findOrCreateContact(ctx, contact, "dashboard")).id;
}
