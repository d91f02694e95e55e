import { type AppointmentRow, loadAppointment } from "@/lib/booking/appointments";
import { assertMayOverride } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import { type Claim, claimSlot } from "@/lib/booking/claim-slot";
import { localDateOf } from "@/lib/booking/local-dates.shared";
import { lockVersion } from "@/lib/booking/lock-version";
import { lockAppointment } from "@/lib/booking/locks.sql";
import { addDays, shopClock, toTime } from "@/lib/booking/shop-time.shared";
import { moveVisit, saveVisit, updateAppointment } from "@/lib/booking/update-appointment";
import { withAlternatives } from "@/lib/booking/with-alternatives";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { type Conflict, reasonOf, seriesConflict } from "./create-series";
import { instantAt } from "./occurrences.shared";
import type { CancelSeries, SeriesChange, SeriesScope, UpdateSeries } from "./schema";

const movable = ["scheduled", "confirmed"];

/**
 * Changes one visit of a series, or it and those after it, or all that are still to come: they move by as many days and
 * to the same wall time. Visits that are over or under way stay. All of them change or none, unless `skipConflicts`
 * lets those keep their time whose new one is taken. The client hears of it once.
 * Throws `booking.series_conflict` with the visits in question, `booking.version_conflict`, `booking.not_in_series`.
 */
export async function updateSeries(ctx: Ctx, id: string, input: UpdateSeries): Promise<SeriesChange> {
  allow(ctx, "appointments.update");
  const { scope, skipConflicts = false, ...changes } = input;
  if (scope === "this") return { appointments: [await updateAppointment(ctx, id, changes)], kept: [] };
  assertMayOverride(ctx, changes.allowOutsideHours);
  return withAlternatives(
    ctx,
    () => undefined,
    () =>
      inTransaction(ctx, async (ctx) => {
        const seen = await loadAppointment(ctx, id);
        const targets = await targetsOf(ctx, seen, scope);
        const plan = planOf(ctx, seen, targets, changes);
        const { moves, conflicts } = await claimMoves(ctx, plan, changes);
        if (conflicts.length > 0 && !skipConflicts) throw seriesConflict(conflicts);
        for (const { row } of moves)
          await lockVersion(ctx, row.id, row.id === id ? changes.version : row.version);
        await splitOff(ctx, seen, { scope, changes, moved: plan.some(({ claims }) => claims) }, plan);
        const appointments = await saveMoves(ctx, moves, changes);
        const kept = conflicts.map(({ id, from }) => ({ id, startsAt: from }));
        return { appointments, kept };
      }),
  );
}

/** Cancels one visit of a series, or it and those after it, or all that are still to come. The client hears of it once. */
export async function cancelSeries(ctx: Ctx, id: string, input: CancelSeries): Promise<SeriesChange> {
  allow(ctx, "appointments.update");
  const { scope, reason = null } = input;
  if (scope === "this")
    return { appointments: [await changeStatus(ctx, id, "cancel", { reason })], kept: [] };
  return inTransaction(ctx, async (ctx) => {
    const seen = await loadAppointment(ctx, id);
    const targets = await targetsOf(ctx, seen, scope);
    // Every row before the first audit entry, whose lock comes last.
    for (const { id } of targets) await lockAppointment(ctx.db, ctx.tenantId, id);
    const batch = { ...ctx, batch: { key: `series:${seen.seriesId}:${newId()}`, size: targets.length } };
    const appointments = [];
    for (const { id } of targets) appointments.push(await changeStatus(batch, id, "cancel", { reason }));
    if (scope === "all")
      await ctx.db.appointmentSeries.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: seen.seriesId ?? "" } },
        data: { endedAt: ctx.now() },
        select: { id: true },
      });
    return { appointments, kept: [] };
  });
}

