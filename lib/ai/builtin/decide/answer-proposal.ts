import { clearQuestion, closeErrand, type VisitProposal } from "../dialogue-state";
import type { Flow, Turn } from "../turn";
import { hasFacts, isQuestion } from "./absorb";
import { appointmentVisit } from "./facts";
import { carryOut } from "./propose";
import { answerWaitlistProposal } from "./waitlist";

/** A yes or no to the proposal that was the last thing asked; null when the message is neither. */
export function* answerProposal(turn: Turn): Flow<string | null> {
  const { state, reading, say } = turn;
  const { intents } = reading;
  const { proposal } = state;
  if (!proposal || state.expecting !== "confirmation") return null;
  if (proposal.kind === "join_waitlist" || proposal.kind === "leave_waitlist")
    return yield* answerWaitlistProposal(turn, proposal);
  if (accepts(turn, proposal)) return yield* carryOut(turn, proposal, true);
  const changes = hasFacts(turn) && !isQuestion(turn);
  if (proposal.kind !== "cancel") {
    if (!intents.has("no") || changes || intents.has("never_mind") || intents.has("other_options"))
      return null;
    if (intents.has("cancel")) return null;
    clearQuestion(state);
    state.want.time = null;
    state.expecting = "date";
    return say.askWhatSuits();
  }
  if (intents.has("reschedule")) return null;
  if (intents.has("no") || intents.has("never_mind")) {
    closeErrand(state);
    return say.kept(appointmentVisit(turn, proposal.appointment));
  }
  return null;
}

function accepts(turn: Turn, proposal: VisitProposal): boolean {
  const { intents } = turn.reading;
  if (intents.has("no") || intents.has("never_mind") || intents.has("other_options")) return false;
  if (proposal.kind === "cancel")
    return intents.has("yes") || (intents.has("cancel") && !intents.has("reschedule"));
  if (intents.has("cancel") || !agrees(turn, proposal)) return false;
  return intents.has("yes") || (proposal.kind === "book" && saysDoIt(turn));
}

/** "Marca aí", "book me in": an order and nothing else. */
function saysDoIt(turn: Turn): boolean {
  const { intents, text } = turn.reading;
  const short = text.trim().split(/\s+/).length <= 3 && !text.includes("?");
  return short && intents.has("book") && !hasFacts(turn);
}

/** Nothing in the message speaks of another start, barber or service than the proposed one. */
function agrees(turn: Turn, proposal: VisitProposal & { kind: "book" | "reschedule" }): boolean {
  const { date, invalidDate, time, serviceIds, ambiguousServiceIds, staffId, unknownStaffName } =
    turn.reading;
  const { option } = proposal;
  if (invalidDate || unknownStaffName || ambiguousServiceIds.length) return false;
  if (date && !(date.from <= option.date && option.date <= date.to)) return false;
  if (time?.kind === "exact" && ![time.time, ...(time.candidates ?? [])].includes(option.time)) return false;
  if (time?.kind === "window" && !(time.from <= option.time && option.time <= time.to)) return false;
  if (staffId && staffId !== "any" && staffId !== option.staffId) return false;
  const booked =
    proposal.kind === "book"
      ? proposal.input.serviceIds
      : proposal.appointment.services.map((service) => service.id);
  return serviceIds.every((id) => booked.includes(id));
}
