import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { toProblem } from "./problem";

/** "items[0].name" and "/items/0/name" both name the field "items.0.name". */
function toFieldPath(path: string): string {
  return path
    .replace(/^\//, "")
    .replaceAll("/", ".")
    .replace(/\[(\w+)\]/g, ".$1");
}

function hasField(values: unknown, path: string): boolean {
  let at: unknown = values;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || at === null || !(key in at)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

type FormLike<V extends FieldValues> = Pick<UseFormReturn<V>, "setError" | "getValues">;

/**
 * Shows a failed call in the form: field errors at their fields (the first one gets the focus), anything
 * that no field of this form can show above it. The texts are codes, translated where they are drawn.
 */
export function applyProblem<V extends FieldValues>(form: FormLike<V>, error: unknown): void {
  const problem = toProblem(error);
  const values = form.getValues();
  let atField = false;
  let homeless = false;
  for (const field of problem.errors ?? []) {
    const path = toFieldPath(field.path);
    if (!path || !hasField(values, path)) {
      homeless = true;
      continue;
    }
    form.setError(path as FieldPath<V>, { type: "server", message: field.code }, { shouldFocus: !atField });
    atField = true;
  }
  if (!atField || homeless) {
    const id = problem.status >= 500 && problem.requestId ? `#${problem.requestId}` : "";
    form.setError("root.server", { type: "server", message: problem.code + id });
  }
}
