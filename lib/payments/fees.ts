/** Confirmed fees on bills: offered, added, charged on their own. */
import { listFees } from "@/lib/booking/no-show-fees";
import type { FeeView, ListFees } from "@/lib/booking/no-show-schema.shared";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Page } from "@/lib/core/pagination";
import { allow } from "@/lib/tenants/allow";
import { chargeableFees } from "./fee-lines";
import type { ChargedFee } from "./fees.shared";
import { openBill } from "./open-ticket";
import type { TicketView } from "./schema";
import { loadTicket, lockedTicket, type TicketRow, toTicket } from "./tickets";
import { assertCovers, assertOpen, linesOf, sumBill, writeLines } from "./write-bill";

/** Fees, newest first, each with the bill that charges it. */
export async function listChargedFees(ctx: Ctx, input: ListFees): Promise<Page<ChargedFee>> {
  return inTransaction(ctx, async (ctx) => {
    const page = await listFees(ctx, input);
    return { ...page, data: await withCharges(ctx, page.data) };
  });
}

/** Adds the bills that charge them to fees. */
export async function withCharges({ db, tenantId }: TxCtx, fees: readonly FeeView[]): Promise<ChargedFee[]> {
  const lines = await db.ticketLine.findMany({
    where: { tenantId, feeId: { in: fees.map((fee) => fee.id) } },
    select: { feeId: true, ticket: { select: { id: true, number: true, status: true } } },
  });
  return fees.map((fee) => {
    const ticket = lines.find((line) => line.feeId === fee.id)?.ticket;
    const charge = ticket && {
      ...{ ticketId: ticket.id, ticketNumber: ticket.number },
      ticketStatus: ticket.status as "open",
    };
    return { ...fee, charge: charge ?? null };
  });
}

/** Charges a confirmed fee on a bill of its own. Throws `payments.fee_not_confirmed`, `payments.fee_charged`, 404. */
export async function chargeFee(ctx: Ctx, feeId: string): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const contactId = await clientOf(ctx, feeId);
    return toTicket(await openBill(ctx, { contactId, lines: [{ feeId, quantity: 1 }] }));
  });
}

/** Adds a confirmed fee of the bill's client to an open bill; adding it again changes nothing. */
export async function addFee(ctx: Ctx, ticketId: string, feeId: string): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockedTicket(ctx, ticketId);
    assertOpen(ticket);
    const contactId = await clientOf(ctx, feeId);
    // A fee is its client's, whoever else stands at the till.
    if (ticket.contact && ticket.contact.id !== contactId) throw notFound();
    if (ticket.lines.some((line) => line.feeId === feeId)) return toTicket(ticket);
    const lines = [...linesOf(ticket), ...(await chargeableFees(ctx, [feeId]))];
    return toTicket(await rewrite(ctx, ticket, lines, contactId));
  });
}

/** Takes a fee off an open bill; one that is not on it is off. Throws `payments.fee_alone`, `payments.total_below_paid`. */
export async function removeFee(ctx: Ctx, ticketId: string, feeId: string): Promise<TicketView> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockedTicket(ctx, ticketId);
    assertOpen(ticket);
    if (!ticket.lines.some((line) => line.feeId === feeId)) return toTicket(ticket);
    return toTicket(await takeOff(ctx, ticket, feeId));
  });
}

/** The same for a locked, open bill inside a larger unit of work. */
export async function takeOff(ctx: TxCtx, ticket: TicketRow, feeId: string): Promise<TicketRow> {
  const lines = linesOf(ticket).filter((line) => line.feeId !== feeId);
  if (lines.length === 0) throw new AppError("conflict", "payments.fee_alone");
  return rewrite(ctx, ticket, lines);
}

async function rewrite(
  ctx: TxCtx,
  ticket: TicketRow,
  lines: ReturnType<typeof linesOf>,
  contactId?: string,
): Promise<TicketRow> {
  const subtotal = lines.reduce((sum, line) => sum + line.quantity * line.unitCents, 0);
  const totals = sumBill(lines, Math.min(ticket.discountCents, subtotal), ticket.tipCents);
  assertCovers(ticket, totals.totalCents);
  await writeLines(ctx, ticket.id, lines, totals.discountCents);
  await ctx.db.ticket.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: ticket.id } },
    data: { ...totals, contactId, version: { increment: 1 } },
    select: { id: true },
  });
  return loadTicket(ctx, ticket.id);
}

async function clientOf({ db, tenantId }: TxCtx, feeId: string): Promise<string> {
  const fee = isId(feeId)
    ? await db.fee.findFirst({ where: { tenantId, id: feeId }, select: { contactId: true } })
    : null;
  if (!fee) throw notFound();
  return fee.contactId;
}
