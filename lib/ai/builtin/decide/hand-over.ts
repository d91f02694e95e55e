import { clearQuestion } from "../dialogue-state";
import { call, type Flow, type Turn } from "../turn";

/** Gives the conversation to a person; says so only when the tool did it. */
export function* handOver(turn: Turn, reason: string, urgency?: "high"): Flow<string> {
  const { say, state } = turn;
  const result = yield* call("hand_over", { reason, ...(urgency ? { urgency } : {}) });
  clearQuestion(state);
  state.misses = 0;
  state.abuses = 0;
  return result?.ok ? say.handedOver() : say.cannotHandOver();
}
