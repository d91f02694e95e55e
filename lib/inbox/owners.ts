import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { enqueue } from "@/lib/queue/enqueue";
import { allow } from "@/lib/tenants/allow";
import { changeConversation, ownedByAgent } from "./change-conversation";
import { lastCustomerSeq } from "./claim-turn";
import { lockConversation } from "./lock-conversation.sql";
import { ownedBy } from "./reply";
import type { ConversationView } from "./schema";

/** The caller has the conversation from now on; the agent is silent until it is handed back. */
export async function takeOver(ctx: Ctx, conversationId: string): Promise<ConversationView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) => {
    const conversation = await lockConversation(ctx, conversationId);
    return changeConversation(ctx, conversationId, ownedBy(ctx, conversation), "conversation.taken_over");
  });
}

/** The agent has the conversation again, and answers what nobody has answered. */
export async function handBack(ctx: Ctx, conversationId: string): Promise<ConversationView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) => {
    const conversation = await lockConversation(ctx, conversationId);
    const isOver = conversation.status === "resolved" || conversation.status === "closed";
    const view = await changeConversation(
      ctx,
      conversationId,
      { ...ownedByAgent, ...(isOver ? {} : { status: "active" }) },
      "conversation.handed_back",
    );
    if ((await lastCustomerSeq(ctx, conversationId)) > conversation.answeredSeq) {
      await enqueue(ctx, "answer-conversation", { conversationId });
    }
    return view;
  });
}

/** Gives the conversation to a member of the team; with null it waits for anybody of the team. Throws 404 for strangers. */
export async function assign(
  ctx: Ctx,
  conversationId: string,
  userId: string | null,
): Promise<ConversationView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) => {
    const conversation = await lockConversation(ctx, conversationId);
    if (userId !== null) {
      const where = { tenantId_userId: { tenantId: ctx.tenantId, userId } };
      if (!(await ctx.db.membership.findUnique({ where, select: { id: true } }))) throw notFound();
    }
    // Nobody in particular, and the agent had it: nothing changes hands.
    const owner =
      userId === null && conversation.owner === "agent"
        ? {}
        : {
            ...ownedBy(ctx, conversation),
            ownerUserId: userId,
            ...(userId === null ? { status: "pending" } : {}),
          };
    return changeConversation(ctx, conversationId, owner, "conversation.assigned");
  });
}
