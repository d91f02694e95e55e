import type { AppointmentView, TimeOffView } from "@/lib/booking/schema";

export type AgendaEntry = { kind: "visit"; row: AppointmentView } | { kind: "block"; row: TimeOffView };

/** Visits and blocked time of a day in one order of time; what begins together stands with the block first. */
export function agendaRows(
  appointments: readonly AppointmentView[],
  blocks: readonly TimeOffView[],
): AgendaEntry[] {
  const rows: AgendaEntry[] = [
    ...blocks.map((row) => ({ kind: "block" as const, row })),
    ...appointments.map((row) => ({ kind: "visit" as const, row })),
  ];
  // A stable sort keeps blocks before visits of the same start.
  return rows.sort((a, b) => Date.parse(a.row.startsAt) - Date.parse(b.row.startsAt));
}
