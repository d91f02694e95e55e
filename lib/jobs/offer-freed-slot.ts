import { expireOffers, offerFreedSlot } from "@/lib/booking/waitlist-offers";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Ends what nobody answered in time and offers the slot to the next. */
export const offerFreedSlotJob: JobHandler<"offer-freed-slot"> = async ({
  tenantId,
  staffId,
  startsAt,
  endsAt,
}) => {
  const ctx = await ctxForJob(tenantId);
  await expireOffers(ctx);
  await offerFreedSlot(ctx, { staffId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
};
