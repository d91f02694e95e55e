import { findOpenRanges } from "@/lib/booking/opening";
import type { Ctx } from "@/lib/core/ctx";

/** Whether an agent with this duty answers now. `business_hours`: while somebody of the staff works; `outside_hours`: the rest. */
export async function isOnDuty(ctx: Ctx, activeWhen: string): Promise<boolean> {
  if (activeWhen === "always") return true;
  const open = await isOpenNow(ctx);
  return activeWhen === "business_hours" ? open : !open;
}

async function isOpenNow(ctx: Ctx): Promise<boolean> {
  const now = ctx.now().getTime();
  const ranges = await findOpenRanges(ctx, ctx.now());
  return ranges.some(({ start, end }) => start <= now && now < end);
}
