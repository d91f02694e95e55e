/** Keeps the bill of a visit with a deposit in step with the visit. Runs as a job; safe to run again at any time. */
import { loadAppointment } from "@/lib/booking/appointments";
import { changeStatus } from "@/lib/booking/change-status";
import { setDeposit } from "@/lib/booking/deposits";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";
import { closeDepositBill } from "./deposit-bill";
import { type DepositRow, isExpected, isOver, lockedDeposit } from "./deposit-state";
import { settleKeptDeposit } from "./kept-deposit";
import { linesOfVisit } from "./open-ticket";
import { settleWhenCovered } from "./settle-ticket";
import { isDepositOnly, lockedTicket } from "./tickets";
import { changeTicket } from "./update-ticket";
import { linesOf } from "./write-bill";

export type Settled = "given_up" | "let_go" | "waiting" | "followed" | "nothing";

/** What is to be done now for one visit's deposit: give the visit up, let the deposit go, or let the bill follow. */
export async function settleDeposit(ctx: Ctx, appointmentId: string): Promise<Settled> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockedDeposit(ctx, appointmentId);
    if (row.depositStatus === "due") return settleDue(ctx, row);
    if (row.depositStatus !== "paid") return "nothing";
    if (isOver(row)) await settleKeptDeposit(ctx, appointmentId);
    else await followVisit(ctx, row);
    return "followed";
  });
}

/** Gives up every visit of the shop whose exact job was lost. Returns how many. */
export async function sweepDeposits(ctx: Ctx): Promise<number> {
  const due = await inTransaction(ctx, ({ db, tenantId }) =>
    db.appointment.findMany({
      where: {
        tenantId,
        depositStatus: "due",
        depositClaimedAt: null,
        OR: [{ depositDueAt: { lte: ctx.now() } }, { status: { notIn: ["scheduled", "confirmed"] } }],
      },
      select: { id: true },
      take: 200,
    }),
  );
  let count = 0;
  for (const { id } of due) {
    try {
      const settled = await settleDeposit(ctx, id);
      if (settled === "given_up" || settled === "let_go") count++;
    } catch (error) {
      // One visit's trouble is not the next one's.
      log.error({ tenantId: ctx.tenantId, appointmentId: id, err: error }, "deposit");
    }
  }
  return count;
}

async function settleDue(ctx: TxCtx, row: DepositRow): Promise<Settled> {
  // Somebody says that it was paid: a person looks, whatever the clock and the visit say.
  if (row.depositClaimedAt) {
    if (isExpected(row)) await followVisit(ctx, row);
    return "waiting";
  }
  if (isOver(row)) {
    await closeDepositBill(ctx, row);
    await setDeposit(ctx, row.id, { status: "waived" });
    return "let_go";
  }
  if (!isExpected(row)) {
    // The client is here: what was to be paid in advance is asked at the till with the rest.
    await closeDepositBill(ctx, row, { keepsBill: true });
    await setDeposit(ctx, row.id, { status: "waived" });
    return "let_go";
  }
  if (row.depositDueAt && row.depositDueAt > ctx.now()) {
    await followVisit(ctx, row);
    return "waiting";
  }
  await closeDepositBill(ctx, row);
  await setDeposit(ctx, row.id, { status: "expired" });
  await changeStatus(ctx, row.id, "cancel");
  return "given_up";
}

// Another service or person since it was opened. A bill that somebody has touched is theirs.
async function followVisit(ctx: TxCtx, row: DepositRow): Promise<void> {
  const open = row.tickets.find((ticket) => ticket.status === "open");
  if (!open) return;
  const ticket = await lockedTicket(ctx, open.id);
  if (row.status === "completed") {
    await settleWhenCovered(ctx, ticket.id);
    return;
  }
  const isUntouched = ticket.discountCents === 0 && ticket.tipCents === 0 && ticket.notes === null;
  if (!isDepositOnly(ticket) || !isUntouched || ticket.lines.some((line) => line.kind !== "service")) return;
  const wanted = linesOfVisit(await loadAppointment(ctx, row.id));
  if (JSON.stringify(wanted) === JSON.stringify(linesOf(ticket))) return;
  const lines = wanted.map(({ serviceId, staffId, name, quantity, unitCents }) => ({
    ...{ serviceId: serviceId ?? undefined, staffId, name, quantity, unitCents },
  }));
  await changeTicket(ctx, ticket.id, { lines, tipStaffId: wanted[0]?.staffId ?? null }).catch(
    (error: unknown) => {
      // The visit costs less than its deposit now: a person decides.
      if (!isAppError(error) || error.code !== "payments.total_below_paid") throw error;
    },
  );
}
