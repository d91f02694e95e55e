import type { ModelMessage } from "ai";
import type { TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import type { Conversation, Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { messageSelect, toMessage } from "./conversation-views";
import type { MessageView, messageAuthors } from "./schema";

export type NewMessage = {
  author: (typeof messageAuthors)[number];
  text: string;
  clientId?: string | undefined;
  actions?: MessageView["actions"];
  citations?: MessageView["citations"];
  modelMessages?: ModelMessage[];
};

const previewLength = 140;

/**
 * Writes the next message of a conversation whose row the caller has locked, and changes the row with it.
 * The row's `lastSeq` counts, so numbers are dense.
 */
export async function appendMessage(
  ctx: TxCtx,
  conversation: Conversation,
  message: NewMessage,
  change: Prisma.ConversationUncheckedUpdateInput = {},
): Promise<MessageView> {
  const { tenantId } = ctx;
  const at = ctx.now();
  const isNote = message.author === "note";
  const { lastSeq: seq } = await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId, id: conversation.id } },
    data: {
      lastSeq: { increment: 1 },
      ...(isNote
        ? {}
        : { lastMessageAt: at, lastPreview: preview(message.text), lastAuthor: message.author }),
      ...change,
    },
    select: { lastSeq: true },
  });
  const row = await ctx.db.message.create({
    data: {
      id: newId(),
      tenantId,
      conversationId: conversation.id,
      seq,
      author: message.author,
      authorUserId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      text: message.text,
      clientId: message.clientId ?? null,
      actions: message.actions ?? [],
      citations: message.citations ?? [],
      ...(message.modelMessages
        ? { modelMessages: message.modelMessages as unknown as Prisma.InputJsonValue }
        : {}),
      createdAt: at,
    },
    select: messageSelect,
  });
  const view = toMessage(row);
  await publish(ctx, isNote ? "message.noted" : "message.created", {
    conversationId: conversation.id,
    // Rooms are shared with the customer, who need not know the team's ids.
    message: { ...view, authorUserId: null },
  });
  return view;
}

function preview(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > previewLength ? `${[...line].slice(0, previewLength - 1).join("")}…` : line;
}
