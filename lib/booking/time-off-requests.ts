import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { allow } from "@/lib/tenants/allow";
import { listAdmins } from "@/lib/tenants/memberships";
import { ownStaffId } from "./own-calendar";
import { tellAdmins, tellRequester } from "./time-off-letters";
import type { DecideTimeOff, RequestTimeOff, TimeOffRequest } from "./time-off-requests.shared";
import type { TimeOffView } from "./time-off-schema.shared";

const requestSelect = {
  id: true,
  startsAt: true,
  endsAt: true,
  reason: true,
  status: true,
  requestedById: true,
  decidedAt: true,
  decisionNote: true,
  createdAt: true,
  staff: { select: { id: true, name: true } },
} satisfies Prisma.TimeOffSelect;
type RequestRow = Prisma.TimeOffGetPayload<{ select: typeof requestSelect }>;

/**
 * A member asks for time off for the person they are linked to; nothing is blocked until somebody approves.
 * Throws `booking.no_own_calendar`, `booking.time_off_requested` when an open request touches the same time.
 */
export async function requestTimeOff(ctx: Ctx, input: RequestTimeOff): Promise<TimeOffRequest> {
  allow(ctx, "staff.read");
  const admins = await listAdmins(ctx.tenantId);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, actor } = ctx;
    const staffId = await ownStaffId(ctx);
    if (!staffId) throw new AppError("conflict", "booking.no_own_calendar");
    const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
    if (endsAt <= ctx.now()) throw invalidField("endsAt", "in_the_past");
    const open = await db.timeOff.findFirst({
      where: { tenantId, staffId, status: "requested", startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
      select: { id: true },
    });
    if (open) throw new AppError("conflict", "booking.time_off_requested");
    const row = await db.timeOff.create({
      data: {
        ...{ id: newId(), tenantId, staffId, startsAt, endsAt, status: "requested" },
        reason: input.reason ?? null,
        requestedById: actor.id,
        createdAt: ctx.now(),
      },
      select: requestSelect,
    });
    const view = await toView(ctx, row);
    await tellAdmins(ctx, admins, view);
    await publish(ctx, "time_off.changed", { id: row.id });
    await audit(ctx, "time_off.requested", view);
    return view;
  });
}

/** What was asked for: of everybody for those who decide, one's own for everybody else. Open ones first, then the newest. */
export async function listTimeOffRequests(
  ctx: Ctx,
  { status, limit }: { status?: TimeOffView["status"] | undefined; limit: number },
): Promise<Page<TimeOffRequest>> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async (ctx) => {
    const decides = ctx.permissions.has("staff.write");
    const rows = await ctx.db.timeOff.findMany({
      where: {
        tenantId: ctx.tenantId,
        status,
        requestedById: decides ? { not: null } : (ctx.actor.id ?? ""),
      },
      // "requested" is the last of the words.
      orderBy: [{ status: "desc" }, { createdAt: "desc" }, { id: "desc" }],
      take: limit,
      select: requestSelect,
    });
    const views = [];
    for (const row of rows) views.push(await toView(ctx, row));
    return toPage(views, limit, () => []);
  });
}

/**
 * Approves or declines what was asked for; of two who decide at the same moment the first one counts.
 * Throws 404, `booking.time_off_decided`.
 */
export async function decideTimeOff(
  ctx: Ctx,
  id: string,
  decision: "approved" | "declined",
  { note }: DecideTimeOff,
): Promise<TimeOffRequest> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, actor } = ctx;
    await load(ctx, id);
    const { count } = await db.timeOff.updateMany({
      where: { tenantId, id, status: "requested" },
      data: {
        status: decision,
        decisionNote: note ?? null,
        decidedById: actor.kind === "user" ? actor.id : null,
        decidedAt: ctx.now(),
      },
    });
    if (count === 0) throw new AppError("conflict", "booking.time_off_decided");
    const row = await load(ctx, id);
    const view = await toView(ctx, row);
    if (row.requestedById) await tellRequester(ctx, row.requestedById, view);
    await publish(ctx, "time_off.changed", { id });
    await audit(ctx, `time_off.${decision}`, view);
    return view;
  });
}

/** Takes back what one asked for oneself, while nobody has decided. Throws 404, `booking.time_off_decided`. */
export async function withdrawTimeOff(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "staff.read");
  await inTransaction(ctx, async (ctx) => {
    const row = await load(ctx, id);
    if (row.requestedById !== ctx.actor.id) throw notFound();
    const before = await toView(ctx, row);
    const { count } = await ctx.db.timeOff.deleteMany({
      where: { tenantId: ctx.tenantId, id, status: "requested" },
    });
    if (count === 0) throw new AppError("conflict", "booking.time_off_decided");
    await publish(ctx, "time_off.changed", { id });
    await audit(ctx, "time_off.withdrawn", before);
  });
}

async function load({ db, tenantId }: TxCtx, id: string): Promise<RequestRow> {
  const row = isId(id)
    ? await db.timeOff.findFirst({
        where: { tenantId, id, requestedById: { not: null } },
        select: requestSelect,
      })
    : null;
  if (!row) throw notFound();
  return row;
}

async function toView(ctx: TxCtx, row: RequestRow): Promise<TimeOffRequest> {
  const { requestedById, createdAt, decidedAt, startsAt, endsAt, ...rest } = row;
  const visits =
    row.status === "requested"
      ? await ctx.db.appointment.count({
          where: {
            ...{ tenantId: ctx.tenantId, staffId: row.staff.id, status: { in: ["scheduled", "confirmed"] } },
            ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
          },
        })
      : 0;
  return {
    ...rest,
    status: rest.status as TimeOffRequest["status"],
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    requestedAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    visits,
    isOwn: requestedById === ctx.actor.id,
  };
}

function audit(ctx: TxCtx, action: string, { id, staff, startsAt, endsAt, status }: TimeOffRequest) {
  const after = { staffId: staff.id, startsAt, endsAt, status };
  return recordAudit(ctx, { action, targetType: "time_off", targetId: id, after });
}
