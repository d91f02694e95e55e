/** The one way to take time: whoever books, holds, moves or reopens a visit claims its slot here first. */
import type { TxCtx } from "@/lib/core/ctx";
import { invalidField } from "@/lib/core/errors";
import { DAY, MINUTE } from "./availability/intervals.shared";
import { type BusySegment, busySegments, visitMinutes } from "./availability.shared";
import { type BusyOwner, insertBusySegments, type OccupiedRow, releaseHoldTime } from "./busy-time.sql";
import { localDateOf, localDatesBetween } from "./local-dates.shared";
import { lockShop, lockStaffDays } from "./locks.sql";
import { needsResources, occupiedBetween, toTaken } from "./occupied";
import { bookableStaff } from "./own-calendar";
import { type Question, staffFree, staffOffered } from "./slot-check";
import { type SlotRule, slotRefusal } from "./slot-refusal";
import {
  type PlannedStaff,
  planVisit,
  type VisitLine,
  type VisitPlan,
  type VisitRequest,
} from "./visit-plan";

export type SlotWanted = VisitRequest & {
  startsAt: Date;
  rule: SlotRule;
  /** The appointment that is being changed; its own time does not stand in its way. */
  appointmentId?: string;
  /** The hold that is being used up. */
  holdId?: string;
  /** Appointments that leave their places in the same transaction. */
  alongside?: ReadonlySet<string>;
};

export type Claim = {
  staff: { id: string; name: string };
  lines: VisitLine[];
  startsAt: Date;
  endsAt: Date;
  segments: BusySegment[];
  /** A seat in a group session whose time another row keeps already. */
  joins: boolean;
};

/**
 * Locks and checks a slot with the engine that lists them; the locks last until the transaction ends.
 * Throws `booking.slot_taken` or `booking.not_offered` with `alternatives`.
 */
export async function claimSlot(ctx: TxCtx, wish: SlotWanted): Promise<Claim> {
  const wanted = { ...wish, staffId: bookableStaff(ctx, wish.staffId) };
  if (wanted.startsAt.getTime() % MINUTE !== 0) throw invalidField("startsAt", "whole_minutes");
  const plan = await planVisit(
    ctx,
    wanted,
    new Date(Math.min(wanted.startsAt.getTime(), ctx.now().getTime()) - DAY),
  );
  // A refusal seen from here needs no lock, so that a crowd for one slot does not queue up for it.
  await look(ctx, plan, wanted);
  await lockSlot(ctx, plan, wanted);
  const { free, rows } = await look(ctx, plan, wanted);
  const staff = leastLoaded(ctx, free, rows, wanted.startsAt);
  const claim = toClaim(staff, { startsAt: wanted.startsAt, now: ctx.now() }, rows, plan);
  await dropExpired(ctx, rows, claim);
  return claim;
}

/** Stores the claimed time for its owner. The constraint has the last word. */
export async function keepTime(ctx: TxCtx, claim: Claim, owner: BusyOwner): Promise<void> {
  if (claim.joins) return;
  const { db, tenantId } = ctx;
  await insertBusySegments(db, { tenantId, staffId: claim.staff.id, owner, segments: claim.segments });
}

async function lockSlot(
  { db, tenantId, timeZone }: TxCtx,
  plan: VisitPlan,
  wanted: SlotWanted,
): Promise<void> {
  const person = wanted.staffId === "any" ? undefined : plan.staff[0];
  if (!person || needsResources(plan)) return lockShop(db, tenantId, "exclusive");
  await lockShop(db, tenantId, "shared");
  const [start, end] = paddedRange(busySegments(person.rule, wanted.startsAt.toISOString()));
  await lockStaffDays(db, tenantId, person.id, localDatesBetween(start, end, timeZone));
}

async function look(
  ctx: TxCtx,
  plan: VisitPlan,
  wanted: SlotWanted,
): Promise<{ free: PlannedStaff[]; rows: OccupiedRow[] }> {
  const { startsAt } = wanted;
  // The whole local day for the load, and whatever spills into it or out of it.
  const from = new Date(startsAt.getTime() - 1.5 * DAY);
  const to = new Date(startsAt.getTime() + 2.5 * DAY);
  const rows = (await occupiedBetween(ctx, plan, from, to)).filter(
    (row) => row.id !== wanted.appointmentId && row.id !== wanted.holdId && !wanted.alongside?.has(row.id),
  );
  const question: Question = {
    plan,
    taken: await toTaken(ctx, plan, rows),
    now: ctx.now(),
    timeZone: ctx.timeZone,
    excludeAppointmentId: wanted.appointmentId,
  };
  const ids = freeStaff(question, wanted);
  const free = plan.staff.filter((person) => ids.includes(person.id));
  if (free.length === 0) throw await slotRefusal(ctx, question, startsAt, wanted.rule);
  return { free, rows };
}

