import type { SeriesDate } from "@/lib/recurrence/schema";

export type Rhythm = { frequency: "weekly" | "monthly"; interval: number };

/** The rhythms that shops use; anything else is "custom". */
export const rhythms = {
  weekly1: { frequency: "weekly", interval: 1 },
  weekly2: { frequency: "weekly", interval: 2 },
  weekly3: { frequency: "weekly", interval: 3 },
  weekly4: { frequency: "weekly", interval: 4 },
  monthly1: { frequency: "monthly", interval: 1 },
} as const satisfies Record<string, Rhythm>;
export const repeatChoices = [
  "none",
  ...(Object.keys(rhythms) as (keyof typeof rhythms)[]),
  "custom",
] as const;
export type RepeatChoice = (typeof repeatChoices)[number];

/** What somebody has said about repeating; numbers are null while their field is empty. */
export type RepeatDraft = {
  choice: RepeatChoice;
  interval: number | null;
  unit: Rhythm["frequency"];
  ends: "visits" | "date";
  visits: number | null;
  until: string | null;
};

export const noRepeat: RepeatDraft = {
  choice: "none",
  interval: 6,
  unit: "weekly",
  ends: "visits",
  visits: 6,
  until: null,
};

/** More weeks or months than this between two visits is no rhythm. */
export const maxInterval = 26;

/** The rhythm of a draft; null when it does not repeat or is not complete yet. */
export function rhythmOf({ choice, interval, unit }: RepeatDraft): Rhythm | null {
  if (choice === "none") return null;
  if (choice !== "custom") return rhythms[choice];
  if (interval === null || !Number.isInteger(interval) || interval < 1 || interval > maxInterval) return null;
  return { frequency: unit, interval };
}

/** Where a draft ends, in the words of the rule; null while that cannot be said. */
export function endOf(
  { ends, visits, until }: RepeatDraft,
  fromDate: string,
  maxVisits: number,
): { count: number } | { untilDate: string } | null {
  if (ends === "date") return until !== null && until > fromDate ? { untilDate: until } : null;
  const isCount = visits !== null && Number.isInteger(visits) && visits >= 2 && visits <= maxVisits;
  return isCount ? { count: visits } : null;
}

/** What happens on a date that is not simply free. */
export type Decision = { kind: "skip" } | { kind: "anyway" } | { kind: "instead"; startsAt: string };
export type Decisions = Readonly<Record<string, Decision>>;

/** A date of the preview with what was decided for it; `open` still waits for somebody. */
export type PlannedDate = SeriesDate & { decision: Decision | null; open: boolean };

/**
 * The dates with their decisions. One that no longer fits (its time is taken by now, or the date is free again) does
 * not count. `outside`: the desk has set the working hours aside for the whole booking.
 */
export function planDates(
  dates: readonly SeriesDate[],
  decisions: Decisions,
  outside: boolean,
): PlannedDate[] {
  return dates.map((date) => {
    const decision = fitting(date, decisions[date.startsAt]);
    const isFine = date.state === "free" || (date.state === "closed" && outside);
    return { ...date, decision, open: decision === null && !isFine };
  });
}

/** The dates on which somebody comes. */
export function bookedDates(planned: readonly PlannedDate[]): PlannedDate[] {
  return planned.filter(({ decision, open }) => !open && decision?.kind !== "skip");
}

/** The decisions in the words of the API. */
export function answersOf(planned: readonly PlannedDate[], outside: boolean) {
  const of = <Kind extends Decision["kind"]>(kind: Kind) =>
    planned.filter(({ decision }) => decision?.kind === kind);
  const changes = of("instead").flatMap(({ date, decision }) =>
    decision?.kind === "instead" ? [[date, decision.startsAt] as const] : [],
  );
  return {
    skipDates: of("skip").map(({ date }) => date),
    changes: Object.fromEntries(changes),
    allowOutsideHours: outside || of("anyway").length > 0,
  };
}

function fitting(date: SeriesDate, decision: Decision | undefined): Decision | null {
  if (!decision) return null;
  if (decision.kind === "instead") return date.alternatives.includes(decision.startsAt) ? decision : null;
  if (decision.kind === "anyway") return date.state === "closed" ? decision : null;
  return decision;
}
