import { uuidv7 } from "uuidv7";

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new time-ordered id (UUID v7), made by the application. */
export function newId(): string {
  return uuidv7();
}

/** Whether a client's text can be an id at all; saves the database a cast error. */
export function isId(value: string): boolean {
  return pattern.test(value);
}