function freeStaff(question: Question, { rule, startsAt }: SlotWanted): string[] {
  const { staff, isActive } = question.plan;
  if (rule === "offered") return staffOffered(question, startsAt);
  if (rule === "free") return staffFree(question, staff, startsAt);
  // The front desk may write down what happened today, not rewrite last week.
  if (!isActive || startsAt.getTime() < question.now.getTime() - DAY) return [];
  const doing = staff.filter((person) => person.isOffered);
  return staffFree(question, doing, startsAt);
}

/** The free person with the fewest booked minutes on that local day; the shop's order breaks a tie. */
function leastLoaded(
  { timeZone }: TxCtx,
  free: readonly PlannedStaff[],
  rows: readonly OccupiedRow[],
  startsAt: Date,
): PlannedStaff {
  const date = localDateOf(startsAt, timeZone);
  const load = (person: PlannedStaff) =>
    rows
      .filter(
        (row) => row.staffId === person.id && !row.isHold && localDateOf(row.startsAt, timeZone) === date,
      )
      .reduce((sum, row) => sum + row.endsAt.getTime() - row.startsAt.getTime(), 0);
  return free.reduce((best, person) => (load(person) < load(best) ? person : best));
}

function toClaim(
  staff: PlannedStaff,
  wanted: { startsAt: Date; now: Date },
  rows: readonly OccupiedRow[],
  plan: VisitPlan,
): Claim {
  const { startsAt, now } = wanted;
  const session = (plan.rule.capacity ?? 1) > 1 ? sessionOf(rows, staff.id, plan.rule.id, startsAt) : [];
  const live = session.filter((row) => !row.expiresAt || row.expiresAt > now);
  const heirs = session.some((row) => row.busy.length > 0) && live.some((row) => !row.isHold);
  return {
    staff: { id: staff.id, name: staff.name },
    lines: staff.lines,
    startsAt,
    endsAt: new Date(startsAt.getTime() + visitMinutes(staff.rule) * MINUTE),
    segments: busySegments(staff.rule, startsAt.toISOString()),
    // Somebody who stays keeps the session's time, or inherits it when an expired hold is dropped.
    joins: live.some((row) => row.busy.length > 0) || heirs,
  };
}

function sessionOf(
  rows: readonly OccupiedRow[],
  staffId: string,
  serviceId: string,
  startsAt: Date,
): OccupiedRow[] {
  return rows.filter(
    (row) =>
      row.staffId === staffId &&
      row.startsAt.getTime() === startsAt.getTime() &&
      row.serviceIds.length === 1 &&
      row.serviceIds[0] === serviceId,
  );
}

// Expired holds no longer count, but their time would still trip the constraint. The row stays for a day: its holder may
// come back late and must hear of the slot, not of an unknown hold.
async function dropExpired(ctx: TxCtx, rows: readonly OccupiedRow[], claim: Claim): Promise<void> {
  const [start, end] = paddedRange(claim.segments);
  const ids = rows
    .filter((row) => row.staffId === claim.staff.id && row.expiresAt && row.expiresAt <= ctx.now())
    .filter((row) =>
      row.busy.some(([from, to]) => Date.parse(from) < end.getTime() && Date.parse(to) > start.getTime()),
    )
    .map((row) => row.id);
  if (ids.length === 0) return;
  await releaseHoldTime(ctx.db, ctx.tenantId, ids);
  const expiresAt = { lt: new Date(ctx.now().getTime() - DAY) };
  await ctx.db.slotHold.deleteMany({
    where: { tenantId: ctx.tenantId, staffId: claim.staff.id, consumedAt: null, expiresAt },
  });
}

function paddedRange(segments: readonly BusySegment[]): [Date, Date] {
  return [new Date(segments[0]?.startsAt ?? 0), new Date(segments.at(-1)?.endsAt ?? 0)];
}
