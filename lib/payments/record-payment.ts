import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { holdOpenDrawer } from "./locks.sql";
import { dueOf } from "./money-math.shared";
import { openBill } from "./open-ticket";
import { getPayment } from "./payments";
import type { ChargeTicket, PaymentView, PixCharge, RecordPayment, TicketView } from "./schema";
import { settleWhenCovered } from "./settle-ticket";
import type { PaymentMethod } from "./terms.shared";
import { loadTicket, lockedTicket, pendingOf, type TicketRow, toTicket } from "./tickets";
import { changeTicket } from "./update-ticket";
import { assertOpen } from "./write-bill";

export type NewPayment = {
  method: PaymentMethod;
  amountCents: number;
  tenderedCents?: number;
  reference?: string | null;
  purpose?: "deposit";
  /** A code that waits for its confirmation. */
  pending?: { txid: string; pixPayload: string };
};

/**
 * Takes one payment: of a bill, of a visit, or of an amount. Throws `payments.more_than_due`, `payments.nothing_due`,
 * `payments.ticket_closed`, 404.
 */
export async function recordPayment(ctx: Ctx, input: RecordPayment): Promise<PaymentView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const ticket = await billFor(ctx, input);
    const amountCents = amountFor(ticket, input.amountCents);
    const { method, tenderedCents, reference } = input;
    const id = await addPayment(ctx, ticket, { method, amountCents, tenderedCents, reference });
    await settleWhenCovered(ctx, ticket.id);
    return getPayment(ctx, id);
  });
}

/** Takes several payments of one bill at once, all or none; an empty list settles a bill over nothing or paid in advance. */
export async function chargeTicket(ctx: Ctx, id: string, input: ChargeTicket): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    let ticket = await lockedTicket(ctx, id);
    assertOpen(ticket);
    const isCovered = ticket.paidCents === ticket.totalCents;
    if (input.payments.length === 0 && !isCovered) throw invalidField("payments", "too_few");
    for (const payment of input.payments) {
      await addPayment(ctx, ticket, payment);
      ticket = await loadTicket(ctx, id);
    }
    return toTicket(await settleWhenCovered(ctx, id, { isFree: true }));
  });
}

/** The locked bill that a payment is for, opened when there is none, with tip and discount as given. */
export async function billFor(ctx: TxCtx, input: PixCharge): Promise<TicketRow> {
  const { ticketId, appointmentId, description, amountCents = 0, ...change } = input;
  const { contactId, discountCents, tipCents, tipStaffId } = change;
  const bill = { contactId, discountCents, tipCents, tipStaffId };
  if (appointmentId) {
    const { id } = await openBill(ctx, { appointmentId, ...bill });
    return lockedTicket(ctx, id);
  }
  if (ticketId) {
    const hasChange = Object.values(bill).some((value) => value !== undefined);
    return hasChange ? changeTicket(ctx, ticketId, bill) : lockedTicket(ctx, ticketId);
  }
  const unitCents = amountCents + (discountCents ?? 0) - (tipCents ?? 0);
  if (unitCents < 0) throw invalidField("tipCents", "too_big");
  return openBill(ctx, { lines: [{ name: description, quantity: 1, unitCents }], ...bill });
}

/** The given amount, or all that is due. Throws `payments.nothing_due`. */
export function amountFor(ticket: TicketRow, amountCents: number | undefined): number {
  const due = dueOf({ ...ticket, pendingCents: pendingOf(ticket) });
  if (amountCents === undefined && due <= 0) throw new AppError("conflict", "payments.nothing_due");
  return amountCents ?? due;
}

/**
 * Writes one payment of a locked, open bill and returns its id. Cash goes into the drawer that is open. The door for
 * online payments too: their provider's word takes the place of a person's. The caller settles the bill.
 */
export async function addPayment(ctx: TxCtx, ticket: TicketRow, payment: NewPayment): Promise<string> {
  const { db, tenantId } = ctx;
  const { method, amountCents, pending } = payment;
  assertOpen(ticket);
  const dueCents = dueOf({ ...ticket, pendingCents: pendingOf(ticket) });
  if (amountCents > dueCents)
    throw new AppError("conflict", "payments.more_than_due", { extra: { dueCents } });
  if (payment.tenderedCents !== undefined && (method !== "cash" || payment.tenderedCents < amountCents))
    throw invalidField("tenderedCents", "too_small");
  const id = newId();
  await db.payment.create({
    data: {
      id,
      tenantId,
      ticketId: ticket.id,
      method,
      amountCents,
      tenderedCents: payment.tenderedCents,
      reference: payment.reference,
      purpose: payment.purpose,
      currency: ticket.currency,
      status: pending ? "pending" : "confirmed",
      ...pending,
      cashSessionId: method === "cash" ? await holdOpenDrawer(db, tenantId) : null,
      receivedById: ctx.actor.id,
      createdAt: ctx.now(),
      confirmedAt: pending ? null : ctx.now(),
    },
    select: { id: true },
  });
  if (!pending) await receive(ctx, ticket.id, amountCents);
  await recordAudit(ctx, {
    action: pending ? "payment.requested" : "payment.received",
    targetType: "payment",
    targetId: id,
    after: { ticketId: ticket.id, method, amountCents },
  });
  return id;
}

/** Counts received money towards a locked bill. */
export async function receive({ db, tenantId }: TxCtx, ticketId: string, amountCents: number): Promise<void> {
  await db.ticket.update({
    where: { tenantId_id: { tenantId, id: ticketId } },
    data: { paidCents: { increment: amountCents }, version: { increment: 1 } },
    select: { id: true },
  });
}
