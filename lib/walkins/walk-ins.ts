import { recordAudit } from "@/lib/audit/record-audit";
import type { TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { type WalkInView, walkInSchema } from "./schema";
import { lockWalkIn } from "./walk-ins.sql";

/** The columns of somebody in the queue that leave this folder. */
export const walkInSelect = {
  id: true,
  status: true,
  serviceIds: true,
  staffId: true,
  source: true,
  notes: true,
  quotedMin: true,
  joinedAt: true,
  calledAt: true,
  endedAt: true,
  appointmentId: true,
  contactId: true,
  contact: { select: { id: true, name: true, phone: true } },
  staff: { select: { id: true, name: true } },
} satisfies Prisma.WalkInSelect;
export type WalkInRow = Prisma.WalkInGetPayload<{ select: typeof walkInSelect }>;

export type Estimates = ReadonlyMap<string, NonNullable<WalkInView["estimate"]>>;

/** The row behind somebody in the queue, locked until the transaction ends. Throws 404. */
export async function takeWalkIn(ctx: TxCtx, id: string): Promise<WalkInRow> {
  if (!isId(id) || !(await lockWalkIn(ctx.db, ctx.tenantId, id))) throw notFound();
  return loadWalkIn(ctx, id);
}

/** The row behind somebody in the queue. Throws 404. */
export async function loadWalkIn({ db, tenantId }: TxCtx, id: string): Promise<WalkInRow> {
  const row = isId(id) ? await db.walkIn.findFirst({ where: { tenantId, id }, select: walkInSelect }) : null;
  if (!row) throw notFound();
  return row;
}

/** The public shape of rows, with the names of their services. */
export async function toWalkIns(
  { db, tenantId }: TxCtx,
  rows: readonly WalkInRow[],
  estimates: Estimates = new Map(),
): Promise<WalkInView[]> {
  const ids = [...new Set(rows.flatMap((row) => row.serviceIds))];
  const services = await db.service.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return rows.map((row) =>
    walkInSchema.parse({
      ...row,
      services: row.serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? []),
      joinedAt: row.joinedAt.toISOString(),
      calledAt: iso(row.calledAt),
      endedAt: iso(row.endedAt),
      estimate: estimates.get(row.id) ?? null,
    }),
  );
}

/** Saves a change and tells everybody; the last step of a use case. The trail names nobody: it outlives an erasure. */
export async function saveWalkIn(
  ctx: TxCtx,
  id: string,
  action: "called" | "seated" | "left" | "put_back",
  data: Prisma.WalkInUncheckedUpdateInput,
): Promise<WalkInView> {
  const { db, tenantId } = ctx;
  await db.walkIn.update({ where: { tenantId_id: { tenantId, id } }, data, select: { id: true } });
  return announce(ctx, id, action);
}

/** Writes the audit trail and tells every screen. */
export async function announce(ctx: TxCtx, id: string, action: string): Promise<WalkInView> {
  const [view] = await toWalkIns(ctx, [await loadWalkIn(ctx, id)]);
  if (!view) throw notFound();
  const { contact, notes: _, estimate: __, ...facts } = view;
  await publish(ctx, "queue.changed", { id });
  await recordAudit(ctx, {
    ...{ action: `walk_in.${action}`, targetType: "walk_in", targetId: id },
    after: { ...facts, contactId: contact.id },
  });
  return view;
}
