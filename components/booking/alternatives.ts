import { toProblem } from "@/components/forms/problem";

/** A free time that the server offered instead of the one it refused. */
export type Alternative = { startsAt: string; staffIds: string[] };

/** Whether a call was refused because the time cannot be had. */
export function isTimeConflict(error: unknown): boolean {
  const { code } = toProblem(error);
  return code === "booking.slot_taken" || code === "booking.not_offered";
}

/** The free times in a refusal; a malformed list is none. */
export function alternativesOf(error: unknown): Alternative[] {
  const listed = toProblem(error).alternatives;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((item: unknown) => {
    const { startsAt, staffIds } = (item ?? {}) as Partial<Alternative>;
    return typeof startsAt === "string"
      ? [{ startsAt, staffIds: Array.isArray(staffIds) ? staffIds : [] }]
      : [];
  });
}
