import { unscopedDb } from "@/lib/core/db";
import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";
import { sweepDeposits } from "@/lib/payments/settle-deposit";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Removes holds that ran out unused, and gives up visits whose deposit ran out and whose exact job was lost. */
export const expireHolds: JobHandler<"expire-holds"> = async () => {
  const now = new Date();
  await unscopedDb().slotHold.deleteMany({ where: { consumedAt: null, expiresAt: { lt: now } } });
  const shops = await unscopedDb().appointment.findMany({
    where: { depositStatus: "due", depositClaimedAt: null, depositDueAt: { lte: now } },
    distinct: ["tenantId"],
    select: { tenantId: true },
    take: 500,
  });
  for (const { tenantId } of shops) {
    try {
      await sweepDeposits(await ctxForJob(tenantId));
    } catch (error) {
      // One shop's trouble is not the next one's.
      if (!isAppError(error) || error.kind !== "not_found") log.error({ tenantId, err: error }, "deposits");
    }
  }
};
