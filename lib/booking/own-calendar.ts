/** Members who see one person's calendar only: the one place that says what that means. */
import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";

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
