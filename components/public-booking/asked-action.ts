import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";

/** What a message's link asks to do with the visit (`?do=…`), as far as it can still be done. */
export function askedAction(
  wanted: unknown,
  { status, isChangeable }: Pick<ManagedAppointment, "status" | "isChangeable">,
): "confirm" | "cancel" | null {
  if (wanted === "confirm") return status === "scheduled" ? "confirm" : null;
  const isOpen = status === "scheduled" || status === "confirmed";
  return wanted === "cancel" && isOpen && isChangeable ? "cancel" : null;
}
