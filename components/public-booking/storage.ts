import type { BookingState } from "./booking-state";

const kept = ["step", "serviceIds", "staffId", "startsAt", "hold", "details", "booking"] as const;
type Kept = Pick<BookingState, (typeof kept)[number]>;
/** A change of the shape gets a new name, so that an old page's state is not misread. */
const keyOf = (slug: string) => `atende-booking-1:${slug}`;

/** Keeps what was chosen and typed for a reload of this tab; a browser that refuses storage keeps it in memory only. */
export function saveBooking(slug: string, state: BookingState): void {
  try {
    const value = Object.fromEntries(kept.map((name) => [name, state[name]]));
    sessionStorage.setItem(keyOf(slug), JSON.stringify(value));
  } catch {
    // Private windows and full disks: the state in memory is still there.
  }
}

/** What this tab knew before the reload, with services and people that the shop still has. */
export function loadBooking(
  slug: string,
  known: { serviceIds: readonly string[]; staffIds: readonly string[] },
  now: number,
): Partial<BookingState> | null {
  try {
    const saved = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? "null") as Kept | null;
    if (!saved?.details || !Array.isArray(saved.serviceIds)) return null;
    const isGone =
      saved.serviceIds.some((id) => !known.serviceIds.includes(id)) ||
      (saved.staffId !== "any" && !known.staffIds.includes(saved.staffId));
    if (isGone) return { details: saved.details };
    const isHoldOver = saved.hold !== null && saved.hold.deadline <= now;
    return { ...saved, hold: isHoldOver ? null : saved.hold, isHoldOver };
  } catch {
    return null;
  }
}
