import { ApiError } from "@/lib/api/client.shared";
import { type DetailField, detailFields, type Trouble } from "./booking-state";
import type { FreeSlot } from "./day-parts";

/** What went wrong, as it is shown. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError)) return { code: "common.internal" };
  const { code, requestId, status } = error.problem;
  return status >= 500 && requestId ? { code, requestId } : { code };
}

/** The nearest free starts of a refusal because somebody else was faster; null for any other trouble. */
export function alternativesOf(error: unknown): FreeSlot[] | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  const { alternatives } = error.problem;
  return Array.isArray(alternatives) ? (alternatives as FreeSlot[]) : null;
}

/** The first code of each refused field that a form has; null when the refusal names none of them. */
export function fieldsOf<Field extends string>(
  error: unknown,
  known: readonly Field[],
): Partial<Record<Field, string>> | null {
  if (!(error instanceof ApiError)) return null;
  const fields: Partial<Record<Field, string>> = {};
  for (const { path, code } of error.problem.errors ?? []) {
    const last = path.split(".").at(-1);
    const field = known.find((name) => name === (last === "notes" ? "note" : last));
    if (field) fields[field] ??= code;
  }
  return Object.keys(fields).length > 0 ? fields : null;
}

/** The codes of refused fields by the form's own names; null when the refusal names none of them. */
export function refusedFields(error: unknown): Partial<Record<DetailField, string>> | null {
  return fieldsOf(error, detailFields);
}
