import type { TxCtx } from "@/lib/core/ctx";
import { publish } from "@/lib/realtime/publish";

export type AppointmentChangeKind = "created" | "moved" | "edited" | "status";

/** Tells the rest of the product that an appointment changed; heard only once the transaction has committed. */
export async function announceAppointment(
  ctx: TxCtx,
  change: { id: string; kind: AppointmentChangeKind },
): Promise<void> {
  await publish(ctx, "appointment.changed", { id: change.id });
}
