import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/logger";
import { turnSettings } from "./inbox-settings";
import { lockConversation } from "./lock-conversation.sql";

/**
 * `human` a person owns it · `answered` nothing waits · `busy` somebody else is answering · `claimed` we are.
 * A claim is a row with an end, not a transaction: the model may take a minute, and a dead process must not block.
 */
export type Claim = { kind: "human" | "answered" | "busy" } | { kind: "claimed"; lease: string };

/** Tries to become the one who answers the customer. `seq` says which message must have been answered. */
export async function claimTurn(ctx: Ctx, conversationId: string, seq?: number): Promise<Claim> {
  return inTransaction(ctx, async (ctx): Promise<Claim> => {
    const row = await lockConversation(ctx, conversationId);
    if (row.owner !== "agent") return { kind: "human" };
    const waiting = seq ?? (await lastCustomerSeq(ctx, conversationId));
    if (row.answeredSeq >= waiting) return { kind: "answered" };
    const now = ctx.now();
    if (row.answerLease && row.answerLeaseUntil && row.answerLeaseUntil > now) return { kind: "busy" };
    const lease = newId();
    await ctx.db.conversation.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
      data: { answerLease: lease, answerLeaseUntil: new Date(now.getTime() + turnSettings().leaseMs) },
    });
    return { kind: "claimed", lease };
  });
}

/** Renews a claim until told to stop, so that its end can be near: a customer does not wait long for a dead process. */
export function keepTurn(ctx: Ctx, conversationId: string, lease: string): () => void {
  const { leaseMs } = turnSettings();
  const renew = () =>
    inTransaction(ctx, ({ db, tenantId, now }) =>
      db.conversation.updateMany({
        where: { tenantId, id: conversationId, answerLease: lease },
        data: { answerLeaseUntil: new Date(now().getTime() + leaseMs) },
      }),
    ).catch((err: unknown) => log.warn({ err, conversationId }, "claim not renewed"));
  const timer = setInterval(() => void renew(), leaseMs / 3);
  timer.unref();
  return () => clearInterval(timer);
}

/** Gives a claim back without an answer, so that somebody else may try at once. */
export async function releaseTurn(ctx: Ctx, conversationId: string, lease: string): Promise<void> {
  await inTransaction(ctx, ({ db, tenantId }) =>
    db.conversation.updateMany({
      where: { tenantId, id: conversationId, answerLease: lease },
      data: { answerLease: null, answerLeaseUntil: null },
    }),
  );
}

/** Makes an abandoned answer wait for an answer again; for a customer who asks once more. */
export async function reopenTurn(ctx: Ctx, conversationId: string, seq: number): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { tenantId } = ctx;
    const row = await lockConversation(ctx, conversationId);
    if (row.owner !== "agent" || row.answeredSeq < seq) return;
    const later = await ctx.db.message.count({
      where: {
        tenantId,
        conversationId,
        seq: { gt: seq },
        author: { in: ["customer", "agent", "human", "system"] },
      },
    });
    const runs = await ctx.db.agentRun.count({
      where: { tenantId, conversationId, triggerSeq: { gte: seq } },
    });
    if (later > 0 || runs > 0) return;
    await ctx.db.conversation.update({
      where: { tenantId_id: { tenantId, id: conversationId } },
      data: { answeredSeq: seq - 1 },
    });
  });
}

/** Number of the last message that the customer wrote. */
export async function lastCustomerSeq(ctx: TxCtx, conversationId: string): Promise<number> {
  const row = await ctx.db.message.findFirst({
    where: { tenantId: ctx.tenantId, conversationId, author: "customer" },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  return row?.seq ?? 0;
}
