import { withdrawAllConsents } from "@/lib/contacts/consents";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { DAY } from "./availability/intervals.shared";
import { changeStatus } from "./change-status";
import { readReminderReply } from "./reminder-replies.shared";
import type { AppointmentView } from "./schema";

export type ReplyOutcome =
  | { kind: "none" }
  | { kind: "stopped" }
  | { kind: "confirmed" | "cancelled"; appointment: AppointmentView };

/**
 * Acts on the answer of a known person to a reminder of the last two days: confirms or cancels the visit that it spoke
 * of; STOP ends all messages by every channel. Anything else, or an answer to nothing, is `none`; with `since`, a
 * reminder that was sent before it is no longer what the answer is about.
 * Throws `booking.too_late` past the shop's limit.
 */
export async function answerReminder(
  ctx: Ctx,
  contactId: string,
  text: string,
  { since }: { since?: Date } = {},
): Promise<ReplyOutcome> {
  allow(ctx, "appointments.update");
  const reply = readReminderReply(text);
  if (!reply) return { kind: "none" };
  if (reply === "stop") {
    await inTransaction(ctx, (ctx) => withdrawAllConsents(ctx, contactId, "reply"));
    return { kind: "stopped" };
  }
  const id = await inTransaction(ctx, (ctx) => remindedVisit(ctx, contactId, since));
  if (!id) return { kind: "none" };
  const appointment = await changeStatus(ctx, id, reply);
  return { kind: reply === "confirm" ? "confirmed" : "cancelled", appointment };
}

async function remindedVisit(
  { db, tenantId, now }: Parameters<Parameters<typeof inTransaction>[1]>[0],
  contactId: string,
  since?: Date,
): Promise<string | null> {
  const twoDaysAgo = new Date(now().getTime() - 2 * DAY);
  const message = await db.outboxMessage.findFirst({
    where: {
      ...{ tenantId, contactId, kind: "reminder", status: "sent" },
      sentAt: { gt: since && since > twoDaysAgo ? since : twoDaysAgo },
      appointment: { status: { in: ["scheduled", "confirmed"] }, startsAt: { gt: now() } },
    },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { appointmentId: true, sequence: true, appointment: { select: { sequence: true } } },
  });
  // What was moved since is not what the answer is about.
  return message && message.sequence === message.appointment?.sequence ? message.appointmentId : null;
}
