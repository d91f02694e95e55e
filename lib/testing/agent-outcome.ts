import type { AgentOutcome } from "@/lib/agents/agent-outcome";

/** What a run of the built-in model hands back: ten tokens in, five out, seven micros. */
export function agentOutcome(agentId: string, text: string, over: Partial<AgentOutcome> = {}): AgentOutcome {
  return {
    outcome: "reply",
    text,
    actions: [],
    citations: [],
    responseMessages: [{ role: "assistant", content: text }],
    trace: {
      agentId,
      provider: "builtin",
      model: "receptionist-1",
      steps: [],
      fallbacks: [],
      playbooks: [],
      inputTokens: 10,
      outputTokens: 5,
      costMicros: 7,
      firstTokenMs: 1,
      totalMs: 2,
      error: null,
    },
    ...over,
  };
}
