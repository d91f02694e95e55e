import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import type { OutboxMessage } from "@/lib/generated/prisma/client";
import { isPermanentRefusal, type Letter, type SendResult, sendLetter } from "./mailer";

/** Says why a message is no longer true or welcome; null when it may go out. */
export type Review = (ctx: TxCtx, message: OutboxMessage) => Promise<string | null>;

export type Delivery = "sent" | "dropped" | "failed" | "nothing";

/** After this many tries a person has to look. */
const maxAttempts = 6;
/** A worker that took a message and has not been heard of since is dead; shorter than the job may run. */
const leaseMs = 4 * 60_000;

/**
 * Sends one message at most once at a time: whoever claims it sends it, and it is reviewed in the claim's transaction.
 * Throws what the mail server said while trying again makes sense.
 */
export async function deliverMessage(
  ctx: Ctx,
  id: string,
  review: Review,
  send: (letter: Letter) => Promise<SendResult> = sendLetter,
): Promise<Delivery> {
  const claimed = await inTransaction(ctx, (ctx) => claim(ctx, id, review));
  if (typeof claimed === "string") return claimed;
  try {
    const result: SendResult = claimed.isDemo
      ? { transport: "outbox", providerId: null }
      : await send(claimed.letter);
    await finish(ctx, id, { status: "sent", ...result, sentAt: ctx.now(), reason: null });
    return "sent";
  } catch (error) {
    const isOver = isPermanentRefusal(error) || claimed.attempts >= maxAttempts;
    const reason = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    await finish(ctx, id, { status: isOver ? "failed" : "queued", reason });
    if (isOver) return "failed";
    throw error;
  }
}

async function claim(
  ctx: TxCtx,
  id: string,
  review: Review,
): Promise<{ letter: Letter; attempts: number; isDemo: boolean } | Exclude<Delivery, "sent">> {
  const { db, tenantId } = ctx;
  const abandoned = new Date(ctx.now().getTime() - leaseMs);
  const { count } = await db.outboxMessage.updateMany({
    where: {
      tenantId,
      id,
      OR: [{ status: "queued" }, { status: "sending", claimedAt: { lt: abandoned } }],
    },
    data: { status: "sending", claimedAt: ctx.now(), attempts: { increment: 1 } },
  });
  if (count === 0) return "nothing";
  const message = await db.outboxMessage.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });
  const reason = await review(ctx, message);
  if (reason) {
    await db.outboxMessage.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: "dropped", reason },
    });
    return "dropped";
  }
  const shop = await db.tenant.findUnique({ where: { id: tenantId }, select: { email: true, isDemo: true } });
  return {
    letter: toLetter(ctx, message, shop?.email ?? null),
    attempts: message.attempts,
    // The people of the demo are made up; their addresses are somebody else's.
    isDemo: shop?.isDemo ?? false,
  };
}

async function finish(
  ctx: Ctx,
  id: string,
  data: Partial<Pick<OutboxMessage, "status" | "transport" | "providerId" | "sentAt" | "reason">>,
): Promise<void> {
  await inTransaction(ctx, ({ db, tenantId }) =>
    db.outboxMessage.updateMany({ where: { tenantId, id, status: "sending" }, data }),
  );
}

function toLetter({ tenant }: TxCtx, message: OutboxMessage, replyTo: string | null): Letter {
  const token = message.unsubscribeToken;
  return {
    id: message.id,
    from: tenant.name,
    replyTo,
    to: message.recipient,
    subject: message.subject,
    text: message.body,
    unsubscribe: token ? unsubscribeLinks(tenant.slug, tenant.locale, token) : null,
  };
}

const stopLabels: Record<string, string> = {
  "pt-BR": "Não quero mais receber mensagens",
  ro: "Nu mai vreau mesaje",
};

function unsubscribeLinks(slug: string, locale: string, token: string): NonNullable<Letter["unsubscribe"]> {
  return {
    page: `${appUrl()}/b/${slug}/unsubscribe/${token}`,
    oneClick: `${appUrl()}/api/v1/public/unsubscribe/${token}`,
    label: stopLabels[locale] ?? "Stop these messages",
  };
}
