import type { Flow, Turn } from "../turn";
import { handOver } from "./hand-over";
import { ask } from "./options";
import { propose } from "./propose";
import type { Found } from "./seek";

/** Proposes the wanted start, or lists what there is and asks. */
export function* offer(turn: Turn, found: Found): Flow<string> {
  const { say } = turn;
  if (found.kind === "failed") return `${say.trouble()} ${yield* handOver(turn, "calendar unavailable")}`;
  if (found.kind === "exact") return yield* propose(turn, found.option);
  return ask(turn, found.lead, found.options);
}
