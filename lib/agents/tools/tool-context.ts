import type { Ctx } from "@/lib/core/ctx";
import type { AgentMemory } from "../agent-state";

/** What the server knows about the turn and the model does not get to say. */
export type ToolContext = {
  /** The tenant as the agent may see it. */
  ctx: Ctx;
  /** Null in the playground. */
  conversationId: string | null;
  /** The person the agent talks to; null in the playground. */
  contactId: string | null;
  /** Number of the customer message being answered; a proposal must be older than the yes. */
  turn: number;
  memory: AgentMemory;
  /** The playground: reads are real, nothing is written. */
  dryRun: boolean;
  /** Set by hand_over; the runner tells the inbox. */
  handoff: { reason: string; urgency: "normal" | "high" } | null;
  /** The customer was asked to confirm something. */
  proposed: boolean;
  /** Something was booked, moved or cancelled. */
  changed: boolean;
};
