import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import type { CreateTimeOff, TimeOffView } from "./schema";
import { assertStaff } from "./staff";
import { offerFreedTime } from "./waitlist-freed";

const timeOffSelect = {
  id: true,
  staffId: true,
  startsAt: true,
  endsAt: true,
  reason: true,
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

/** Everybody's absences that have not ended yet, soonest first: what a calendar shows. */
export async function listShopTimeOff(ctx: Ctx): Promise<TimeOffView[]> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async ({ db, tenantId, now }) => {
    const rows = await db.timeOff.findMany({
      where: { tenantId, endsAt: { gt: now() } },
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
    await recordAudit(ctx, { action: "time_off.created", targetType: "time_off", targetId: row.id, after });
    return after;
  });
}

/** Removes an absence. Throws 404. */
export async function deleteTimeOff(ctx: Ctx, staffId: string, id: string): Promise<void> {
  allow(ctx, "staff.write");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const row = isId(id)
      ? await db.timeOff.findFirst({ where: { tenantId, staffId, id }, select: timeOffSelect })
      : null;
    if (!row) throw notFound();
    await db.timeOff.delete({ where: { tenantId_id: { tenantId, id } } });
    await offerFreedTime(ctx, row);
    const before = toTimeOffView(row);
    await recordAudit(ctx, { action: "time_off.deleted", targetType: "time_off", targetId: id, before });
  });
}

function toTimeOffView(row: Prisma.TimeOffGetPayload<{ select: typeof timeOffSelect }>): TimeOffView {
  return { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
}
