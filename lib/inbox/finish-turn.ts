import type { AgentOutcome, AgentTrace } from "@/lib/agents/agent-outcome";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import type { Conversation, Prisma } from "@/lib/generated/prisma/client";
import { publish } from "@/lib/realtime/publish";
import { appendMessage } from "./append-message";
import { announceConversation } from "./change-conversation";
import { lastCustomerSeq } from "./claim-turn";
import { conversationInclude, toConversation } from "./conversation-views";
import { addUsage, lockConversation } from "./lock-conversation.sql";
import { type Notice, notice } from "./notices";
import { hasChanges, isLooping } from "./turn-brakes";

export type Turn = {
  conversationId: string;
  lease: string;
  /** Number of the last customer message that the run has seen. */
  triggerSeq: number;
  outcome: AgentOutcome;
  /** The answer may be thrown away for a newer message. */
  mayRestart: boolean;
};

/** `newer` the customer wrote on meanwhile: answer all of it together · `lost` somebody else has the conversation now. */
export type Finished = "done" | "newer" | "lost";

/**
 * Writes what the agent decided: message, run, usage and the conversation's state in one transaction, once per customer
 * message. Writes nothing when a person took the conversation meanwhile, except what the run cost.
 */
export async function finishTurn(ctx: Ctx, turn: Turn): Promise<Finished> {
  const { conversationId, lease, triggerSeq, outcome } = turn;
  const sayings = await noticesOf(ctx, conversationId);
  return inTransaction(ctx, async (ctx): Promise<Finished> => {
    const row = await lockConversation(ctx, conversationId);
    if (row.answerLease !== lease || row.owner !== "agent" || row.answeredSeq >= triggerSeq) {
      await recordRun(ctx, turn, { outcome: "aborted", messageId: null, triggerSeq: null });
      return "lost";
    }
    const isNewer = (await lastCustomerSeq(ctx, conversationId)) > triggerSeq;
    if (
      isNewer &&
      turn.mayRestart &&
      outcome.outcome !== "aborted" &&
      !hasChanges(outcome.responseMessages)
    ) {
      await recordRun(ctx, turn, { outcome: "aborted", messageId: null, triggerSeq: null });
      return "newer";
    }
    await write(ctx, row, turn, sayings);
    return "done";
  });
}

type Sayings = Record<Extract<Notice, "handoff" | "agentFailed">, string>;

async function write(ctx: TxCtx, row: Conversation, turn: Turn, sayings: Sayings): Promise<void> {
  const { outcome, triggerSeq } = turn;
  const base = {
    answeredSeq: triggerSeq,
    answerLease: null,
    answerLeaseUntil: null,
    costMicros: { increment: outcome.trace?.costMicros ?? 0 },
  };
  const bare = (change: Prisma.ConversationUncheckedUpdateInput) =>
    ctx.db.conversation.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: row.id } },
      data: { ...base, ...change },
    });
  if (outcome.outcome === "aborted") {
    await bare({});
    // Without its number: the customer may ask again.
    await recordRun(ctx, turn, { outcome: "aborted", messageId: null, triggerSeq: null });
    return;
  }
  if (outcome.outcome === "silent") {
    await bare({});
    await recordRun(ctx, turn, { outcome: "silent", messageId: null, triggerSeq });
    return announce(ctx, row.id);
  }

  const isLoop = outcome.outcome === "reply" && (await isLooping(ctx, row.id, outcome));
  const isHandoff = outcome.outcome !== "reply" || isLoop;
  const fallback = outcome.outcome === "failed" ? sayings.agentFailed : sayings.handoff;
  const text = isLoop ? fallback : outcome.text.trim() || fallback;
  const reason = isLoop ? "loop" : outcome.outcome === "failed" ? "agent_failed" : outcome.handoffReason;
  const message = await appendMessage(
    asAuthor(ctx),
    row,
    {
      author: "agent",
      text,
      actions: isHandoff ? [] : outcome.actions,
      citations: outcome.citations,
      modelMessages: isLoop || outcome.text.trim() === "" ? [] : outcome.responseMessages,
    },
    {
      ...base,
      agentTurns: { increment: 1 },
      ...(isHandoff
        ? {
            owner: "human",
            ownerUserId: null,
            status: "pending",
            handoffReason: reason ?? "requested",
            handoffAt: ctx.now(),
          }
        : {}),
    },
  );
  await recordRun(ctx, turn, {
    outcome: isLoop ? "handoff" : outcome.outcome,
    messageId: message.id,
    triggerSeq,
  });
  await announce(ctx, row.id);
  if (isHandoff) {
    await publish(ctx, "conversation.handed_over", {
      type: "handoff",
      conversationId: row.id,
      reason: reason ?? "requested",
    });
  }
}

async function recordRun(
  ctx: TxCtx,
  { conversationId, outcome }: Turn,
  run: { outcome: AgentOutcome["outcome"]; messageId: string | null; triggerSeq: number | null },
): Promise<void> {
  const trace = outcome.trace;
  if (!trace) return;
  await ctx.db.agentRun.create({
    data: {
      id: newId(),
      tenantId: ctx.tenantId,
      conversationId,
      ...run,
      ...traceColumns(trace),
      createdAt: ctx.now(),
    },
  });
  await addUsage(ctx, "agent_turns", 1);
  await addUsage(ctx, "input_tokens", trace.inputTokens);
  await addUsage(ctx, "output_tokens", trace.outputTokens);
  await addUsage(ctx, "cost_micros", trace.costMicros);
}

function traceColumns(trace: AgentTrace) {
  const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
  return {
    agentId: trace.agentId,
    provider: trace.provider,
    model: trace.model,
    steps: json(trace.steps),
    fallbacks: json(trace.fallbacks),
    playbooks: trace.playbooks,
    inputTokens: trace.inputTokens,
    outputTokens: trace.outputTokens,
    costMicros: trace.costMicros,
    firstTokenMs: trace.firstTokenMs,
    totalMs: trace.totalMs,
    error: trace.error,
  };
}

async function announce(ctx: TxCtx, id: string): Promise<void> {
  const row = await ctx.db.conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    include: conversationInclude,
  });
  await announceConversation(ctx, toConversation(row));
}

// The answer is the agent's, whosever request is waiting for it.
function asAuthor(ctx: TxCtx): TxCtx {
  return { ...ctx, actor: { kind: "agent", id: null } };
}

async function noticesOf(ctx: Ctx, conversationId: string): Promise<Sayings> {
  const locale = await inTransaction(ctx, async ({ db, tenantId }) => {
    const row = await db.conversation.findUnique({
      where: { tenantId_id: { tenantId, id: conversationId } },
      select: { locale: true },
    });
    return row?.locale ?? ctx.tenant.locale;
  });
  const [handoff, agentFailed] = await Promise.all([
    notice(locale, "handoff", ctx.tenant.name),
    notice(locale, "agentFailed", ctx.tenant.name),
  ]);
  return { handoff, agentFailed };
}
