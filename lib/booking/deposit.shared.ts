/** The deposit of a visit as booking knows it: what is asked, until when, and how it stands. Pure. */
import { z } from "zod";
import { MINUTE } from "./availability/intervals.shared";

/** `due` keeps the time until `dueAt`; `expired` = nobody paid and the visit was given up. */
export const depositStatuses = ["due", "paid", "waived", "expired"] as const;
export type DepositStatus = (typeof depositStatuses)[number];

export const visitDepositSchema = z.object({
  status: z.enum(depositStatuses),
  amountCents: z.number().int(),
  /** Unpaid by then, the visit is given up; null when it never was due. */
  dueAt: z.string().nullable(),
  /** The client says that it was paid; a person looks, and nothing is given up meanwhile. */
  claimedAt: z.string().nullable(),
});
export type VisitDeposit = z.infer<typeof visitDepositSchema>;

/** What a visit asks in advance, in cents: never more than it costs. */
export function depositOf(terms: { depositCents: number } | null, totalCents: number): number {
  return Math.min(terms?.depositCents ?? 0, totalCents);
}

/** Until when a deposit can be paid: the shop's patience, and not beyond the start. */
export function depositDeadline(now: Date, startsAt: Date, waitMin: number): Date {
  return new Date(Math.min(now.getTime() + waitMin * MINUTE, startsAt.getTime()));
}

type Columns = {
  depositStatus: string;
  depositCents: number;
  depositDueAt: Date | null;
  depositClaimedAt: Date | null;
};

/** The deposit of an appointment row; null when none was asked. */
export function toVisitDeposit(row: Columns): VisitDeposit | null {
  if (row.depositStatus === "none") return null;
  return {
    status: row.depositStatus as DepositStatus,
    amountCents: row.depositCents,
    dueAt: row.depositDueAt?.toISOString() ?? null,
    claimedAt: row.depositClaimedAt?.toISOString() ?? null,
  };
}
