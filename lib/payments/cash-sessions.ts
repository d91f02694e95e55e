import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { onViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import {
  type AddCashMovement,
  type CashSessionView,
  type CloseCashSession,
  cashSessionSchema,
  type ListCashSessions,
  type OpenCashSession,
} from "./cash.shared";
import { lockDrawer } from "./locks.sql";
import { type DrawerSums, expectedCash } from "./money-math.shared";

const sessionSelect = {
  id: true,
  openingCents: true,
  expectedCents: true,
  countedCents: true,
  differenceCents: true,
  notes: true,
  openedAt: true,
  closedAt: true,
  movements: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, direction: true, amountCents: true, reason: true, createdAt: true },
  },
} satisfies Prisma.CashSessionSelect;
type Row = Prisma.CashSessionGetPayload<{ select: typeof sessionSelect }>;

/** Drawers, the newest first; the open one has no close. */
export async function listCashSessions(ctx: Ctx, input: ListCashSessions): Promise<Page<CashSessionView>> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const rows = await db.cashSession.findMany({
      where: { tenantId, closedAt: closedFilter[input.status ?? "all"], AND: olderThan(input.cursor) },
      orderBy: [{ openedAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      select: sessionSelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.openedAt.toISOString(), row.id]);
    return { ...page, data: await toViews(ctx, page.data) };
  });
}

/** One drawer with what it must hold. Throws 404. */
export async function getCashSession(ctx: Ctx, id: string): Promise<CashSessionView> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => view(ctx, id));
}

/** Opens the drawer with what is in it. Throws `payments.drawer_open` while another one is open. */
export async function openCashSession(ctx: Ctx, input: OpenCashSession): Promise<CashSessionView> {
  allow(ctx, "cash.manage");
  return onViolation("cash_sessions_one_open", "payments.drawer_open", () =>
    inTransaction(ctx, async (ctx) => {
      const { db, tenantId } = ctx;
      const open = await db.cashSession.findFirst({
        where: { tenantId, closedAt: null },
        select: { id: true },
      });
      if (open) throw new AppError("conflict", "payments.drawer_open", { extra: { id: open.id } });
      const { id } = await db.cashSession.create({
        data: {
          id: newId(),
          tenantId,
          openingCents: input.openingCents,
          openedById: ctx.actor.id,
          openedAt: ctx.now(),
        },
        select: { id: true },
      });
      await audit(ctx, "cash_session.opened", id, { openingCents: input.openingCents });
      return view(ctx, id);
    }),
  );
}

/** Puts cash in or takes it out with a reason. Throws `payments.drawer_closed`, `payments.drawer_short`. */
export async function addCashMovement(
  ctx: Ctx,
  id: string,
  input: AddCashMovement,
): Promise<CashSessionView> {
  allow(ctx, "cash.manage");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const session = await lockedDrawer(ctx, id);
    if (input.direction === "out" && input.amountCents > session.expectedCents)
      throw new AppError("conflict", "payments.drawer_short", {
        extra: { expectedCents: session.expectedCents },
      });
    await db.cashMovement.create({
      data: {
        ...input,
        id: newId(),
        tenantId,
        cashSessionId: id,
        createdById: ctx.actor.id,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    await audit(ctx, "cash_session.moved", id, input);
    return view(ctx, id);
  });
}

/**
 * Closes the drawer with what was counted and keeps the difference. Throws `payments.pix_pending` while codes wait for
 * confirmation, unless `acceptPending`; `payments.drawer_closed`.
 */
export async function closeCashSession(
  ctx: Ctx,
  id: string,
  input: CloseCashSession,
): Promise<CashSessionView> {
  allow(ctx, "cash.manage");
  return inTransaction(ctx, async (ctx) => {
    const { expectedCents, pendingPix } = await lockedDrawer(ctx, id);
    if (pendingPix > 0 && !input.acceptPending)
      throw new AppError("conflict", "payments.pix_pending", { extra: { pendingPix } });
    const { countedCents } = input;
    const sums = { expectedCents, countedCents, differenceCents: countedCents - expectedCents };
    await ctx.db.cashSession.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { ...sums, notes: input.notes, closedById: ctx.actor.id, closedAt: ctx.now() },
      select: { id: true },
    });
    await audit(ctx, "cash_session.closed", id, { ...sums, pendingPix });
    return view(ctx, id);
  });
}

const closedFilter = { open: null, closed: { not: null }, all: undefined };

async function lockedDrawer(ctx: TxCtx, id: string): Promise<CashSessionView> {
  if (!isId(id) || !(await lockDrawer(ctx.db, ctx.tenantId, id))) throw notFound();
  const session = await view(ctx, id);
  if (session.status === "closed") throw new AppError("conflict", "payments.drawer_closed");
  return session;
}

async function view(ctx: TxCtx, id: string): Promise<CashSessionView> {
  const { db, tenantId } = ctx;
  const row = isId(id)
    ? await db.cashSession.findFirst({ where: { tenantId, id }, select: sessionSelect })
    : null;
  const [found] = row ? await toViews(ctx, [row]) : [];
  if (!found) throw notFound();
  return found;
}

async function toViews(ctx: TxCtx, rows: readonly Row[]): Promise<CashSessionView[]> {
  const { db, tenantId } = ctx;
  const cashSessionId = { in: rows.map((row) => row.id) };
  const paid = await db.payment.groupBy({
    by: ["cashSessionId"],
    where: { tenantId, cashSessionId, status: "confirmed" },
    _sum: { amountCents: true },
  });
  const refunded = await db.refund.groupBy({
    by: ["cashSessionId"],
    where: { tenantId, cashSessionId },
    _sum: { amountCents: true },
  });
  const pendingPix = await db.payment.count({ where: { tenantId, status: "pending" } });
  const sumOf = (groups: typeof paid | typeof refunded, id: string) =>
    groups.find((group) => group.cashSessionId === id)?._sum.amountCents ?? 0;
  return rows.map((row) => {
    const sums: DrawerSums = {
      openingCents: row.openingCents,
      paymentsCents: sumOf(paid, row.id),
      refundsCents: sumOf(refunded, row.id),
      inCents: moved(row, "in"),
      outCents: moved(row, "out"),
    };
    return cashSessionSchema.parse({
      ...row,
      ...sums,
      status: row.closedAt ? "closed" : "open",
      currency: ctx.tenant.currency,
      expectedCents: row.expectedCents ?? expectedCash(sums),
      pendingPix,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      movements: row.movements.map((move) => ({ ...move, createdAt: move.createdAt.toISOString() })),
    });
  });
}

function moved(row: Row, direction: "in" | "out"): number {
  return row.movements
    .filter((move) => move.direction === direction)
    .reduce((sum, move) => sum + move.amountCents, 0);
}

function audit(ctx: TxCtx, action: string, targetId: string, after: object): Promise<void> {
  return recordAudit(ctx, { action, targetType: "cash_session", targetId, after });
}

function olderThan(cursor: string | undefined): Prisma.CashSessionWhereInput {
  if (!cursor) return {};
  const [openedAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  return { OR: [{ openedAt: { lt: openedAt } }, { openedAt, id: { lt: id } }] };
}
