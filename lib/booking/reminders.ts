import { noteFirstConsent } from "@/lib/contacts/consents";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queueMessage } from "@/lib/notifications/outbox";
import { quietStretch, reminderTime } from "@/lib/notifications/quiet-hours.shared";
import type { MessageKind, NotificationSettings } from "@/lib/notifications/schema";
import { loadNotificationSettings, remindersEnabled } from "@/lib/notifications/settings";
import { enqueue } from "@/lib/queue/enqueue";
import { MINUTE } from "./availability/intervals.shared";
import { seriesText } from "./series-text.shared";
import { findAddressee, generalValues, stopToken, visitValues } from "./visit-message";

/** The columns of a visit that messages are about. */
export const visitSelect = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
  source: true,
  totalCents: true,
  currency: true,
  contactId: true,
  staffId: true,
  policySnapshot: true,
  depositStatus: true,
  depositCents: true,
  depositDueAt: true,
  createdAt: true,
  series: { select: { frequency: true, interval: true } },
  staff: { select: { name: true } },
  contact: { select: { email: true } },
  services: { orderBy: { position: "asc" }, select: { name: true } },
} satisfies Prisma.AppointmentSelect;
export type VisitRow = Prisma.AppointmentGetPayload<{ select: typeof visitSelect }>;

export type VisitNews = "booked" | "moved" | "cancelled" | "resized";

const expected = new Set(["scheduled", "confirmed"]);

/** Writes to the client about a change and plans the reminders of the time that now counts, all in its transaction. */
export async function announceToClient(ctx: TxCtx, visit: VisitRow, news: VisitNews): Promise<void> {
  if (visit.startsAt <= ctx.now()) return;
  const settings = await loadNotificationSettings(ctx);
  if (visit.contact.email && news === "booked")
    await noteFirstConsent(ctx, visit.contactId, {
      channel: "email",
      purpose: "appointments",
      source: visit.source,
    });
  if (news === "resized") await keepUnsent(ctx, visit);
  else await announce(ctx, visit, news, settings);
  if (news !== "cancelled") await planReminders(ctx, visit, settings);
}

async function announce(
  ctx: TxCtx,
  visit: VisitRow,
  news: Exclude<VisitNews, "resized">,
  settings: NotificationSettings,
): Promise<void> {
  const kind = messageOf(ctx, visit, news);
  // Who must pay or has lost the time is told whatever the shop says of mere confirmations.
  const isNeeded = kind === "deposit_due" || kind === "deposit_expired";
  if (settings.confirmations || isNeeded)
    await write(
      ctx,
      visit,
      kind,
      ctx.batch ? `${ctx.batch.key}:${kind}` : `${visit.id}:${kind}:${visit.sequence}`,
    );
}

function messageOf({ actor }: TxCtx, visit: VisitRow, news: Exclude<VisitNews, "resized">): MessageKind {
  if (news === "booked" && visit.depositStatus === "due") return "deposit_due";
  const isGivenUp = visit.depositStatus === "expired" && actor.kind === "job";
  return news === "cancelled" && isGivenUp ? "deposit_expired" : news;
}

/** What came of a reminder's job. */
export type Reminded = "written" | "written_before" | "later" | "stale" | "off" | "too_late" | "unreachable";

/**
 * Writes the reminder of one visit, unless the visit has moved on since it was planned: another time (its sequence
 * rose), cancelled, begun. In quiet hours it is put off. Two workers write one message.
 */
export async function sendReminder(
  ctx: Ctx,
  plan: { appointmentId: string; sequence: number; offsetMin: number },
): Promise<Reminded> {
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, timeZone } = ctx;
    const visit = await db.appointment.findFirst({
      where: { tenantId, id: plan.appointmentId },
      select: visitSelect,
    });
    if (!visit || visit.sequence !== plan.sequence || !expected.has(visit.status)) return "stale";
    const now = ctx.now();
    if (visit.startsAt <= now) return "too_late";
    const settings = await loadNotificationSettings(ctx);
    const { quietHours, offsetsMin } = settings;
    if (!remindersEnabled() || !settings.reminders || !offsetsMin.includes(plan.offsetMin)) return "off";
    const due = (offsetMin: number) => reminderTime(visit.startsAt, offsetMin, { quietHours, timeZone });
    const dueAt = due(plan.offsetMin);
    const isOvertaken = offsetsMin.some((other) => other < plan.offsetMin && isPast(due(other), now));
    if (!dueAt || isOvertaken) return "too_late";
    const quietEnd = quietStretch(now, quietHours, timeZone)?.end;
    // An exact moment before the quiet hours began may find its worker a little late: not an hour of the night.
    const putOffTo = dueAt > now ? dueAt : quietEnd;
    if (putOffTo && putOffTo.getTime() - now.getTime() > MINUTE) {
      if (putOffTo >= visit.startsAt) return "too_late";
      await enqueue(ctx, "send-reminder", plan, { delaySec: secondsUntil(putOffTo, now) });
      return "later";
    }
    return write(ctx, visit, "reminder", reminderKey(plan));
  });
}

/** The stable name of one reminder. */
export function reminderKey(plan: { appointmentId: string; sequence: number; offsetMin: number }): string {
  return `${plan.appointmentId}:reminder-${plan.offsetMin}:${plan.sequence}`;
}

async function planReminders(ctx: TxCtx, visit: VisitRow, settings: NotificationSettings): Promise<void> {
  if (!settings.reminders || !remindersEnabled() || !expected.has(visit.status)) return;
  const now = ctx.now();
  const { quietHours } = settings;
  for (const offsetMin of settings.offsetsMin) {
    const dueAt = reminderTime(visit.startsAt, offsetMin, { quietHours, timeZone: ctx.timeZone });
    // Who books within the offset has just been told the time.
    if (!dueAt || isPast(dueAt, now)) continue;
    const plan = { appointmentId: visit.id, sequence: visit.sequence, offsetMin };
    await enqueue(ctx, "send-reminder", plan, { delaySec: secondsUntil(dueAt, now) });
  }
}

async function write(ctx: TxCtx, visit: VisitRow, kind: MessageKind, dedupeKey: string): Promise<Reminded> {
  const to = await findAddressee(ctx, visit.contactId, "appointments");
  if (!to) return "unreachable";
  const id = await queueMessage(ctx, {
    ...{ dedupeKey, kind, purpose: "appointments" },
    ...{ recipient: to.recipient, contactId: to.contactId, locale: to.locale },
    ...{ appointmentId: visit.id, sequence: visit.sequence },
    unsubscribeToken: stopToken(ctx, to.contactId),
    values: {
      ...(await generalValues(ctx, to)),
      ...visitValues(ctx, visit, to.locale),
      series: visit.series ? seriesText(visit.series, (ctx.batch?.size ?? 1) - 1, to.locale) : "",
    },
  });
  return id ? "written" : "written_before";
}

// Another length is no news for the client, but what waits to be sent would look out of date.
async function keepUnsent({ db, tenantId }: TxCtx, visit: VisitRow): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { tenantId, appointmentId: visit.id, status: "queued", sequence: visit.sequence - 1 },
    data: { sequence: visit.sequence },
  });
}

function isPast(dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

function secondsUntil(at: Date, now: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
}
