import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import type { AgentRun } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import type { AgentTrace } from "./agent-outcome";
import { type MessageTrace, messageTraceSchema, type TraceView, traceSchema } from "./schema";

/** The trace of a run as people see it. */
export function toTraceView(
  run: Omit<AgentTrace, "agentId" | "error"> & {
    id: string | null;
    outcome: string;
    createdAt: string | null;
  },
): TraceView {
  return traceSchema.parse(run);
}

/** The traces behind messages of one conversation, by message id. */
export async function findTraces(ctx: Ctx, messageIds: readonly string[]): Promise<Map<string, TraceView>> {
  allow(ctx, "conversations.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.agentRun.findMany({ where: { tenantId, messageId: { in: [...messageIds] } } });
    return new Map(rows.map((row) => [row.messageId ?? row.id, traceSchema.parse(toFields(row))]));
  });
}

const newest = 50;

/** The newest runs in a conversation, newest first, or the one behind a message. Throws 404. */
export async function listConversationTraces(
  ctx: Ctx,
  conversationId: string,
  messageId?: string,
): Promise<MessageTrace[]> {
  allow(ctx, "conversations.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const where = { tenantId_id: { tenantId, id: conversationId } };
    if (!(await db.conversation.findUnique({ where, select: { id: true } }))) throw notFound();
    const rows = await db.agentRun.findMany({
      where: { tenantId, conversationId, ...(messageId ? { messageId } : {}) },
      orderBy: { createdAt: "desc" },
      take: newest,
    });
    return rows.map((row) => messageTraceSchema.parse(toFields(row)));
  });
}

function toFields(row: AgentRun) {
  return { ...row, costMicros: Number(row.costMicros), createdAt: row.createdAt.toISOString() };
}
