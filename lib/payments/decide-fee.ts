import { lockAppointment } from "@/lib/booking/locks.sql";
import { decideFee } from "@/lib/booking/no-show-fees";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { atTill } from "./deposit-bill";
import { takeOff, withCharges } from "./fees";
import type { ChargedFee } from "./fees.shared";
import { settleKeptDeposit } from "./kept-deposit";
import { lockedTicket } from "./tickets";
import { voidBill } from "./void-ticket";

/**
 * Confirms or waives a fee and lets the money follow: a confirmed one is settled by the visit's deposit as far as it
 * reaches, a waived one leaves the open bill it is on. Throws `booking.fee_decided`, `payments.fee_paid`,
 * `payments.total_below_paid`, 404.
 */
export async function decideFeeAndSettle(
  ctx: Ctx,
  id: string,
  decision: "confirmed" | "waived",
  input: { reason?: string | null } = {},
): Promise<ChargedFee> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const fee = isId(id)
      ? await db.fee.findFirst({ where: { tenantId, id }, select: { appointmentId: true } })
      : null;
    if (!fee) throw notFound();
    await lockAppointment(db, tenantId, fee.appointmentId);
    if (decision === "waived") await uncharge(ctx, id);
    const decided = await decideFee(ctx, id, decision, input);
    await settleKeptDeposit(ctx, fee.appointmentId);
    const [view] = await withCharges(ctx, [decided]);
    if (!view) throw new Error("a fee that was decided is there");
    return view;
  });
}

async function uncharge(ctx: TxCtx, feeId: string): Promise<void> {
  const line = await ctx.db.ticketLine.findFirst({
    where: { tenantId: ctx.tenantId, feeId },
    select: { ticketId: true },
  });
  if (!line) return;
  const till = atTill(ctx);
  const ticket = await lockedTicket(till, line.ticketId);
  if (ticket.status !== "open") throw new AppError("conflict", "payments.fee_paid");
  const isAlone = ticket.lines.every((other) => other.feeId === feeId);
  if (isAlone) await voidBill(till, ticket);
  else await takeOff(till, ticket, feeId);
}
