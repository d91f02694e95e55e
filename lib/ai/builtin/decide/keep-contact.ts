import { call, type Flow, type Turn } from "../turn";

/** Saves a name, phone or e-mail the customer gave, and thanks for it; empty when there was none. */
export function* keepContact(turn: Turn): Flow<string> {
  const { state, reading, say } = turn;
  const name = reading.name && reading.name !== state.contactName ? reading.name : null;
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
