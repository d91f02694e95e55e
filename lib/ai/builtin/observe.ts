import { absorb } from "./decide/absorb";
import { clearQuestion, type DialogueState } from "./dialogue-state";
import type { HistoryTurn } from "./history";
import { parseResult, type Turn } from "./turn";

/**
 * The state after a past turn that somebody else answered (another model, a person): the customer's wishes, the
 * starts that were looked up and what was booked. Nothing counts as proposed by us.
 */
export function observe(turn: Turn, past: HistoryTurn): DialogueState {
  const { state, reading } = turn;
  const { intents } = reading;
  clearQuestion(state);
  if (intents.has("cancel")) state.goal = "cancel";
  else if (intents.has("reschedule")) state.goal = "reschedule";
  else if (intents.has("book") || intents.has("availability")) state.goal = "book";
  absorb(turn);
  if (reading.name) state.contactName = reading.name;
  for (const call of past.calls) {
    if (call.name === "find_slots") {
      const found = parseResult("find_slots", call.result);
      if (found) state.offered = found.slots.map((slot) => ({ ...slot, staffId: soleStaff(slot.staff) }));
    }
    if (call.name === "book_appointment" || call.name === "reschedule_appointment") {
      const written = parseResult(call.name, call.result);
      if (!written?.ok) continue;
      state.lastBooked = written.appointment;
      state.goal = null;
      state.want = { serviceIds: [], staffId: null, date: null, time: null };
    }
  }
  if (state.offered.length && state.goal !== null) state.expecting = "slot_choice";
  return state;
}

function soleStaff(staff: { id: string }[]): string {
  return staff.length === 1 ? (staff[0]?.id ?? "any") : "any";
}
