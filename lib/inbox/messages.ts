import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { type Page, toPage } from "@/lib/core/pagination";
import { messageSelect, toMessage } from "./conversation-views";
import type { MessageView } from "./schema";
import { assertSees, isVisitor } from "./see-conversation";

/** Messages after number `since`, oldest first. Customers never get the team's notes. Throws 404. */
export async function listMessages(
  ctx: Ctx,
  conversationId: string,
  input: { since: number; limit: number },
): Promise<Page<MessageView>> {
  assertSees(ctx, conversationId);
  return inTransaction(ctx, async (ctx) => {
    await assertExists(ctx, conversationId);
    const rows = await ctx.db.message.findMany({
      where: { ...visible(ctx, conversationId), seq: { gt: input.since } },
      orderBy: { seq: "asc" },
      take: input.limit + 1,
      select: messageSelect,
    });
    return toPage(rows.map(toMessage), input.limit, (row) => [row.seq]);
  });
}

/** The newest messages, oldest first. */
export async function newestMessages(
  ctx: TxCtx,
  conversationId: string,
  limit: number,
): Promise<MessageView[]> {
  const rows = await ctx.db.message.findMany({
    where: visible(ctx, conversationId),
    orderBy: { seq: "desc" },
    take: limit,
    select: messageSelect,
  });
  return rows.reverse().map(toMessage);
}

/** What the agent said to the customer's message number `seq`: nothing yet, or the message of the run that covered it. */
export async function listReplies(ctx: Ctx, conversationId: string, seq: number): Promise<MessageView[]> {
  assertSees(ctx, conversationId);
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const run = await db.agentRun.findFirst({
      where: { tenantId, conversationId, triggerSeq: { gte: seq } },
      orderBy: { triggerSeq: "asc" },
      select: { messageId: true },
    });
    // An answer without a model (a keyword, a spent budget) has no run.
    if (run && !run.messageId) return [];
    const row = await db.message.findFirst({
      where: run?.messageId
        ? { tenantId, id: run.messageId }
        : { tenantId, conversationId, seq: { gt: seq }, author: { in: ["agent", "human"] } },
      orderBy: { seq: "asc" },
      select: messageSelect,
    });
    return row?.author === "agent" ? [toMessage(row)] : [];
  });
}

function visible(ctx: TxCtx, conversationId: string) {
  return {
    tenantId: ctx.tenantId,
    conversationId,
    ...(isVisitor(ctx) ? { author: { not: "note" } } : {}),
  };
}

async function assertExists(ctx: TxCtx, id: string): Promise<void> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  if (!(await ctx.db.conversation.findUnique({ where, select: { id: true } }))) throw notFound();
}
