import { readReminderReply } from "@/lib/booking/reminder-replies.shared";
import { withdrawAllConsents } from "@/lib/contacts/consents";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { enqueue } from "@/lib/queue/enqueue";
import { appendMessage } from "./append-message";
import { announceConversation, ownedByAgent } from "./change-conversation";
import { conversationInclude, messageSelect, toConversation, toMessage } from "./conversation-views";
import { turnSettings } from "./inbox-settings";
import { lockConversation } from "./lock-conversation.sql";
import type { MessageView, SendMessage } from "./schema";
import { assertCustomer } from "./see-conversation";

export type Received = { message: MessageView; owner: "agent" | "human"; isRepeat: boolean };

/**
 * Takes in what a customer wrote. The same `clientId` again gives the message that is there. A resolved or closed
 * conversation opens again, with the agent. When the agent owns it, a job answers should the caller not live to.
 */
export async function receiveMessage(
  ctx: Ctx,
  conversationId: string,
  input: SendMessage,
): Promise<Received> {
  assertCustomer(ctx, conversationId);
  return inTransaction(ctx, async (ctx) => {
    const { tenantId } = ctx;
    const conversation = await lockConversation(ctx, conversationId);
    const owner = conversation.owner === "human" ? "human" : "agent";
    const known = input.clientId
      ? await ctx.db.message.findUnique({
          where: {
            tenantId_conversationId_clientId: { tenantId, conversationId, clientId: input.clientId },
          },
          select: messageSelect,
        })
      : null;
    if (known) return { message: toMessage(known), owner, isRepeat: true };

    const isOver = conversation.status === "resolved" || conversation.status === "closed";
    const message = await appendMessage(
      ctx,
      conversation,
      { author: "customer", text: input.text, clientId: input.clientId },
      {
        unreadCount: { increment: 1 },
        snoozedUntil: null,
        ...(isOver ? { status: "active", resolvedAt: null, ...ownedByAgent } : {}),
      },
    );
    // Also while a person has the conversation: nobody needs to be awake for a STOP to count.
    if (readReminderReply(input.text) === "stop")
      await withdrawAllConsents(ctx, conversation.contactId, "reply");
    const now = await ctx.db.conversation.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: conversationId } },
      include: conversationInclude,
    });
    await announceConversation(ctx, toConversation(now));
    if (now.owner === "agent") {
      await enqueue(
        ctx,
        "answer-conversation",
        { conversationId },
        { delaySec: turnSettings().rescueAfterSec },
      );
    }
    return { message, owner: now.owner === "human" ? "human" : "agent", isRepeat: false };
  });
}
