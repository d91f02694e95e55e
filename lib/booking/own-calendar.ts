/** Members who see one person's calendar only: the one place that says what that means. */
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";

/** The filter of every read of appointments; empty for those who see the whole shop. */
export function visibleStaff({ onlyStaffId }: Ctx): { staffId?: string } {
  return onlyStaffId ? { staffId: onlyStaffId } : {};
}

/**
 * The person that a booking can be for: "any" is oneself for a member with a calendar of their own only.
 * Throws `booking.own_calendar_only` for a colleague.
 */
export function bookableStaff({ onlyStaffId }: Ctx, staffId: string): string {
  if (!onlyStaffId) return staffId;
  if (staffId !== "any" && staffId !== onlyStaffId)
    throw new AppError("forbidden", "booking.own_calendar_only");
  return onlyStaffId;
}

/** The caller's own place in the staff list; null for somebody who has none, or is no person. */
export async function findOwnStaffId(ctx: Ctx): Promise<string | null> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, ownStaffId);
}

/** The same inside a transaction. */
export async function ownStaffId({ db, tenantId, actor }: TxCtx): Promise<string | null> {
  if (actor.kind !== "user" || !actor.id) return null;
  const member = await db.membership.findFirst({
    where: { tenantId, userId: actor.id },
    select: { staffId: true },
  });
  return member?.staffId ?? null;
}
