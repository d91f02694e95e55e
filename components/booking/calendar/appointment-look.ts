import type { AppointmentStatus } from "@/lib/booking/schema";

/** A state's colours in the calendar; the same meanings as in badges and reports. */
export const blockTone: Record<AppointmentStatus, string> = {
  scheduled: "bg-planned-soft text-planned-fg border-planned/30 hover:border-planned/70",
  confirmed: "bg-agreed-soft text-agreed-fg border-agreed/30 hover:border-agreed/70",
  in_progress: "bg-live-soft text-live-fg border-live/40 hover:border-live/80",
  completed: "bg-done-soft text-done-fg border-done/30 hover:border-done/70",
  cancelled: "bg-surface text-ended-fg border-dashed border-border-strong line-through",
  no_show: "bg-problem-soft text-problem-fg border-problem/30 hover:border-problem/70",
};

/** States whose time and length may still be changed by hand. */
export function isMovable(status: AppointmentStatus): boolean {
  return status === "scheduled" || status === "confirmed" || status === "in_progress";
}
