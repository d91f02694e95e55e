/** The bill of a visit while only its deposit is on it. All of it runs under the visit's lock. */
import type { OpenDeposit } from "@/lib/booking/deposits";
import type { TxCtx } from "@/lib/core/ctx";
import { enqueue } from "@/lib/queue/enqueue";
import type { Permission } from "@/lib/tenants/permissions.shared";
import { type DepositRow, depositPayments } from "./deposit-state";
import { type DepositMethod, depositMethods } from "./deposits.shared";
import { finishPayment } from "./finish-payment";
import { openBill } from "./open-ticket";
import { getPaymentSettings } from "./payment-settings";
import { makePixCode } from "./pix-charge";
import { addPayment } from "./record-payment";
import { isDepositOnly, lockedTicket } from "./tickets";
import { voidBill } from "./void-ticket";

const tillPermissions: Permission[] = ["payments.read", "payments.write", "appointments.update"];

/** The same caller with the rights of the till: what a deposit does to a bill follows from the visit, not from them. */
export function atTill<C extends TxCtx>(ctx: C): C {
  return { ...ctx, permissions: new Set([...ctx.permissions, ...tillPermissions]) };
}

/** The ways in which this shop can take a deposit from afar today. */
export async function readyMethods(ctx: TxCtx): Promise<DepositMethod[]> {
  const { isPixReady } = await getPaymentSettings(atTill(ctx));
  return depositMethods.filter((method) => method === "pix" && isPixReady);
}

/** Opens the visit's bill with a code over the deposit, and has it looked at when the time is over. */
export const openDepositBill: OpenDeposit = async (ctx, { id, amountCents, dueAt }) => {
  const till = atTill(ctx);
  if ((await readyMethods(ctx)).includes("pix")) {
    const bill = await openBill(till, { appointmentId: id });
    const ticket = await lockedTicket(till, bill.id);
    const receiver = await getPaymentSettings(till);
    const pending = makePixCode(receiver, amountCents);
    await addPayment(till, ticket, { method: "pix", amountCents, pending, purpose: "deposit" });
  }
  const waitMs = dueAt.getTime() - ctx.now().getTime();
  await enqueue(ctx, "settle-deposit", { appointmentId: id }, { delaySec: Math.ceil(waitMs / 1000) + 1 });
};

/** Ends the wait for the deposit's codes, and drops a bill that stood for nothing else unless it is kept. */
export async function closeDepositBill(
  ctx: TxCtx,
  row: DepositRow,
  { keepsBill = false } = {},
): Promise<void> {
  const till = atTill(ctx);
  for (const { id, status } of row.tickets) {
    if (status !== "open") continue;
    const ticket = await lockedTicket(till, id);
    for (const payment of depositPayments(row).filter((payment) => payment.ticketId === id))
      if (payment.status === "pending") await finishPayment(till, payment, "cancelled");
    if (!keepsBill && isDepositOnly(ticket) && ticket.paidCents === 0) await voidBill(till, ticket);
  }
}
