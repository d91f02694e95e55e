import { recordAudit } from "@/lib/audit/record-audit";
import type { TxCtx } from "@/lib/core/ctx";
import type { Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { conversationInclude, toConversation } from "./conversation-views";
import type { ConversationView } from "./schema";

/** Changes a conversation that the caller has locked and tells everyone. `action` also writes an audit entry. */
export async function changeConversation(
  ctx: TxCtx,
  id: string,
  data: Prisma.ConversationUncheckedUpdateInput,
  action?: string,
): Promise<ConversationView> {
  const row = await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data,
    include: conversationInclude,
  });
  const view = toConversation(row);
  await announceConversation(ctx, view);
  if (action) {
    const after = { status: view.status, owner: view.owner, ownerUserId: view.ownerUser?.id ?? null };
    await recordAudit(ctx, { action, targetType: "conversation", targetId: id, after });
  }
  return view;
}

/** Tells everyone who owns the conversation and how it stands. */
export function announceConversation(ctx: TxCtx, view: ConversationView): Promise<void> {
  return publish(ctx, "conversation.changed", {
    conversationId: view.id,
    status: view.status,
    owner: view.owner,
    ownerUserId: view.ownerUser?.id ?? null,
    ownerName: view.ownerUser?.name ?? null,
    rating: view.rating,
  });
}

/** The owner's fields when the agent has the conversation. */
export const ownedByAgent = {
  owner: "agent",
  ownerUserId: null,
  handoffReason: null,
  handoffAt: null,
} as const;
