import { assertContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { DAY } from "./availability/intervals.shared";
import type { PolicyTerms } from "./no-show-policy.shared";
import type { ClientRecord } from "./no-show-schema.shared";

/** No-shows older than a year are forgotten. */
const memoryMs = 365 * DAY;

/** How reliable a client has been; `mustPrepay` once there were too many no-shows within a year. Throws 404. */
export async function getClientRecord(ctx: Ctx, contactId: string): Promise<ClientRecord> {
  allow(ctx, "contacts.read");
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    await assertContact(ctx, contactId);
    const byStatus = await db.appointment.groupBy({
      by: ["status"],
      where: { tenantId, contactId },
      _count: { _all: true },
    });
    const count = (status: string) => byStatus.find((row) => row.status === status)?._count._all ?? 0;
    const lateCancels = await db.fee.count({
      where: { tenantId, contactId, kind: "late_cancel", status: { not: "waived" } },
    });
    return {
      completed: count("completed"),
      noShows: count("no_show"),
      recentNoShows: await countRecentNoShows(ctx, contactId),
      lateCancels,
      mustPrepay: await mustPrepay(ctx, contactId),
    };
  });
}

/** Whether a client has been absent so often within a year that they pay first. */
export async function mustPrepay(ctx: TxCtx, contactId: string): Promise<boolean> {
  const { prepayAfterNoShows } = await getBookingPolicy(ctx);
  if (prepayAfterNoShows === 0) return false;
  return (await countRecentNoShows(ctx, contactId)) >= prepayAfterNoShows;
}

/**
 * Throws `booking.prepay_required` when a customer, or the agent for one, books what has a deposit and has been absent
 * too often. The desk may: it sees the person.
 */
export async function assertMayBookUnpaid(
  ctx: TxCtx,
  contactId: string,
  terms: PolicyTerms | null,
): Promise<void> {
  const isCustomer =
    ctx.actor.kind === "public" || ctx.actor.kind === "visitor" || ctx.actor.kind === "agent";
  if (!isCustomer || !terms || terms.depositCents === 0) return;
  if (!(await mustPrepay(ctx, contactId))) return;
  throw new AppError("conflict", "booking.prepay_required", {
    extra: { deposit: { amountCents: terms.depositCents, currency: ctx.tenant.currency } },
  });
}

function countRecentNoShows({ db, tenantId, now }: TxCtx, contactId: string): Promise<number> {
  const since = new Date(now().getTime() - memoryMs);
  return db.appointment.count({
    where: { tenantId, contactId, status: "no_show", startsAt: { gte: since } },
  });
}
