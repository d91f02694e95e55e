import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { invalidField } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { appendMessage } from "./append-message";
import { changeConversation, ownedByAgent } from "./change-conversation";
import { lockConversation } from "./lock-conversation.sql";
import type { ConversationView, MessageView, Rating, UpdateConversation } from "./schema";
import { assertSees } from "./see-conversation";

type Change = Prisma.ConversationUncheckedUpdateInput;

// Settled means that the next message starts afresh, so it is the agent's again.
const settled = (ctx: TxCtx, status: "resolved" | "closed"): Change => ({
  ...ownedByAgent,
  status,
  resolvedAt: ctx.now(),
  unreadCount: 0,
  snoozedUntil: null,
  answerLease: null,
  answerLeaseUntil: null,
});

/** The matter is settled; a new message of the customer opens it again, with the agent. */
export function resolve(ctx: Ctx, id: string): Promise<ConversationView> {
  return transition(ctx, id, "conversation.resolved", (ctx) => settled(ctx, "resolved"));
}

/** Puts the conversation away for good, as far as the shop is concerned. */
export function close(ctx: Ctx, id: string): Promise<ConversationView> {
  return transition(ctx, id, "conversation.closed", (ctx) => settled(ctx, "closed"));
}

/** Opens a settled conversation again; its owner stays. */
export function reopen(ctx: Ctx, id: string): Promise<ConversationView> {
  return transition(ctx, id, "conversation.reopened", () => ({
    status: "active",
    resolvedAt: null,
    snoozedUntil: null,
  }));
}

/** Hides the conversation until then; a message of the customer brings it back at once. */
export function snooze(ctx: Ctx, id: string, until: string): Promise<ConversationView> {
  return transition(ctx, id, "conversation.snoozed", (ctx) => {
    const snoozedUntil = new Date(until);
    if (snoozedUntil <= ctx.now()) throw invalidField("until", "in_the_past");
    return { snoozedUntil };
  });
}

/** Changes labels and priority; a status means the transition of that name. */
export async function updateConversation(
  ctx: Ctx,
  id: string,
  input: UpdateConversation,
): Promise<ConversationView> {
  const { status, ...fields } = input;
  return transition(ctx, id, "conversation.updated", (ctx) => ({
    ...fields,
    ...(fields.tags ? { tags: [...new Set(fields.tags)] } : {}),
    ...(status === "resolved" || status === "closed" ? settled(ctx, status) : {}),
    ...(status === "active" || status === "pending" ? { status, resolvedAt: null } : {}),
  }));
}

/** Takes the conversation off the list of unread ones. */
export async function markRead(ctx: Ctx, id: string): Promise<ConversationView> {
  allow(ctx, "conversations.read");
  return inTransaction(ctx, async (ctx) => {
    await lockConversation(ctx, id);
    return changeConversation(ctx, id, { unreadCount: 0 });
  });
}

/** Writes a note that only the team sees. */
export async function addNote(ctx: Ctx, id: string, text: string): Promise<MessageView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) =>
    appendMessage(ctx, await lockConversation(ctx, id), { author: "note", text }),
  );
}

/** The customer says how it was, 1 to 5; a later rating replaces the earlier one. */
export async function rateConversation(ctx: Ctx, id: string, input: Rating): Promise<ConversationView> {
  assertSees(ctx, id);
  return inTransaction(ctx, async (ctx) => {
    await lockConversation(ctx, id);
    return changeConversation(ctx, id, { rating: input.rating, ratingComment: input.comment || null });
  });
}

async function transition(
  ctx: Ctx,
  id: string,
  action: string,
  change: (ctx: TxCtx) => Change,
): Promise<ConversationView> {
  allow(ctx, "conversations.reply");
  return inTransaction(ctx, async (ctx) => {
    await lockConversation(ctx, id);
    return changeConversation(ctx, id, change(ctx), action);
  });
}
