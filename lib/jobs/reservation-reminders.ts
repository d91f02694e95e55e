import { catchUpReminders } from "@/lib/booking/reminder-catch-up";
import { unscopedDb } from "@/lib/core/db";
import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";
import { remindersEnabled } from "@/lib/notifications/settings";
import { enqueue } from "@/lib/queue/enqueue";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

const minute = 60_000;
/** The farthest that a reminder can lie before its visit, and the hours that quiet hours may add. */
const horizonMs = 15 * 24 * 60 * minute;

/** Finds reminders and messages whose own job was lost, and gives each one job. */
export const reservationReminders: JobHandler<"reservation-reminders"> = async () => {
  await requeueForgotten();
  if (!remindersEnabled()) return;
  const now = Date.now();
  const shops = await unscopedDb().appointment.groupBy({
    by: ["tenantId"],
    where: {
      status: { in: ["scheduled", "confirmed"] },
      startsAt: { gt: new Date(now), lt: new Date(now + horizonMs) },
    },
  });
  for (const { tenantId } of shops) {
    try {
      await catchUpReminders(await ctxForJob(tenantId));
    } catch (error) {
      // One shop's trouble is not the next one's; a suspended shop reminds nobody.
      if (!isAppError(error) || error.kind !== "not_found") log.error({ tenantId, err: error }, "reminders");
    }
  }
};

async function requeueForgotten(): Promise<void> {
  const db = unscopedDb();
  const old = new Date(Date.now() - 30 * minute);
  const forgotten = await db.outboxMessage.findMany({
    where: { status: { in: ["queued", "sending"] }, createdAt: { lt: old } },
    orderBy: { createdAt: "asc" },
    select: { id: true, tenantId: true },
    take: 1000,
  });
  for (const { id, tenantId } of forgotten) await enqueue({ db }, "send-outbox", { tenantId, messageId: id });
}
