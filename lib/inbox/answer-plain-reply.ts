/** Answers that need no model: the plain yes, no or STOP to what the shop wrote by itself. */
import type { AgentOutcome } from "@/lib/agents/agent-outcome";
import { answerReminder, type ReplyOutcome } from "@/lib/booking/reminder-replies";
import { readReminderReply } from "@/lib/booking/reminder-replies.shared";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { formatDate, formatTime } from "@/lib/i18n/format.shared";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { translatorFor } from "@/lib/i18n/translator";
import { asAgent } from "@/lib/tenants/ctx-for";

/**
 * The answer to a bare "yes", "no" or "STOP" in any of our languages, done and put into words; null when it is the
 * agent's to answer: a reminder is not the last thing that was said, or the shop's limit asks for an explanation.
 */
export async function answerPlainReply(
  ctx: Ctx,
  conversationId: string,
  text: string,
): Promise<AgentOutcome | null> {
  const reply = readReminderReply(text);
  if (!reply) return null;
  const { contactId, locale, lastSaidAt } = await inTransaction(ctx, (ctx) => load(ctx, conversationId));
  // "Yes" to the agent's own question is not about the reminder of this morning.
  const since = reply === "stop" ? undefined : lastSaidAt;
  const outcome = await answer(asAgent(ctx, conversationId), contactId, text, since);
  if (outcome.kind === "none") return null;
  return said(await inWords(ctx, outcome, matchLocale(locale) ?? defaultLocale));
}

async function load({ db, tenantId }: Parameters<Parameters<typeof inTransaction>[1]>[0], id: string) {
  const { contactId, locale } = await db.conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: { contactId: true, locale: true },
  });
  const last = await db.message.findFirst({
    where: { tenantId, conversationId: id, author: { in: ["agent", "human"] } },
    orderBy: { seq: "desc" },
    select: { createdAt: true },
  });
  return { contactId, locale, lastSaidAt: last?.createdAt };
}

async function answer(ctx: Ctx, contactId: string, text: string, since?: Date): Promise<ReplyOutcome> {
  try {
    return await answerReminder(ctx, contactId, text, since ? { since } : {});
  } catch (error) {
    if (error instanceof AppError && error.kind === "conflict") return { kind: "none" };
    throw error;
  }
}

async function inWords(
  { timeZone, tenant }: Ctx,
  outcome: Exclude<ReplyOutcome, { kind: "none" }>,
  locale: Parameters<typeof translatorFor>[0],
): Promise<string> {
  const t = await translatorFor(locale, "notices");
  if (outcome.kind === "stopped") return t("stopped", { business: tenant.name });
  const { startsAt, staff } = outcome.appointment;
  return t(outcome.kind, {
    date: formatDate(startsAt, timeZone, locale),
    time: formatTime(startsAt, timeZone, locale),
    staff: staff.name,
  });
}

function said(text: string): AgentOutcome {
  return {
    ...{ outcome: "reply", text, actions: [], citations: [], trace: null },
    responseMessages: [{ role: "assistant", content: text }],
  };
}
