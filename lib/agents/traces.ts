import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import type { AgentTrace } from "./agent-outcome";
import { type TraceView, traceSchema } from "./schema";

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
    return new Map(
      rows.map((row) => [
        row.messageId ?? row.id,
        traceSchema.parse({
          ...row,
          playbooks: row.playbooks,
          costMicros: Number(row.costMicros),
          createdAt: row.createdAt.toISOString(),
        }),
      ]),
    );
  });
}
