import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { allow } from "@/lib/tenants/allow";
import { visibleStaff } from "./own-calendar";
import {
  type CreateTimeOff,
  type ListTimeOff,
  type TimeOffView,
  timeOffSchema,
  type UpdateTimeOff,
} from "./schema";
import { assertStaff } from "./staff";
import { type FreedTime, offerFreedTime } from "./waitlist-freed";

const timeOffSelect = {
  id: true,
  staffId: true,
  startsAt: true,
  endsAt: true,
  reason: true,
  kind: true,
  status: true,
} satisfies Prisma.TimeOffSelect;

/** A person's absences that have not ended yet, soonest first. */
export async function listTimeOff(ctx: Ctx, staffId: string): Promise<TimeOffView[]> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async (ctx) => {
    await assertStaff(ctx, staffId);
    const rows = await ctx.db.timeOff.findMany({
      where: { tenantId: ctx.tenantId, staffId, endsAt: { gt: ctx.now() } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 500,
      select: timeOffSelect,
    });
    return rows.map(toTimeOffView);
  });
}

/** Everybody's absences and blocks that touch a range, or have not ended yet, soonest first: what a calendar shows. */
export async function listShopTimeOff(ctx: Ctx, range: ListTimeOff = {}): Promise<TimeOffView[]> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async ({ db, tenantId, now }) => {
    const rows = await db.timeOff.findMany({
      where: {
        tenantId,
        ...visibleStaff(ctx),
        endsAt: { gt: range.from ? new Date(range.from) : now() },
        ...(range.to ? { startsAt: { lt: new Date(range.to) } } : {}),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 1000,
      select: timeOffSelect,
    });
    return rows.map(toTimeOffView);
  });
}

/** Adds an absence; appointments inside it stay and are for people to move. */
export async function createTimeOff(ctx: Ctx, staffId: string, input: CreateTimeOff): Promise<TimeOffView> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    await assertStaff(ctx, staffId);
    const row = await ctx.db.timeOff.create({
      data: { ...input, id: newId(), tenantId: ctx.tenantId, staffId },
      select: timeOffSelect,
    });
    const after = toTimeOffView(row);
    await publish(ctx, "time_off.changed", { id: row.id });
    await recordAudit(ctx, { action: "time_off.created", targetType: "time_off", targetId: row.id, after });
    return after;
  });
}

/** Moves, resizes or renames; appointments inside it stay. What it no longer covers is offered to the waiting list. Throws 404. */
export async function updateTimeOff(
  ctx: Ctx,
  staffId: string,
  id: string,
  input: UpdateTimeOff,
): Promise<TimeOffView> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const row = await findTimeOff(ctx, staffId, id);
    if (input.staffId) await assertStaff(ctx, input.staffId);
    const changed = await db.timeOff.update({
      where: { tenantId_id: { tenantId, id } },
      data: input,
      select: timeOffSelect,
    });
    for (const freed of freedBy(row, changed)) await offerFreedTime(ctx, freed);
    const [before, after] = [toTimeOffView(row), toTimeOffView(changed)];
    await publish(ctx, "time_off.changed", { id });
    await recordAudit(ctx, {
      ...{ action: "time_off.updated", targetType: "time_off", targetId: id },
      ...{ before, after },
    });
    return after;
  });
}

/** Removes an absence. Throws 404. */
export async function deleteTimeOff(ctx: Ctx, staffId: string, id: string): Promise<void> {
  allow(ctx, "staff.write");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const row = await findTimeOff(ctx, staffId, id);
    await db.timeOff.delete({ where: { tenantId_id: { tenantId, id } } });
    await offerFreedTime(ctx, row);
    const before = toTimeOffView(row);
    await publish(ctx, "time_off.changed", { id });
    await recordAudit(ctx, { action: "time_off.deleted", targetType: "time_off", targetId: id, before });
  });
}

type TimeOffRow = Prisma.TimeOffGetPayload<{ select: typeof timeOffSelect }>;

async function findTimeOff({ db, tenantId }: TxCtx, staffId: string, id: string): Promise<TimeOffRow> {
  const row = isId(id)
    ? await db.timeOff.findFirst({ where: { tenantId, staffId, id }, select: timeOffSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

// What was covered before and is not any more: all of it when it went to somebody else.
function freedBy(before: TimeOffRow, after: TimeOffRow): FreedTime[] {
  const { staffId, startsAt, endsAt } = before;
  if (before.status !== "approved") return [];
  if (after.staffId !== staffId || after.startsAt >= endsAt || after.endsAt <= startsAt)
    return [{ staffId, startsAt, endsAt }];
  return [
    ...(after.startsAt > startsAt ? [{ staffId, startsAt, endsAt: after.startsAt }] : []),
    ...(after.endsAt < endsAt ? [{ staffId, startsAt: after.endsAt, endsAt }] : []),
  ];
}

function toTimeOffView(row: TimeOffRow): TimeOffView {
  return timeOffSchema.parse({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  });
}
