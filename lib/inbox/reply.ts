import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import type { Conversation } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { appendMessage } from "./append-message";
import { changeConversation } from "./change-conversation";
import { messageSelect, toMessage } from "./conversation-views";
import { lockConversation } from "./lock-conversation.sql";
import type { MessageView, SendMessage } from "./schema";

/**
 * A person of the shop answers the customer, and has the conversation from then on: the agent falls silent at once.
 * The same `clientId` again gives the message that is there.
 */
export async function reply(ctx: Ctx, conversationId: string, input: SendMessage): Promise<MessageView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) => {
    const conversation = await lockConversation(ctx, conversationId);
    const known = await findByClientId(ctx, conversationId, input.clientId);
    if (known) return known;
    const message = await appendMessage(ctx, conversation, {
      author: "human",
      text: input.text,
      clientId: input.clientId,
    });
    // Whatever waited for the agent is answered now.
    const isMine = conversation.owner === "human" && conversation.ownerUserId === personOf(ctx);
    await changeConversation(
      ctx,
      conversationId,
      { ...ownedBy(ctx, conversation), answeredSeq: message.seq, unreadCount: 0, snoozedUntil: null },
      isMine ? undefined : "conversation.taken_over",
    );
    return message;
  });
}

/** The owner's fields when the caller has the conversation; also ends a running answer of the agent. */
export function ownedBy(ctx: TxCtx, conversation: Conversation) {
  return {
    owner: "human",
    ownerUserId: personOf(ctx) ?? (conversation.owner === "human" ? conversation.ownerUserId : null),
    status: "active",
    resolvedAt: null,
    // The screen says since when a person answers.
    ...(conversation.owner === "agent" ? { handoffAt: ctx.now() } : {}),
    answerLease: null,
    answerLeaseUntil: null,
  } as const;
}

function personOf(ctx: Ctx): string | null {
  return ctx.actor.kind === "user" ? ctx.actor.id : null;
}

async function findByClientId(
  ctx: TxCtx,
  conversationId: string,
  clientId: string | undefined,
): Promise<MessageView | null> {
  if (!clientId) return null;
  const row = await ctx.db.message.findUnique({
    where: {
      tenantId_conversationId_clientId: { tenantId: ctx.tenantId, conversationId, clientId },
    },
    select: messageSelect,
  });
  return row ? toMessage(row) : null;
}
