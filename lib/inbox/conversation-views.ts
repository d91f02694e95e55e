import type { Message, Prisma } from "@/lib/generated/prisma/client";
import { type ConversationView, conversationStatuses, type MessageView, messageSchema } from "./schema";

/** What a view of a conversation needs beside its own columns. */
export const conversationInclude = {
  channel: { select: { id: true, type: true, name: true } },
  contact: { select: { id: true, name: true, phone: true, email: true } },
  ownerMember: { select: { user: { select: { id: true, name: true } } } },
} satisfies Prisma.ConversationInclude;

export type ConversationRow = Prisma.ConversationGetPayload<{ include: typeof conversationInclude }>;

/** The API's shape of a conversation. */
export function toConversation(row: ConversationRow): ConversationView {
  return {
    id: row.id,
    status: conversationStatuses.find((status) => status === row.status) ?? "active",
    owner: row.owner === "human" ? "human" : "agent",
    ownerUser: row.ownerMember?.user ?? null,
    handoffReason: row.handoffReason,
    handoffAt: row.handoffAt?.toISOString() ?? null,
    channel: row.channel,
    contact: row.contact,
    agentId: row.agentId,
    locale: row.locale,
    tags: row.tags,
    priority: row.priority,
    lastSeq: row.lastSeq,
    lastMessageAt: row.lastMessageAt.toISOString(),
    preview: row.lastPreview,
    lastAuthor: row.lastAuthor,
    unreadCount: row.unreadCount,
    rating: row.rating,
    ratingComment: row.ratingComment,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The API's shape of a message. */
export function toMessage(row: Omit<Message, "tenantId" | "modelMessages">): MessageView {
  return messageSchema.parse({ ...row, createdAt: row.createdAt.toISOString() });
}

/** The columns of a message that views need; the model's own record stays in the database. */
export const messageSelect = {
  id: true,
  conversationId: true,
  seq: true,
  author: true,
  authorUserId: true,
  text: true,
  status: true,
  clientId: true,
  actions: true,
  citations: true,
  createdAt: true,
} satisfies Prisma.MessageSelect;
