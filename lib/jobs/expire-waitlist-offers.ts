import { expireOffers } from "@/lib/booking/waitlist-offers";
import { unscopedDb } from "@/lib/core/db";
import { isAppError } from "@/lib/core/errors";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Passes slots on whose offer ran out and whose exact job was lost. */
export const expireWaitlistOffers: JobHandler<"expire-waitlist-offers"> = async () => {
  const due = await unscopedDb().waitlistOffer.findMany({
    where: { status: "open", expiresAt: { lte: new Date() } },
    distinct: ["tenantId"],
    select: { tenantId: true },
    take: 500,
  });
  for (const { tenantId } of due) {
    await ctxForJob(tenantId)
      .then(expireOffers)
      .catch((error: unknown) => {
        // A suspended shop writes to nobody.
        if (!isAppError(error) || error.kind !== "not_found") throw error;
      });
  }
};
