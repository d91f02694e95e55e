import { z } from "zod";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import { foldText } from "@/lib/core/text.shared";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { conversationInclude, toConversation } from "./conversation-views";
import { listMessages, newestMessages } from "./messages";
import type { ConversationThread, ConversationView, ListConversations } from "./schema";
import { assertSees } from "./see-conversation";

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);
const threadLength = 50;

/** The inbox, the last written-to first. Conversations in which nothing was said yet are left out. */
export async function listConversations(
  ctx: Ctx,
  input: ListConversations & { cursor?: string | undefined; limit: number },
): Promise<Page<ConversationView>> {
  allow(ctx, "conversations.read");
  const after = input.cursor ? decodeCursor(input.cursor, cursorKey) : null;
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.conversation.findMany({
      where: { tenantId, lastSeq: { gt: 0 }, AND: [filter(ctx, input), after ? behind(after) : {}] },
      orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      include: conversationInclude,
    });
    return toPage(rows.map(toConversation), input.limit, (row) => [row.lastMessageAt, row.id]);
  });
}

/** One conversation with its newest messages, or with those after `since`. */
export async function getConversation(
  ctx: Ctx,
  id: string,
  input: { since?: number | undefined } = {},
): Promise<ConversationThread> {
  assertSees(ctx, id);
  return inTransaction(ctx, async (ctx) => {
    const conversation = await loadConversation(ctx, id);
    const messages =
      input.since === undefined
        ? await newestMessages(ctx, id, threadLength)
        : (await listMessages(ctx, id, { since: input.since, limit: threadLength })).data;
    return { ...conversation, messages };
  });
}

/** One conversation without its messages. Throws 404. */
export async function loadConversation(ctx: TxCtx, id: string): Promise<ConversationView> {
  const row = isId(id)
    ? await ctx.db.conversation.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id } },
        include: conversationInclude,
      })
    : null;
  if (!row) throw notFound();
  return toConversation(row);
}

function filter(ctx: Ctx, input: ListConversations): Prisma.ConversationWhereInput {
  const q = input.q?.trim();
  return {
    ...statusFilter(input.status),
    ...(input.channelId ? { channelId: input.channelId } : {}),
    ...(input.contactId ? { contactId: input.contactId } : {}),
    ...(input.tag ? { tags: { has: input.tag } } : {}),
    ...(input.unread ? { unreadCount: input.unread === "true" ? { gt: 0 } : 0 } : {}),
    ...ownerFilter(ctx, input.owner),
    ...(q
      ? {
          OR: [
            { contact: { searchText: { contains: foldText(q) } } },
            { lastPreview: { contains: q, mode: "insensitive" } },
          ],
        }
      : {}),
  };
}

function statusFilter(status: ListConversations["status"]): Prisma.ConversationWhereInput {
  if (status === "open") return { status: { in: ["active", "pending"] } };
  return status ? { status } : {};
}

function ownerFilter(ctx: Ctx, owner: ListConversations["owner"]): Prisma.ConversationWhereInput {
  if (owner === "nobody") return { owner: "human", ownerUserId: null };
  // Somebody who is no person owns nothing.
  if (owner === "me") return ctx.actor.kind === "user" ? { ownerUserId: ctx.actor.id } : { id: { in: [] } };
  return owner ? { owner } : {};
}

function behind([at, id]: z.infer<typeof cursorKey>): Prisma.ConversationWhereInput {
  // The bound outside the OR lets the index begin there instead of walking over every row before it.
  return { lastMessageAt: { lte: at }, OR: [{ lastMessageAt: { lt: at } }, { id: { lt: id } }] };
}
