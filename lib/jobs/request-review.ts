import { requestReview } from "@/lib/reviews/request-review";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Asks for a review if the visit still counts as completed and the shop wants reviews. */
export const requestReviewJob: JobHandler<"request-review"> = async ({ tenantId, appointmentId }) => {
  await requestReview(await ctxForJob(tenantId), appointmentId);
};