/** The visits of a scope that can still change, earliest first. */
async function targetsOf(
  ctx: TxCtx,
  seen: AppointmentRow,
  scope: Exclude<SeriesScope, "this">,
): Promise<AppointmentRow[]> {
  const { db, tenantId } = ctx;
  const { seriesId, seriesDate } = seen;
  if (!seriesId || !seriesDate) throw new AppError("conflict", "booking.not_in_series");
  const rows = await db.appointment.findMany({
    where: {
      ...{ tenantId, seriesId, status: { in: movable }, startsAt: { gt: ctx.now() } },
      ...(scope === "following" ? { seriesDate: { gte: seriesDate } } : {}),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
    take: 200,
  });
  if (rows.length === 0) throw new AppError("conflict", "booking.not_changeable");
  const found = [];
  for (const { id } of rows) found.push(await loadAppointment(ctx, id));
  return found;
}

type Changes = Omit<UpdateSeries, "scope" | "skipConflicts">;
type Planned = { row: AppointmentRow; date: string; startsAt: Date; claims: boolean };

function planOf(
  ctx: TxCtx,
  seen: AppointmentRow,
  targets: readonly AppointmentRow[],
  changes: Changes,
): Planned[] {
  const clock = shopClock(ctx.timeZone);
  const dateOf = (at: Date) => localDateOf(at, ctx.timeZone);
  const wanted = changes.startsAt ? new Date(changes.startsAt) : null;
  const days = wanted ? daysBetween(dateOf(seen.startsAt), dateOf(wanted)) : 0;
  const wallTime = wanted && toTime(clock.minutesOf(wanted.getTime(), dateOf(wanted)));
  const needsTime = Boolean(changes.staffId || changes.serviceIds || changes.durationMin);
  return targets.map((row) => {
    const date = addDays(row.seriesDate ?? dateOf(row.startsAt), days);
    const startsAt = wallTime ? new Date(instantAt(clock, date, wallTime)) : row.startsAt;
    const moves = startsAt.getTime() !== row.startsAt.getTime();
    return { row, date: wallTime ? date : (row.seriesDate ?? date), startsAt, claims: moves || needsTime };
  });
}

type Move = Planned & { claim: Claim | undefined };
type MoveConflict = Conflict & { id: string; from: string };

async function claimMoves(
  ctx: TxCtx,
  plan: readonly Planned[],
  changes: Changes,
): Promise<{ moves: Move[]; conflicts: MoveConflict[] }> {
  const moves: Move[] = [];
  const conflicts: MoveConflict[] = [];
  const alongside = new Set(plan.filter(({ claims }) => claims).map(({ row }) => row.id));
  const earliestFirst = [...plan].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const planned of earliestFirst) {
    const { row, date, startsAt } = planned;
    if (!planned.claims) {
      moves.push({ ...planned, claim: undefined });
      continue;
    }
    try {
      const claim = await claimSlot(ctx, {
        serviceIds: changes.serviceIds ?? row.services.map((line) => line.serviceId),
        staffId: changes.staffId ?? row.staff.id,
        startsAt,
        durationMin: changes.durationMin,
        previous: { staffId: row.staff.id, lines: row.services },
        appointmentId: row.id,
        alongside,
        rule: "outside_hours",
      });
      moves.push({ ...planned, claim });
    } catch (error) {
      const from = row.startsAt.toISOString();
      conflicts.push({ id: row.id, from, date, startsAt: startsAt.toISOString(), reason: reasonOf(error) });
    }
  }
  if (conflicts.length === 0) return { moves, conflicts };
  await assertKeptStay(plan, moves, conflicts);
  return { moves, conflicts };
}

// One that keeps its time must not stand where another one has been promised a place.
async function assertKeptStay(
  plan: readonly Planned[],
  moves: readonly Move[],
  conflicts: readonly MoveConflict[],
): Promise<void> {
  const kept = plan.filter(({ row }) => conflicts.some(({ id }) => id === row.id));
  const collides = kept.some(({ row }) =>
    moves.some(
      ({ claim }) =>
        claim &&
        claim.staff.id === row.staff.id &&
        claim.startsAt < row.endsAt &&
        claim.endsAt > row.startsAt,
    ),
  );
  if (collides) throw seriesConflict(conflicts);
}

/** "This and following" becomes a series of its own, so that the earlier visits keep their rule. */
async function splitOff(
  ctx: TxCtx,
  seen: AppointmentRow,
  { scope, changes, moved }: { scope: SeriesScope; changes: Changes; moved: boolean },
  plan: readonly Planned[],
): Promise<void> {
  const { db, tenantId, timeZone } = ctx;
  const where = { tenantId_id: { tenantId, id: seen.seriesId ?? "" } };
  const series = await db.appointmentSeries.findUnique({ where });
  const [first] = plan;
  if (!series || !first) throw notFound();
  const wall = shopClock(timeZone).minutesOf(first.startsAt.getTime(), localDateOf(first.startsAt, timeZone));
  const rule = {
    ...(moved && { fromDate: first.date, wallTime: toTime(wall) }),
    ...(changes.staffId && { staffId: changes.staffId }),
    ...(changes.serviceIds && { serviceIds: changes.serviceIds }),
    ...(changes.notes !== undefined && { notes: changes.notes }),
  };
  const earlier = await db.appointment.count({
    where: { tenantId, seriesId: series.id, id: { notIn: plan.map(({ row }) => row.id) } },
  });
  if (scope === "all" || earlier === 0) {
    await db.appointmentSeries.update({ where, data: rule, select: { id: true } });
    await reDate(ctx, series.id, plan);
    return;
  }
  const id = newId();
  const { createdAt: _, updatedAt: __, ...same } = series;
  await db.appointmentSeries.create({
    data: { ...same, fromDate: first.date, ...rule, id, createdAt: ctx.now() },
    select: { id: true },
  });
  await reDate(ctx, id, plan);
}

// Out of the way first: while they move, two visits may want the same date.
async function reDate({ db, tenantId }: TxCtx, seriesId: string, plan: readonly Planned[]): Promise<void> {
  const ids = plan.map(({ row }) => row.id);
  await db.appointment.updateMany({
    where: { tenantId, id: { in: ids } },
    data: { seriesId: null, seriesDate: null },
  });
  for (const { row, date } of plan)
    await db.appointment.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { seriesId, seriesDate: date },
      select: { id: true },
    });
}

async function saveMoves(ctx: TxCtx, moves: readonly Move[], changes: Changes) {
  const batch = { ...ctx, batch: { key: `series:${newId()}`, size: moves.length } };
  for (const { row, claim } of moves) if (claim) await moveVisit.release(ctx, row.id);
  for (const { row, claim } of moves) if (claim) await moveVisit.take(ctx, row.id, claim);
  const appointments = [];
  for (const { row, claim } of moves)
    appointments.push(await saveVisit(batch, row, claim, { notes: changes.notes }));
  return appointments;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
