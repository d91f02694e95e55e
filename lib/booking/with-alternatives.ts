import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError } from "@/lib/core/errors";
import { DAY } from "./availability/intervals.shared";
import type { SlotWanted } from "./claim-slot";
import { nearestSlots } from "./slot-refusal";
import { planVisit } from "./visit-plan";

/**
 * Turns the constraint's refusal into `booking.slot_taken`. The failed transaction can read no more, so the nearest
 * free starts are looked up in a new one; inside a caller's transaction there are none to give.
 */
export async function withAlternatives<T>(
  ctx: Ctx,
  wish: () => SlotWanted | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isViolation(error, "appointment_no_overlap")) throw error;
    const wanted = wish();
    const alternatives = wanted && !("db" in ctx) ? await lookUp(ctx, wanted) : undefined;
    throw new AppError("conflict", "booking.slot_taken", {
      extra: { reason: "taken", alternatives },
      cause: error,
    });
  }
}

async function lookUp(ctx: Ctx, wanted: SlotWanted) {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    const plan = await planVisit(ctx, wanted, new Date(now.getTime() - DAY));
    const question = {
      plan,
      now,
      timeZone: ctx.timeZone,
      excludeAppointmentId: wanted.appointmentId,
    };
    return nearestSlots(ctx, question, wanted.startsAt);
  });
}
