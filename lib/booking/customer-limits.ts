import type { TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { MINUTE } from "./availability/intervals.shared";

const customerSide: ReadonlySet<string> = new Set(["public", "visitor", "agent"]);

/** Throws `booking.too_late` when a customer (or the agent for one) acts closer to the start than the shop allows. */
export async function assertNotTooLate(ctx: TxCtx, startsAt: Date): Promise<void> {
  if (!customerSide.has(ctx.actor.kind)) return;
  const { cancelLimitMin } = await getBookingPolicy(ctx);
  if (changeableUntil(startsAt, cancelLimitMin) < ctx.now())
    throw new AppError("conflict", "booking.too_late", { extra: { cancelLimitMin } });
}

/** The last moment at which a customer may still move or cancel. */
export function changeableUntil(startsAt: Date, cancelLimitMin: number): Date {
  return new Date(startsAt.getTime() - cancelLimitMin * MINUTE);
}
