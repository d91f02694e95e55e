import { absorb, hasFacts, isQuestion, setGoal } from "./decide/absorb";
import { answerProposal } from "./decide/answer-proposal";
import { changeAppointment, tellAppointments } from "./decide/appointments";
import { pursue, pursueOthers } from "./decide/book";
import { answerAbuse, answerUnclear, complains, dropErrand, refuse, smallTalk } from "./decide/conversation";
import { inContext } from "./decide/follow-up";
import { confirmVisit, pursueUsual } from "./decide/habits";
import { handOver } from "./decide/hand-over";
import { keepContact } from "./decide/keep-contact";
import { pendingQuestion } from "./decide/pending";
import { answerQuestions } from "./decide/questions";
import { joinList, leaveList, tellWaitlist } from "./decide/waitlist";
import { clearQuestion } from "./dialogue-state";
import type { Flow, Turn } from "./turn";

/** Answers one customer message: which tools to call, what to say, and (in `turn.state`) what is known after. */
export function* respond(turn: Turn): Flow<string> {
  const { state } = turn;
  turn.reading = inContext(turn);
  const { intents } = turn.reading;
  const personOffered = state.offeredPerson && !state.proposal;
  state.offeredPerson = false;
  if (intents.has("abuse")) return yield* answerAbuse(turn);
  if (intents.has("injection")) return refuse(turn);
  const namePending = state.expecting === "name";
  if (namePending) state.expecting = null;
  const contact = yield* keepContact(turn);
  if (intents.has("human") || (personOffered && intents.has("yes") && !hasFacts(turn)))
    return joined(contact, yield* handOver(turn, "customer asked for a person"));
  if (complains(turn)) return joined(contact, yield* handOver(turn, "complaint", "high"));
  const answers = yield* answerQuestions(turn);
  const errand = yield* goOn(turn, answers !== "");
  if (contact || answers || errand !== null) state.misses = 0;
  if (errand !== null) return joined(contact, answers, errand);
  if (contact || answers) return joined(contact, answers, pendingQuestion(turn));
  const talk = smallTalk(turn) ?? (intents.has("off_topic") ? refuse(turn) : null);
  if (talk === null) return yield* answerUnclear(turn);
  state.misses = 0;
  return talk;
}

/** The errand's next step, or null when the message does not move it. */
function* goOn(turn: Turn, answered: boolean): Flow<string | null> {
  const { state, reading } = turn;
  const { intents } = reading;
  if (isElsewhere(turn)) return null;
  const answer = yield* answerProposal(turn);
  if (answer !== null) return answer;
  if (intents.has("never_mind") && !hasFacts(turn)) return dropErrand(turn);
  if (intents.has("leave_waitlist")) return yield* leaveList(turn);
  if (intents.has("my_waitlist")) return yield* tellWaitlist(turn);
  if (intents.has("join_waitlist")) return yield* joinList(turn);
  const choosing = state.goal === "confirm_visit" && hasFacts(turn) && !isQuestion(turn);
  if (intents.has("confirm_visit") || choosing) return yield* confirmVisit(turn);
  if (intents.has("usual")) return yield* pursueUsual(turn);
  if (intents.has("cancel")) {
    if (state.goal === "book" && !reading.date && !state.lastBooked) return dropErrand(turn);
    setGoal(turn, "cancel");
    absorb(turn);
    return yield* changeAppointment(turn);
  }
  if (intents.has("reschedule")) {
    setGoal(turn, "reschedule");
    absorb(turn);
    return yield* changeAppointment(turn);
  }
  if (intents.has("my_appointments") && !intents.has("book"))
    return joined(yield* tellAppointments(turn), state.goal === "book" ? pendingQuestion(turn) : "");
  if (state.goal === "join_waitlist" && hasFacts(turn) && !isQuestion(turn)) return yield* joinList(turn);
  if (movesLastBooked(turn)) {
    setGoal(turn, "reschedule");
    state.target = state.lastBooked;
    absorb(turn);
    return yield* changeAppointment(turn);
  }
  if ((state.goal === "cancel" || state.goal === "reschedule") && !startsAnew(turn)) {
    if (intents.has("other_options") && state.target && state.goal === "reschedule") {
      absorb(turn);
      return yield* pursueOthers(turn);
    }
    if (hasFacts(turn) && !isQuestion(turn)) {
      absorb(turn);
      return yield* changeAppointment(turn);
    }
  } else if (intents.has("other_options") && state.want.serviceIds.length) {
    setGoal(turn, "book");
    absorb(turn);
    return yield* pursueOthers(turn);
  } else if (wantsVisit(turn, answered)) {
    setGoal(turn, "book");
    absorb(turn);
    return yield* pursue(turn);
  } else absorb(turn);
  return yesOrNo(turn);
}

/** Off topic, even if a day or a number is in it ("what's the weather tomorrow?"). */
function isElsewhere({ reading }: Turn): boolean {
  const { intents } = reading;
  const ours = ["book", "availability", "reschedule", "cancel", "my_appointments", "yes", "no"] as const;
  return (
    intents.has("off_topic") && !reading.serviceIds.length && !ours.some((intent) => intents.has(intent))
  );
}

/** "Actually at four", right after a booking, means that booking. */
function movesLastBooked(turn: Turn): boolean {
  const { state, reading } = turn;
  if (state.goal !== null || !state.lastBooked || !(reading.date || reading.time)) return false;
  if (reading.serviceIds.length || isQuestion(turn)) return false;
  return !reading.intents.has("book") && !reading.intents.has("availability");
}

function startsAnew(turn: Turn): boolean {
  const { intents, serviceIds } = turn.reading;
  return intents.has("book") && serviceIds.length > 0;
}

function wantsVisit(turn: Turn, answered: boolean): boolean {
  const { state, reading } = turn;
  const { intents } = reading;
  if (intents.has("book") || intents.has("availability") || intents.has("other_options")) return true;
  if (intents.has("group") && !answered) return true;
  const asks = intents.has("hours") || intents.has("wait") || intents.has("policy");
  if (asks && answered) return false;
  if (reading.date || reading.time) return true;
  if (state.goal === "book" && reading.choice !== null) return true;
  if (answered && isQuestion(turn)) return false;
  if (hasFacts(turn) && (reading.choice === null || state.expecting !== null)) return true;
  const accepts = intents.has("yes") && state.goal === "book";
  return (
    accepts && (state.expecting === null || (state.expecting === "slot_choice" && state.offered.length === 1))
  );
}

function yesOrNo(turn: Turn): string | null {
  const { state, say, reading } = turn;
  if (!state.expecting && reading.intents.has("greeting")) return null;
  if (reading.intents.has("yes")) return state.expecting ? pendingQuestion(turn) || null : say.anythingElse();
  if (!reading.intents.has("no") || reading.intents.has("thanks")) return null;
  if (!state.expecting) return say.allRight();
  clearQuestion(state);
  state.want.time = null;
  state.expecting = "date";
  return say.askWhatSuits();
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join("\n\n");
}
