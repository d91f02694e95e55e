import { reviewMessage } from "@/lib/booking/review-message";
import { deliverMessage } from "@/lib/notifications/deliver";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Sends one message if it is still true and welcome. */
export const sendOutbox: JobHandler<"send-outbox"> = async ({ tenantId, messageId }) => {
  await deliverMessage(await ctxForJob(tenantId), messageId, reviewMessage);
};
