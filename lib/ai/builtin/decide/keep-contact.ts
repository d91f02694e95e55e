import { call, type Flow, type Turn } from "../turn";

/** Saves a name, phone or e-mail the customer gave, and thanks for it; empty when there was none. */
export function* keepContact(turn: Turn): Flow<string> {
  const { state, reading, say } = turn;
  const name = reading.name && reading.name !== state.contactName && !isErrand(turn) ? reading.name : null;
  if (!name && !reading.phone && !reading.email) return "";
  const saved = yield* call("save_contact", {
    ...(name ? { name } : {}),
    ...(reading.phone ? { phone: reading.phone } : {}),
    ...(reading.email ? { email: reading.email } : {}),
  });
  if (!saved?.ok) return "";
  if (!name) return say.contactSaved();
  state.contactName = saved.name ?? name;
  return say.nameSaved(state.contactName);
}

/** "Cancela" after "what's your name?" is no name. */
function isErrand({ reading }: Turn): boolean {
  return reading.intents.size > 0 && fold(reading.name ?? "") === fold(reading.text);
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
