import { recordAudit } from "@/lib/audit/record-audit";
import { type AppointmentRow, loadAppointment } from "@/lib/booking/appointments";
import { lockAppointment } from "@/lib/booking/locks.sql";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { takeTicketNumber } from "./locks.sql";
import type { OpenTicket, TicketView } from "./schema";
import { takeStock } from "./stock";
import { assertContact, assertStaff, type BillLine, priceLines } from "./ticket-lines";
import { loadTicket, type TicketRow, toTicket } from "./tickets";
import { changeTicket } from "./update-ticket";
import { sumBill, writeLines } from "./write-bill";

/**
 * Opens the bill of a visit or of a sale at the counter; products leave the stock at once. A visit that has an open or
 * paid bill keeps it. Throws 404, `payments.out_of_stock`, `invalid` for sums that cannot be.
 */
export async function openTicket(ctx: Ctx, input: OpenTicket): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => toTicket(await openBill(ctx, input)));
}

/** The same inside a larger unit of work. */
export async function openBill(ctx: TxCtx, input: OpenTicket): Promise<TicketRow> {
  const { appointmentId, ...change } = input;
  await assertContact(ctx, input.contactId);
  if (!appointmentId) return insert(ctx, input, await priceLines(ctx, input.lines ?? []), null);
  const { db, tenantId } = ctx;
  // Locked, so that two people who charge the same visit get the same bill.
  if (!(await lockAppointment(db, tenantId, appointmentId))) throw notFound();
  const known = await db.ticket.findFirst({
    where: { tenantId, appointmentId, status: { in: ["open", "paid"] } },
    select: { id: true },
  });
  if (known) return hasChange(change) ? changeTicket(ctx, known.id, change) : loadTicket(ctx, known.id);
  const visit = await loadAppointment(ctx, appointmentId);
  const lines = input.lines ? await priceLines(ctx, input.lines) : linesOfVisit(visit);
  return insert(ctx, { ...input, contactId: input.contactId ?? visit.contact.id }, lines, visit.staff.id);
}

/** What a visit costs, line by line, as it was booked. */
export function linesOfVisit(visit: AppointmentRow): BillLine[] {
  return visit.services.map((line) => ({
    kind: "service",
    serviceId: line.serviceId,
    productId: null,
    feeId: null,
    staffId: visit.staff.id,
    name: line.name,
    quantity: 1,
    unitCents: line.priceCents,
  }));
}

async function insert(
  ctx: TxCtx,
  input: OpenTicket,
  lines: BillLine[],
  doneBy: string | null,
): Promise<TicketRow> {
  const { db, tenantId } = ctx;
  const totals = sumBill(lines, input.discountCents ?? 0, input.tipCents ?? 0);
  if (input.tipStaffId) await assertStaff(ctx, [input.tipStaffId]);
  await takeStock(ctx, lines);
  const id = newId();
  await db.ticket.create({
    data: {
      ...totals,
      id,
      tenantId,
      number: await takeTicketNumber(db, tenantId, ctx.now()),
      appointmentId: input.appointmentId,
      contactId: input.contactId,
      tipStaffId: input.tipStaffId === undefined ? (doneBy ?? onlyStaffOf(lines)) : input.tipStaffId,
      currency: ctx.tenant.currency,
      notes: input.notes,
      createdById: ctx.actor.id,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
  await writeLines(ctx, id, lines, totals.discountCents);
  const row = await loadTicket(ctx, id);
  await recordAudit(ctx, {
    action: "ticket.opened",
    targetType: "ticket",
    targetId: id,
    after: { number: row.number, appointmentId: row.appointmentId, ...totals },
  });
  return row;
}

const hasChange = (change: object) => Object.values(change).some((value) => value !== undefined);

// A bill of one person's work: the tip is theirs unless somebody says otherwise.
function onlyStaffOf(lines: readonly BillLine[]): string | null {
  const ids = new Set(lines.map((line) => line.staffId));
  const [only] = ids;
  return ids.size === 1 ? (only ?? null) : null;
}
