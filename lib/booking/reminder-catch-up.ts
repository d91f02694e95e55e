import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { reminderTime } from "@/lib/notifications/quiet-hours.shared";
import { loadNotificationSettings } from "@/lib/notifications/settings";
import { enqueue } from "@/lib/queue/enqueue";
import { DAY, MINUTE } from "./availability/intervals.shared";
import { reminderKey } from "./reminders";

/** The time between two runs, and a little more. */
const windowMs = 135 * MINUTE;

/**
 * Gives a job to every reminder that is due between the last run and the next and was not written: offsets that were
 * chosen after the booking, and jobs that were lost. Returns how many.
 */
export async function catchUpReminders(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, timeZone } = ctx;
    const { reminders, offsetsMin, quietHours } = await loadNotificationSettings(ctx);
    if (!reminders || offsetsMin.length === 0) return 0;
    const now = ctx.now();
    const latest = new Date(now.getTime() + Math.max(...offsetsMin) * MINUTE + windowMs + DAY);
    const visits = await db.appointment.findMany({
      where: { tenantId, status: { in: ["scheduled", "confirmed"] }, startsAt: { gt: now, lt: latest } },
      orderBy: { startsAt: "asc" },
      take: 5000,
      select: {
        id: true,
        sequence: true,
        startsAt: true,
        changes: {
          where: { kind: { in: ["created", "moved"] } },
          orderBy: { at: "desc" },
          take: 1,
          select: { at: true },
        },
      },
    });
    const due = visits.flatMap((visit) =>
      offsetsMin.flatMap((offsetMin) => {
        const dueAt = reminderTime(visit.startsAt, offsetMin, { quietHours, timeZone });
        const toldAt = visit.changes[0]?.at;
        if (!dueAt || Math.abs(dueAt.getTime() - now.getTime()) > windowMs) return [];
        // Who was told the time after that moment needs no reminder of it.
        if (toldAt && toldAt >= dueAt) return [];
        return [{ dueAt, plan: { appointmentId: visit.id, sequence: visit.sequence, offsetMin } }];
      }),
    );
    const written = await db.outboxMessage.findMany({
      where: { tenantId, dedupeKey: { in: due.map(({ plan }) => reminderKey(plan)) } },
      select: { dedupeKey: true },
    });
    const known = new Set(written.map((row) => row.dedupeKey));
    const missing = due.filter(({ plan }) => !known.has(reminderKey(plan)));
    for (const { dueAt, plan } of missing) {
      const delaySec = Math.max(0, Math.ceil((dueAt.getTime() - now.getTime()) / 1000));
      await enqueue(ctx, "send-reminder", plan, { delaySec });
    }
    return missing.length;
  });
}
