import { unscopedDb } from "@/lib/core/db";
import type { JobHandler } from "./job-handler";

/** Removes holds that ran out unused; their busy time goes with them. */
export const expireHolds: JobHandler<"expire-holds"> = async () => {
  await unscopedDb().slotHold.deleteMany({ where: { consumedAt: null, expiresAt: { lt: new Date() } } });
};
