"use client";

import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { AppointmentStatus } from "@/lib/booking/schema";
import { isLocalDate } from "@/lib/booking/shop-time.shared";

export const calendarViews = ["day", "week", "month", "agenda"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** In the order of a visit's life; the vocabulary's own list would bring its schemas into the first load. */
export const filterStatuses = [
  "scheduled",
  "confirmed",
  "in_progress",
  "completed",
  "no_show",
  "cancelled",
] as const satisfies readonly AppointmentStatus[];

const parseAsDate = createParser({
  parse: (value) => (isLocalDate(value) ? value : null),
  serialize: (value: string) => value,
});

const fields = {
  view: parseAsStringLiteral(calendarViews),
  date: parseAsDate,
  staff: parseAsArrayOf(parseAsString).withDefault([]),
  status: parseAsArrayOf(parseAsStringLiteral(filterStatuses)).withDefault([]),
  appointment: parseAsString,
};

/** What the calendar shows, kept in the address so that it can be sent, reloaded and gone back from. */
export function useCalendarUrl() {
  return useQueryStates(fields, { history: "push" });
}
