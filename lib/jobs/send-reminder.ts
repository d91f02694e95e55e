import { sendReminder } from "@/lib/booking/reminders";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Reminds of one visit unless it has moved on. */
export const sendReminderJob: JobHandler<"send-reminder"> = async ({ tenantId, ...plan }) => {
  await sendReminder(await ctxForJob(tenantId), plan);
};
