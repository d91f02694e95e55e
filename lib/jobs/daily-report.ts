import { sendDailySummary } from "@/lib/analytics/send-daily-summary";
import { unscopedDb } from "@/lib/core/db";
import { enqueue } from "@/lib/queue/enqueue";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Gives every shop a job of its own, so that one shop's trouble is not the next one's. */
export const dailyReport: JobHandler<"daily-report"> = async () => {
  if (process.env.CRON_REPORTS_ENABLED === "false") return;
  const db = unscopedDb();
  const shops = await db.tenant.findMany({ where: { suspendedAt: null }, select: { id: true } });
  for (const { id } of shops) await enqueue({ db }, "send-daily-summary", { tenantId: id });
};

/** Writes one shop's summary; a second run on the same day writes nothing. */
export const sendDailySummaryJob: JobHandler<"send-daily-summary"> = async ({ tenantId }) => {
  await sendDailySummary(await ctxForJob(tenantId));
};
