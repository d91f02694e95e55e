import { z } from "zod";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { lockTicket } from "./locks.sql";
import { dueOf, grossOf } from "./money-math.shared";
import { paymentColumns, toPayment } from "./payment-view";
import { type ListTickets, type TicketView, ticketSchema } from "./schema";

/** The columns of a bill that its view and its rules need. */
export const ticketSelect = {
  id: true,
  number: true,
  status: true,
  appointmentId: true,
  appointment: { select: { status: true, depositStatus: true } },
  contact: { select: { id: true, name: true, phone: true, email: true } },
  currency: true,
  subtotalCents: true,
  discountCents: true,
  tipCents: true,
  tipStaff: { select: { id: true, name: true } },
  totalCents: true,
  paidCents: true,
  refundedCents: true,
  notes: true,
  version: true,
  createdAt: true,
  paidAt: true,
  lines: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      serviceId: true,
      productId: true,
      feeId: true,
      staff: { select: { id: true, name: true } },
      name: true,
      quantity: true,
      unitCents: true,
      discountCents: true,
    },
  },
  payments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: paymentColumns },
} satisfies Prisma.TicketSelect;
export type TicketRow = Prisma.TicketGetPayload<{ select: typeof ticketSelect }>;

/** One bill. Throws 404. */
export async function getTicket(ctx: Ctx, id: string): Promise<TicketView> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => toTicket(await loadTicket(ctx, id)));
}

/** Bills, newest first. */
export async function listTickets(ctx: Ctx, input: ListTickets): Promise<Page<TicketView>> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.ticket.findMany({
      where: {
        tenantId,
        status: input.status,
        appointmentId: input.appointmentId,
        contactId: input.contactId,
        createdAt: { gte: input.from, lt: input.to },
        AND: olderThan(input.cursor),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      select: ticketSelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toTicket) };
  });
}

/** The row behind a bill. Throws 404. */
export async function loadTicket({ db, tenantId }: TxCtx, id: string): Promise<TicketRow> {
  const row = isId(id) ? await db.ticket.findFirst({ where: { tenantId, id }, select: ticketSelect }) : null;
  if (!row) throw notFound();
  return row;
}

/** Locks a bill and reads it: whatever is decided about its money holds until the transaction ends. Throws 404. */
export async function lockedTicket(ctx: TxCtx, id: string): Promise<TicketRow> {
  if (!isId(id) || !(await lockTicket(ctx.db, ctx.tenantId, id))) throw notFound();
  return loadTicket(ctx, id);
}

/** What codes wait for on a bill, in cents. */
export function pendingOf(row: Pick<TicketRow, "payments">): number {
  return row.payments
    .filter((payment) => payment.status === "pending")
    .reduce((sum, payment) => sum + payment.amountCents, 0);
}

/** Whether a bill stands for the deposit of a visit that has not begun or never will, and for nothing else yet. */
export function isDepositOnly(row: Pick<TicketRow, "status" | "appointment" | "payments">): boolean {
  const { appointment } = row;
  if (row.status !== "open" || !appointment || !["due", "paid"].includes(appointment.depositStatus))
    return false;
  const hasSale = row.payments.some(({ purpose, status }) => purpose === "sale" && status !== "cancelled");
  return !hasSale && !["in_progress", "completed"].includes(appointment.status);
}

/** The public shape of a bill; nothing is due of one that is closed. */
export function toTicket(row: TicketRow): TicketView {
  const pendingCents = pendingOf(row);
  return ticketSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    pendingCents,
    isDepositOnly: isDepositOnly(row),
    dueCents: row.status === "open" ? dueOf({ ...row, pendingCents }) : 0,
    lines: row.lines.map((line) => ({ ...line, netCents: grossOf(line) - line.discountCents })),
    payments: row.payments.map((payment) => toPayment({ ...payment, ticket: row })),
  });
}

/** Rows after a cursor of a list that runs from new to old. */
export function olderThan(cursor: string | undefined): { OR?: object[] } {
  if (!cursor) return {};
  const [createdAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
