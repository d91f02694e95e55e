import type { AppointmentStatus } from "@/lib/booking/schema";

/** The last part of the address that brings an appointment into a state. */
export const transitionPath: Record<AppointmentStatus, string> = {
  scheduled: "reopen",
  confirmed: "confirm",
  in_progress: "start",
  completed: "complete",
  cancelled: "cancel",
  no_show: "no-show",
};

/** The calls that take a change of state back, in order; empty when there is no way back. */
export function undoPaths(from: AppointmentStatus, to: AppointmentStatus): string[] {
  if (to === "cancelled" || to === "no_show") {
    if (from === "confirmed") return ["reopen", "confirm"];
    if (from === "in_progress") return ["reopen", "start"];
    return from === "scheduled" ? ["reopen"] : [];
  }
  if (from === "in_progress" && to === "completed") return ["start"];
  if (from === "completed" && to === "in_progress") return ["complete"];
  if (from === "cancelled" && to === "scheduled") return ["cancel"];
  if (from === "no_show" && to === "scheduled") return ["no-show"];
  return [];
}
