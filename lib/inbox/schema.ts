import { z } from "zod";
import { lineSchema, textSchema } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

export const conversationStatuses = ["active", "pending", "resolved", "closed"] as const;
export const priorities = ["low", "normal", "high", "urgent"] as const;
export const messageAuthors = ["customer", "agent", "human", "system", "note"] as const;
export const maxMessageLength = 4000;

const actionSchema = z.object({ type: z.string(), label: z.string(), value: z.string() });
const citationSchema = z.object({ title: z.string(), url: z.string().nullable().optional() });

export const messageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** Dense number in the conversation; gaps are fetched with `since`. */
  seq: z.number().int(),
  author: z.enum(messageAuthors),
  authorUserId: z.string().nullable(),
  text: z.string(),
  status: z.string(),
  clientId: z.string().nullable(),
  actions: z.array(actionSchema),
  citations: z.array(citationSchema),
  createdAt: z.string(),
});
export type MessageView = z.infer<typeof messageSchema>;

export const conversationSchema = z.object({
  id: z.string(),
  status: z.enum(conversationStatuses),
  owner: z.enum(["agent", "human"]),
  ownerUser: z.object({ id: z.string(), name: z.string() }).nullable(),
  handoffReason: z.string().nullable(),
  handoffAt: z.string().nullable(),
  channel: z.object({ id: z.string(), type: z.string(), name: z.string() }),
  contact: z.object({
    id: z.string(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  agentId: z.string().nullable(),
  locale: z.string(),
  tags: z.array(z.string()),
  priority: z.string(),
  lastSeq: z.number().int(),
  lastMessageAt: z.string(),
  preview: z.string(),
  lastAuthor: z.string(),
  unreadCount: z.number().int(),
  rating: z.number().int().nullable(),
  ratingComment: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
  createdAt: z.string(),
});
export type ConversationView = z.infer<typeof conversationSchema>;

/** A conversation with the newest (or asked for) messages, oldest first. */
export const conversationThreadSchema = conversationSchema.extend({ messages: z.array(messageSchema) });
export type ConversationThread = z.infer<typeof conversationThreadSchema>;

export const messageTextSchema = textSchema(maxMessageLength, 1);
const clientIdSchema = z.string().regex(/^[\x21-\x7e]{1,100}$/);

export const sendMessageSchema = z.strictObject({
  text: messageTextSchema,
  clientId: clientIdSchema.optional(),
});
export type SendMessage = z.infer<typeof sendMessageSchema>;

export const noteSchema = z.strictObject({ text: messageTextSchema });
export const assignSchema = z.strictObject({ userId: z.uuid().nullable() });
export const snoozeSchema = z.strictObject({ until: z.iso.datetime({ offset: true }) });
export const ratingSchema = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: textSchema(2000).optional(),
});
export type Rating = z.infer<typeof ratingSchema>;

export const updateConversationSchema = z.strictObject({
  tags: z.array(lineSchema(40)).max(30).optional(),
  priority: z.enum(priorities).optional(),
  status: z.enum(conversationStatuses).optional(),
});
export type UpdateConversation = z.infer<typeof updateConversationSchema>;

/** How a visitor introduces themselves; all of it may be missing. */
export const startConversationSchema = z.strictObject({
  name: lineSchema(120, 0).optional(),
  email: z.union([z.literal(""), z.email().max(200)]).optional(),
  phone: lineSchema(40, 0).optional(),
  locale: z.enum(locales).optional().catch(undefined),
  /** A signed, short-lived statement of the shop's own site about who this is. Not read yet: whoever sends it stays unproven. */
  identity: z.string().max(4000).optional(),
});
export type StartConversation = z.infer<typeof startConversationSchema>;

export const startedConversationSchema = z.object({
  conversationId: z.string(),
  visitorToken: z.string(),
  greeting: z.string(),
});
export type StartedConversation = z.infer<typeof startedConversationSchema>;

export const listConversationsSchema = z.object({
  /** `open` is what still wants attention: active and pending. */
  status: z.enum([...conversationStatuses, "open"]).optional(),
  owner: z.enum(["agent", "human", "me", "nobody"]).optional(),
  channelId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  tag: z.string().max(40).optional(),
  unread: z.enum(["true", "false"]).optional(),
  q: z.string().max(200).optional(),
});
export type ListConversations = z.infer<typeof listConversationsSchema>;
