import { inTransaction } from "@/lib/core/ctx";
import { wasOffered } from "../agent-state";
import type { ToolContext } from "./tool-context";

/** What a tool is about to change; `startsAt` and `staffId` where a start is taken that must have been offered. */
export type Proposed = { key: string; startsAt?: string; staffId?: string };

/**
 * The gate before every change: a start must have been offered, and the same proposal must have been made in an earlier
 * turn than this one. The first call only stores the proposal.
 */
export async function passGate(
  tool: ToolContext,
  { key, startsAt, staffId }: Proposed,
): Promise<"confirmed" | "needs_confirmation" | "not_offered"> {
  const gate = await inTransaction(tool.ctx, async (ctx) => {
    const state = await tool.memory.read(ctx);
    if (startsAt && !wasOffered(state, startsAt, staffId ?? "any")) return "not_offered" as const;
    if (state.proposal?.key === key && state.proposal.turn < tool.turn) return "confirmed" as const;
    await tool.memory.write(ctx, { ...state, proposal: { key, turn: tool.turn } });
    return "needs_confirmation" as const;
  });
  if (gate !== "confirmed") tool.proposed = gate === "needs_confirmation";
  return gate;
}

/** The proposal was carried out or has become impossible: the next change needs a new yes. */
export async function forgetProposal(tool: ToolContext): Promise<void> {
  tool.proposed = false;
  await inTransaction(tool.ctx, async (ctx) => {
    await tool.memory.write(ctx, { ...(await tool.memory.read(ctx)), proposal: null });
  });
}
