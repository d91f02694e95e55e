import type { AppointmentView } from "@/lib/booking/schema";

/** What a client's appointments add up to; money is what was done, in minor units. */
export type History = {
  upcoming: AppointmentView[];
  past: AppointmentView[];
  visits: number;
  spentCents: number;
  noShows: number;
};

/** Splits a client's appointments at `now`: what is coming soonest first, what was latest first. */
export function historyOf(appointments: readonly AppointmentView[], now: number): History {
  const isAhead = (row: AppointmentView) =>
    Date.parse(row.endsAt) > now &&
    (row.status === "scheduled" || row.status === "confirmed" || row.status === "in_progress");
  const byStart = [...appointments].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const done = appointments.filter((row) => row.status === "completed");
  return {
    upcoming: byStart.filter(isAhead),
    past: byStart.filter((row) => !isAhead(row)).reverse(),
    visits: done.length,
    spentCents: done.reduce((sum, row) => sum + row.totalCents, 0),
    noShows: appointments.filter((row) => row.status === "no_show").length,
  };
}
