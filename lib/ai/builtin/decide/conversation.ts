import { clearQuestion, closeErrand } from "../dialogue-state";
import type { Flow, Turn } from "../turn";
import { handOver } from "./hand-over";
import { impossible } from "./impossible";
import { pendingQuestion } from "./pending";

/** "With whom?", "when was it?": asked of the proposal, which says it again. */
const aboutProposal =
  /\b(com quem|quem|que horas?|que dia|quando|onde|who|whom|when|what time|what day|which day|cu cine|cine|cand|ce ora|ce zi)\b/;

const complaint =
  /\b(reclama\w*|queixa|problema com|horrivel|pessim[oa]|complain\w*|terrible|awful|horrible|refund\w*|reembols\w*|plangere|reclamati\w*|nemultumit\w*|ingrozitor|oribil|ramburs\w*)\b/;

/** Unhappy with a visit: a person's matter. */
export function complains({ reading }: Turn): boolean {
  return complaint.test(reading.normalised);
}

/** A calm boundary once; the second time a person takes over. */
export function* answerAbuse(turn: Turn): Flow<string> {
  const { say, state } = turn;
  state.abuses += 1;
  if (state.abuses < 2) return withPending(turn, say.boundary());
  return yield* handOver(turn, "abusive language");
}

/** Polite refusal of anything that is not the shop's business. */
export function refuse(turn: Turn): string {
  return withPending(
    turn,
    `${turn.say.refusal()} ${turn.state.expecting ? "" : turn.say.abilities()}`.trim(),
  );
}

/** Asks once to say it differently; twice in a row a person takes over. */
export function* answerUnclear(turn: Turn): Flow<string> {
  const { say, state, reading } = turn;
  if (state.expecting === "confirmation" && aboutProposal.test(reading.normalised))
    return pendingQuestion(turn);
  const cannotBe = impossible(turn);
  if (cannotBe) return withPending(turn, cannotBe);
  // "???" and a lone emoji ask to be asked again; nobody is sent for because of them.
  if (!/\p{L}|\p{N}/u.test(reading.text)) return withPending(turn, say.unclear());
  state.misses += 1;
  if (state.misses >= 2) return yield* handOver(turn, "not understood twice");
  return withPending(turn, say.unclear());
}

/** Closes the errand with nothing changed. */
export function dropErrand(turn: Turn): string {
  const { state, say } = turn;
  const open = state.goal !== null || state.expecting !== null;
  closeErrand(state);
  return open ? say.neverMind() : say.anythingElse();
}

/** Hello, thanks, goodbye; null when the message is none of these. */
export function smallTalk(turn: Turn): string | null {
  const { say, state, context, reading } = turn;
  if (reading.intents.has("greeting")) {
    const hello = say.greeting(context.businessName, context.agentName);
    return state.expecting ? withPending(turn, hello) : `${hello} ${say.abilities()}`;
  }
  if (reading.intents.has("thanks"))
    return state.expecting === "confirmation" ? withPending(turn, say.welcome()) : say.welcome();
  if (reading.intents.has("goodbye")) {
    if (state.expecting !== "name") clearQuestion(state);
    return say.goodbye();
  }
  return null;
}

/** A remark, then the question that is still open. */
export function withPending(turn: Turn, text: string): string {
  const pending = pendingQuestion(turn);
  return pending ? `${text}\n\n${pending}` : text;
}
