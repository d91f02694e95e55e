import { runAgent } from "@/lib/agents/run-agent";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { rateConversation, resolve } from "@/lib/inbox/lifecycle";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { reply } from "@/lib/inbox/reply";
import { startConversation } from "@/lib/inbox/start-conversation";
import { type DemoChat, demoChats } from "./chats";

const minute = 60_000;

/** A few conversations of the last days; the agent's answers, bookings and traces are real ones. */
export async function seedChats(ctx: Ctx): Promise<void> {
  const channelId = await firstChannel(ctx);
  const owner = await firstMember(ctx);
  for (const chat of demoChats) await play(ctx, chat, channelId, owner);
}

async function play(ctx: Ctx, chat: DemoChat, channelId: string, ownerId: string): Promise<void> {
  let time = ctx.now().getTime() - chat.hoursAgo * 60 * minute;
  const then = (): Ctx => ({ ...ctx, now: () => new Date(time) });
  const { conversationId } = await startConversation(then(), channelId, {
    name: chat.name ?? undefined,
    locale: chat.locale,
  });
  for (const text of chat.says) {
    time += minute;
    await receiveMessage(then(), conversationId, { text });
    await answerConversation(then(), conversationId, { runAgent });
  }
  time += 4 * minute;
  const person: Ctx = { ...then(), actor: { kind: "user", id: ownerId } };
  if (chat.personSays) await reply(person, conversationId, { text: chat.personSays });
  if (chat.resolved) await resolve(person, conversationId);
  if (chat.rating) await rateConversation(then(), conversationId, { rating: chat.rating });
}

async function firstChannel(ctx: Ctx): Promise<string> {
  const row = await inTransaction(ctx, ({ db, tenantId }) =>
    db.channel.findFirst({ where: { tenantId, type: "web" }, select: { id: true } }),
  );
  if (!row) throw notFound();
  return row.id;
}

async function firstMember(ctx: Ctx): Promise<string> {
  const row = await inTransaction(ctx, ({ db, tenantId }) =>
    db.membership.findFirst({ where: { tenantId, role: "TENANT_ADMIN" }, select: { userId: true } }),
  );
  if (!row) throw notFound();
  return row.userId;
}
