/** Messages by area (the file's name), nested below. */
export type Messages = Record<string, Record<string, unknown>>;

/** The chosen top-level areas only, so that a page sends the browser no text it never shows. */
export function pickMessages(messages: Messages, areas: readonly string[]): Messages {
  return Object.fromEntries(areas.flatMap((area) => (messages[area] ? [[area, messages[area]]] : [])));
}
