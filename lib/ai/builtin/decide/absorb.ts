import { closeErrand, type Goal } from "../dialogue-state";
import type { Intent } from "../reading";
import type { Turn } from "../turn";

const adding =
  /\b(also|too|as well|plus|add|tambem|junto|acrescenta\w*|adiciona\w*|inclui\w*|inca|adauga\w*|de asemenea)\b|^(and|e|si|mais)\b/;

const both = /\b(both|os dois|as duas|ambos|ambas|amandoua|amandoi|ambele)\b/;

export const questionIntents: Intent[] = [
  "price",
  "duration",
  "hours",
  "address",
  "contact_info",
  "services",
  "staff",
  "wait",
  "policy",
];

/** The message asks something about the shop and nothing of the calendar. */
export function isQuestion(turn: Turn): boolean {
  const { intents } = turn.reading;
  if (intents.has("book") || intents.has("availability") || intents.has("reschedule")) return false;
  return questionIntents.some((intent) => intents.has(intent));
}

/** The message carries something an appointment is made of. */
export function hasFacts(turn: Turn): boolean {
  const { reading } = turn;
  return Boolean(
    reading.serviceIds.length ||
      reading.ambiguousServiceIds.length ||
      reading.staffId ||
      reading.unknownStaffName ||
      reading.ambiguousStaffIds.length ||
      reading.date ||
      reading.invalidDate ||
      reading.time ||
      reading.choice !== null,
  );
}

/** Takes the wishes of this message over into the state; later messages win over earlier ones. */
export function absorb(turn: Turn): void {
  const { reading, state } = turn;
  const question = isQuestion(turn);
  const { want } = state;
  if (reading.serviceIds.length && !(question && want.serviceIds.length))
    want.serviceIds = mergedServices(turn);
  if (!reading.serviceIds.length && state.toldServices.length > 1 && both.test(reading.normalised))
    want.serviceIds = state.toldServices;
  if (question && reading.intents.has("hours")) return;
  if (reading.staffId) want.staffId = reading.staffId;
  if (reading.unknownStaffName) want.staffId = "any";
  if (reading.date) {
    want.date = reading.date;
    if (reading.date.label === "asap" && !reading.time) want.time = null;
  }
  if (!reading.date && reading.invalidDate) want.date = null;
  if (reading.time) want.time = reading.time;
}

function mergedServices(turn: Turn): string[] {
  const { reading, state } = turn;
  const known = state.want.serviceIds;
  // An extra never takes the place of what it goes with.
  const extras = new Set(turn.catalogue.addOns.map(({ id }) => id));
  const onlyExtras = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => extras.has(id));
  if (onlyExtras(known)) return [...new Set([...reading.serviceIds, ...known])];
  if (known.length && onlyExtras(reading.serviceIds)) return [...new Set([...known, ...reading.serviceIds])];
  const open = state.goal === "book" && state.expecting !== "service";
  if (!open || !known.length || !adding.test(reading.normalised)) return reading.serviceIds;
  return [...new Set([...known, ...reading.serviceIds])];
}

/** Turns to another errand; what was wanted for the old one no longer counts. */
export function setGoal(turn: Turn, goal: Goal): void {
  const { state } = turn;
  if (state.goal === goal) return;
  const { want, target } = state;
  const keepsWishes =
    (state.goal === null && goal === "book") || (state.goal !== "cancel" && goal === "join_waitlist");
  closeErrand(state);
  state.goal = goal;
  if (keepsWishes) state.want = want;
  if (goal === "reschedule" || goal === "cancel") state.target = target;
}
