/** The deposit columns of a visit. Whose money it is and where it went is known to payments alone. */
import type { TxCtx } from "@/lib/core/ctx";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { loadAppointment, toAppointment } from "./appointments";
import { type DepositStatus, depositDeadline, depositOf } from "./deposit.shared";
import type { PolicyTerms } from "./no-show-policy.shared";
import { recordChange } from "./record-change";
import { announceToClient, visitSelect } from "./reminders";
import type { AppointmentView } from "./schema";

/** Makes the way to pay a visit's deposit, in the transaction of its booking. */
export type OpenDeposit = (
  ctx: TxCtx,
  visit: { id: string; amountCents: number; dueAt: Date },
) => Promise<void>;

export type DepositColumns = { depositCents: number; depositStatus: "due"; depositDueAt: Date };

/** What is asked of a customer who books these terms; null for the desk, and when nothing is to be paid in advance. */
export async function depositAsked(
  ctx: TxCtx,
  visit: { terms: PolicyTerms | null; totalCents: number; startsAt: Date },
): Promise<DepositColumns | null> {
  const isCustomer = ["public", "visitor", "agent"].includes(ctx.actor.kind);
  const depositCents = depositOf(visit.terms, visit.totalCents);
  if (!isCustomer || depositCents === 0 || visit.startsAt <= ctx.now()) return null;
  return { depositCents, depositStatus: "due", depositDueAt: await deadline(ctx, visit.startsAt) };
}

/** Until when a deposit that is asked now can be paid. */
export async function deadline(ctx: TxCtx, startsAt: Date): Promise<Date> {
  const { depositWaitMin } = await getBookingPolicy(ctx);
  return depositDeadline(ctx.now(), startsAt, depositWaitMin);
}

export type DepositChange = {
  status: DepositStatus;
  amountCents?: number;
  dueAt?: Date;
  claimedAt?: Date | null;
};

/** Writes how a visit's deposit stands, with its history. Needs the visit's lock. */
export async function setDeposit(ctx: TxCtx, id: string, change: DepositChange): Promise<AppointmentView> {
  const before = toAppointment(await loadAppointment(ctx, id));
  await ctx.db.appointment.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      depositStatus: change.status,
      depositCents: change.amountCents,
      depositDueAt: change.dueAt,
      depositClaimedAt: change.claimedAt,
    },
    select: { id: true },
  });
  const after = toAppointment(await loadAppointment(ctx, id));
  const isClaim = change.status === "due" && change.claimedAt;
  await recordChange(ctx, {
    kind: "edited",
    action: isClaim ? "appointment.deposit_claimed" : `appointment.deposit_${change.status}`,
    before,
    after,
  });
  return after;
}

/** Writes to the client what the visit's deposit means for it: kept until then, or booked for good. */
export async function tellDeposit(ctx: TxCtx, id: string): Promise<void> {
  const visit = await ctx.db.appointment.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: visitSelect,
  });
  const isExpected = visit.status === "scheduled" || visit.status === "confirmed";
  if (isExpected) await announceToClient(ctx, visit, "booked");
}
