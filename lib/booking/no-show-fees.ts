import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { MINUTE } from "./availability/intervals.shared";
import { type PolicySnapshot, policySnapshotSchema } from "./no-show-policy.shared";
import { type FeeView, feeSchema, type ListFees } from "./no-show-schema.shared";

const feeSelect = {
  id: true,
  kind: true,
  status: true,
  amountCents: true,
  currency: true,
  reason: true,
  decidedAt: true,
  createdAt: true,
  appointment: { select: { id: true, startsAt: true, policySnapshot: true } },
  contact: { select: { id: true, name: true } },
} satisfies Prisma.FeeSelect;
type FeeRow = Prisma.FeeGetPayload<{ select: typeof feeSelect }>;

type Visit = { id: string; status: string; startsAt: Date; contactId: string; policySnapshot: unknown };

/**
 * Proposes what the accepted terms say when a client stayed away or cancelled late, and takes an undecided proposal back
 * when the visit is reopened. A cancellation by the shop itself costs nobody anything.
 */
export async function proposeFees(ctx: TxCtx, visit: Visit): Promise<void> {
  const { db, tenantId } = ctx;
  if (visit.status !== "no_show" && visit.status !== "cancelled") {
    await db.fee.deleteMany({ where: { tenantId, appointmentId: visit.id, status: "proposed" } });
    return;
  }
  const terms = policySnapshotSchema.nullable().catch(null).parse(visit.policySnapshot);
  const fee = terms && feeOf(ctx, visit, terms);
  if (!fee || fee.amountCents === 0) return;
  await db.fee.createMany({
    data: [
      {
        ...fee,
        id: newId(),
        tenantId,
        appointmentId: visit.id,
        contactId: visit.contactId,
        currency: terms.currency,
        createdAt: ctx.now(),
      },
    ],
    skipDuplicates: true,
  });
}

function feeOf(
  ctx: TxCtx,
  visit: Visit,
  terms: PolicySnapshot,
): { kind: string; amountCents: number } | null {
  if (visit.status === "no_show") return { kind: "no_show", amountCents: terms.noShowFeeCents };
  const byCustomer = ["public", "visitor", "agent"].includes(ctx.actor.kind);
  const isLate = ctx.now().getTime() > visit.startsAt.getTime() - terms.freeCancelMin * MINUTE;
  return byCustomer && isLate ? { kind: "late_cancel", amountCents: terms.lateCancelFeeCents } : null;
}

/** Fees, newest first. */
export async function listFees(ctx: Ctx, input: ListFees): Promise<Page<FeeView>> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.fee.findMany({
      where: { tenantId, status: input.status, contactId: input.contactId, ...older(input.cursor) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      select: feeSelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toView) };
  });
}

/**
 * Confirms a proposed fee or waives one that is not waived yet; the same decision again changes nothing. What was charged
 * of it is payments' to know. Throws `booking.fee_decided`, 404.
 */
export async function decideFee(
  ctx: Ctx,
  id: string,
  decision: "confirmed" | "waived",
  { reason = null }: { reason?: string | null } = {},
): Promise<FeeView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, actor } = ctx;
    const before = await loadFee(ctx, id);
    if (before.status === decision) return toView(before);
    const { count } = await db.fee.updateMany({
      where: {
        tenantId,
        id,
        status: { in: decision === "waived" ? ["proposed", "confirmed"] : ["proposed"] },
      },
      data: {
        status: decision,
        reason,
        decidedAt: ctx.now(),
        decidedBy: actor.kind === "user" ? actor.id : null,
      },
    });
    if (count === 0) throw new AppError("conflict", "booking.fee_decided");
    const after = toView(await loadFee(ctx, id));
    await recordAudit(ctx, {
      action: `fee.${decision}`,
      targetType: "fee",
      targetId: id,
      before: { status: before.status },
      after: { status: decision, amountCents: after.amountCents, reason },
    });
    return after;
  });
}

async function loadFee({ db, tenantId }: TxCtx, id: string): Promise<FeeRow> {
  const row = isId(id) ? await db.fee.findFirst({ where: { tenantId, id }, select: feeSelect }) : null;
  if (!row) throw notFound();
  return row;
}

function toView({ appointment, ...row }: FeeRow): FeeView {
  return feeSchema.parse({
    ...row,
    appointment: { id: appointment.id, startsAt: appointment.startsAt.toISOString() },
    acceptedText: policySnapshotSchema.safeParse(appointment.policySnapshot).data?.text ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  });
}

function older(cursor: string | undefined) {
  if (!cursor) return {};
  const [createdAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
