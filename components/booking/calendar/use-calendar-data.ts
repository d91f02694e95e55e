"use client";

import { useEffect, useMemo } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import { withHolidays } from "@/lib/booking/holidays.shared";
import type { AppointmentStatus, AppointmentView, ServiceView, StaffView } from "@/lib/booking/schema";
import { addDays, type ShopClock, shopClock, startOfWeek } from "@/lib/booking/shop-time.shared";
import { weekStartsOn } from "@/lib/i18n/format.shared";
import { type InstantSpan, useAppointments, usePrefetchAppointments } from "../use-appointments";
import { useServices, useStaff } from "../use-catalogue";
import { useHolidays } from "../use-holidays";
import {
  type BlockEntry,
  blockEntriesOf,
  type Column,
  dayColumns,
  type Entry,
  entriesOf,
  weekColumns,
} from "./columns";
import { type DayWindow, dayMin, windowOf } from "./scale";
import { gapsOf, seatsOf } from "./sessions";
import { useMonth } from "./use-month";
import { useTimeOffRange } from "./use-time-off-range";
import { isTaking, openSpans } from "./working-time";

/** What the server read for the first paint: the day in the address and the catalogue. */
export type CalendarInitial = {
  date: string;
  now: string;
  appointments: AppointmentView[];
  staff: StaffView[];
  services: ServiceView[];
  /** The one person whose calendar this member sees; null = everybody's. */
  onlyStaffId: string | null;
  /** The member's own place in the staff list. */
  ownStaffId: string | null;
};

type Wanted = {
  date: string;
  week: boolean;
  /** The month needs neither visits nor columns. */
  month: boolean;
  staffIds: readonly string[];
  statuses: readonly AppointmentStatus[];
  allHours: boolean;
};

/** The instants of some local dates in a row. */
export function spanOf(clock: ShopClock, from: string, days: number): InstantSpan {
  return { from: clock.instantOf(from, 0), to: clock.instantOf(addDays(from, days), 0) };
}

/** Everything the views draw, for the wanted days. */
export function useCalendarData(initial: CalendarInitial, wanted: Wanted) {
  const { date, week, month, staffIds, statuses, allHours } = wanted;
  const { timeZone } = useTenant();
  const { locale } = useFormat();
  const clock = useMemo(() => shopClock(timeZone), [timeZone]);
  const weekDates = useMemo(() => {
    const first = startOfWeek(date, weekStartsOn(locale));
    return Array.from({ length: 7 }, (_, day) => addDays(first, day));
  }, [date, locale]);
  const first = week ? (weekDates[0] ?? date) : date;
  const days = week ? 7 : 1;

  const services = useServices(initial.services);
  const staff = useStaff(initial.staff);
  const span = useMemo(() => spanOf(clock, first, days), [clock, first, days]);
  const query = useAppointments(
    span,
    !week && date === initial.date ? initial.appointments : undefined,
    !month,
  );
  const { data: holidays } = useHolidays();
  const people = useMemo(() => {
    const byDate = Object.fromEntries((holidays ?? []).map(({ date, ranges }) => [date, ranges]));
    return staff.data
      ?.filter(({ id }) => !initial.onlyStaffId || id === initial.onlyStaffId)
      .map((person) => ({ ...person, hours: withHolidays(person.hours, byDate) }));
  }, [staff.data, holidays, initial.onlyStaffId]);
  const allTimeOff = useTimeOffRange(span, !month);
  const timeOff = useMemo(() => allTimeOff.filter(isTaking), [allTimeOff]);
  const monthData = useMonth({ date, staffIds, statuses, enabled: month });

  const prefetch = usePrefetchAppointments();
  const ready = query.isSuccess;
  useEffect(() => {
    if (!ready || month) return;
    prefetch(spanOf(clock, addDays(first, days), days));
    prefetch(spanOf(clock, addDays(first, -days), days));
  }, [ready, month, prefetch, clock, first, days]);

  const shown = useMemo(() => {
    const wantedStatus = (row: AppointmentView) =>
      statuses.length > 0 ? statuses.includes(row.status) : row.status !== "cancelled";
    const wantedStaff = (row: AppointmentView) => staffIds.length === 0 || staffIds.includes(row.staff.id);
    return query.data?.filter((row) => wantedStatus(row) && wantedStaff(row));
  }, [query.data, statuses, staffIds]);

  const grid = useMemo(() => {
    const all = people ?? [];
    const team = all.filter((person) =>
      staffIds.length > 0 ? staffIds.includes(person.id) : person.isActive,
    );
    const busy = new Set((shown ?? []).map((row) => row.staff.id));
    const columns = week ? weekColumns(weekDates, team) : dayColumns(date, all, busy, staffIds);
    const catalogue = services.data ?? [];
    const entries = entriesOf(columns, shown ?? [], clock).map((entry) => ({
      ...entry,
      seats: seatsOf(entry.appointment, query.data ?? [], catalogue),
      gaps: entry.continued ? [] : gapsOf(entry.appointment, catalogue),
    }));
    const blocks = blockEntriesOf(columns, timeOff, clock);
    const window = allHours ? { from: 0, to: dayMin } : shownHours(columns, entries, blocks);
    // What a filter hides still takes its time.
    return { columns, entries, allEntries: entriesOf(columns, query.data ?? [], clock), blocks, window };
  }, [services.data, people, staffIds, shown, query.data, timeOff, week, weekDates, date, clock, allHours]);

  return {
    clock,
    weekDates,
    services: services.data ?? [],
    staff: people ?? [],
    appointments: shown,
    timeOff,
    month: monthData,
    error: (month ? monthData.query.error : query.error) ?? staff.error,
    loading: (month ? monthData.query.isPending : query.isPending) || staff.isPending,
    retry: () => {
      void (month ? monthData.query : query).refetch();
      void staff.refetch();
    },
    ...grid,
  };
}

/** From the first to the last hour that anybody works or is booked on those dates; a block of a whole day adds none. */
function shownHours(
  columns: readonly Column[],
  entries: readonly Entry[],
  blocks: readonly BlockEntry[],
): DayWindow {
  const within = blocks.filter(({ start, end }) => start > 0 && end < dayMin);
  return windowOf([...openSpans(columns), ...entries, ...within]);
}
