/** Deposits as the client and the shop see and change them. */
import { toVisitDeposit } from "@/lib/booking/deposit.shared";
import { deadline, setDeposit, tellDeposit } from "@/lib/booking/deposits";
import { policySnapshotSchema } from "@/lib/booking/no-show-policy.shared";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { atTill, closeDepositBill, openDepositBill } from "./deposit-bill";
import {
  type DepositRow,
  depositPayments,
  depositSelect,
  isExpected,
  loadDeposit,
  lockedDeposit,
  toShopDeposit,
} from "./deposit-state";
import type { DepositView, PayDeposit, RequestDeposit, ShopDeposit } from "./deposits.shared";
import { openBill } from "./open-ticket";
import { qrOf } from "./pix-charge";
import { addPayment } from "./record-payment";
import { lockedTicket } from "./tickets";

/** What a client is to pay in advance for a visit, with the code to do so; null when nothing is asked. Throws 404. */
export async function findDeposit(ctx: Ctx, appointmentId: string): Promise<DepositView | null> {
  const row = await inTransaction(ctx, (ctx) => loadDeposit(ctx, appointmentId));
  const deposit = toVisitDeposit(row);
  if (!deposit) return null;
  const code = depositPayments(row).find(({ status, pixPayload }) => status === "pending" && pixPayload);
  const { pixPayload: payload, txid } = code ?? {};
  const isPayable = deposit.status === "due" && isExpected(row);
  return {
    ...deposit,
    currency: row.currency,
    policyText: policySnapshotSchema.safeParse(row.policySnapshot).data?.text ?? null,
    pix: isPayable && payload && txid ? { payload, txid, qrSvg: await qrOf(payload) } : null,
  };
}

/** One visit's deposit for the shop; null when none was ever asked. Throws 404. */
export async function getShopDeposit(ctx: Ctx, appointmentId: string): Promise<ShopDeposit | null> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => toShopDeposit(await loadDeposit(ctx, appointmentId)));
}

/** Deposits that somebody must look at: to be paid, to be checked, to be given back; the most urgent first. */
export async function listShopDeposits(ctx: Ctx): Promise<ShopDeposit[]> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const over = { status: { in: ["cancelled", "no_show"] }, depositStatus: "paid" };
    const rows = await db.appointment.findMany({
      where: {
        tenantId,
        OR: [
          { depositStatus: "due" },
          { ...over, tickets: { some: { status: "open", payments: { some: { purpose: "deposit" } } } } },
        ],
      },
      orderBy: [{ depositDueAt: "asc" }, { id: "asc" }],
      take: 100,
      select: depositSelect,
    });
    return rows.flatMap((row) => toShopDeposit(row) ?? []).sort((a, b) => urgency(a) - urgency(b));
  });
}

const urgency = (deposit: ShopDeposit) =>
  deposit.status === "due" ? (deposit.claimedAt ? 0 : 2) : deposit.refundCents > 0 ? 1 : 3;

/**
 * Asks the client of a coming visit for a deposit and tells them. Throws `payments.deposit_asked` when one is due or
 * paid, `booking.not_changeable` for a visit that is over, `invalid` for no amount or more than the visit costs.
 */
export async function requestDeposit(
  ctx: Ctx,
  appointmentId: string,
  input: RequestDeposit,
): Promise<ShopDeposit> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const row = await lockedDeposit(ctx, appointmentId);
    if (!isExpected(row) || row.startsAt <= ctx.now())
      throw new AppError("conflict", "booking.not_changeable");
    if (["due", "paid"].includes(row.depositStatus)) throw new AppError("conflict", "payments.deposit_asked");
    const terms = policySnapshotSchema.safeParse(row.policySnapshot).data;
    const amountCents = input.amountCents ?? Math.min(terms?.depositCents ?? 0, row.totalCents);
    if (amountCents === 0) throw invalidField("amountCents", "required");
    if (amountCents > row.totalCents) throw invalidField("amountCents", "too_big");
    const dueAt = await deadline(ctx, row.startsAt);
    await openDepositBill(ctx, { id: appointmentId, amountCents, dueAt });
    await setDeposit(ctx, appointmentId, { status: "due", amountCents, dueAt, claimedAt: null });
    await tellDeposit(ctx, appointmentId);
    return changed(ctx, appointmentId);
  });
}

/** Lets a client come without the deposit that is due. Throws `payments.deposit_not_due`. */
export async function waiveDeposit(ctx: Ctx, appointmentId: string): Promise<ShopDeposit> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const row = await lockedDeposit(ctx, appointmentId);
    if (row.depositStatus === "waived") return changed(ctx, appointmentId);
    assertDue(row);
    await closeDepositBill(ctx, row);
    await setDeposit(ctx, appointmentId, { status: "waived" });
    await tellDeposit(ctx, appointmentId);
    return changed(ctx, appointmentId);
  });
}

/** Takes the deposit at the counter instead of by its code. Throws `payments.deposit_not_due`. */
export async function payDeposit(ctx: Ctx, appointmentId: string, input: PayDeposit): Promise<ShopDeposit> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const row = await lockedDeposit(ctx, appointmentId);
    if (row.depositStatus === "paid") return changed(ctx, appointmentId);
    assertDue(row);
    await closeDepositBill(ctx, row, { keepsBill: true });
    const bill = await openBill(ctx, { appointmentId });
    const ticket = await lockedTicket(ctx, bill.id);
    const { method, reference } = input;
    const amountCents = row.depositCents;
    await addPayment(atTill(ctx), ticket, { method, amountCents, reference, purpose: "deposit" });
    await setDeposit(ctx, appointmentId, { status: "paid" });
    await tellDeposit(ctx, appointmentId);
    return changed(ctx, appointmentId);
  });
}

function assertDue(row: DepositRow): void {
  if (row.depositStatus === "due") return;
  throw new AppError("conflict", "payments.deposit_not_due", { extra: { depositStatus: row.depositStatus } });
}

async function changed(ctx: TxCtx, appointmentId: string): Promise<ShopDeposit> {
  const view = toShopDeposit(await loadDeposit(ctx, appointmentId));
  if (!view) throw new Error("a deposit that was asked is there");
  return view;
}
