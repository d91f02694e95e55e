import { isAppError } from "@/lib/core/errors";
import { cleanText } from "@/lib/core/text.shared";
import type { ImportField, ImportMapping } from "../import-schema.shared";
import { toE164 } from "../phones";
import { createContactSchema } from "../schema";

export type Person = {
  name: string | null;
  phone: string | null;
  email: string | null;
  birthday: string | null;
  tags: string[];
  notes: string | null;
};
export type RowProblem = { field: string; code: string; value: string };
export type ReadRow = { person: Person; problems: RowProblem[] };

/** Reads one row of a file by the mapping; every field that does not fit is a problem of its own. */
export function readRow(cells: readonly string[], mapping: ImportMapping, country: string): ReadRow {
  const problems: RowProblem[] = [];
  const text = (field: ImportField) => {
    const column = mapping[field];
    // Exports put an apostrophe before what would be a formula.
    return column === null || column === undefined
      ? ""
      : cleanText((cells[column] ?? "").replace(/^'(?=[=+\-@])/, ""));
  };
  const refuse = (field: string, code: string, value: string) => {
    problems.push({ field, code, value: value.slice(0, 100) });
    return null;
  };
  const name = [text("name"), text("lastName")].filter(Boolean).join(" ").replace(/\s+/g, " ") || null;
  const person: Person = {
    name: name && name.length > 120 ? refuse("name", "too_long", name) : name,
    phone: phoneOf(text("phone"), country, refuse),
    email: null,
    birthday: birthdayOf(text("birthday"), country, refuse),
    tags: text("tags")
      .split(/[,;|]/)
      .map((tag) => tag.trim().slice(0, 40))
      .filter(Boolean)
      .slice(0, 30),
    notes: text("notes").slice(0, 5000) || null,
  };
  const email = text("email");
  if (email) {
    const read = createContactSchema.shape.email.safeParse(email);
    person.email = read.success ? (read.data ?? null) : refuse("email", "invalid_email", email);
  }
  if (problems.length === 0 && !person.name && !person.phone && !person.email) refuse("name", "required", "");
  return { person, problems };
}

type Refuse = (field: string, code: string, value: string) => null;

function phoneOf(text: string, country: string, refuse: Refuse): string | null {
  try {
    return toE164(text, country);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refuse("phone", "invalid_phone", text);
  }
}

/** "1990-05-31", "31/05/1990", "31.05.1990"; in the United States the month comes first. */
function birthdayOf(text: string, country: string, refuse: Refuse): string | null {
  if (!text) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const other = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [, a = "", b = "", c = ""] = iso ?? other ?? [];
  const [year, month, day] = iso ? [a, b, c] : country === "US" ? [c, a, b] : [c, b, a];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = createContactSchema.shape.birthday.safeParse(date);
  return read.success ? (read.data ?? null) : refuse("birthday", "invalid_date", text);
}
