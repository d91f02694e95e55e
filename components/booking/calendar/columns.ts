import type { AppointmentView, StaffView, TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { dayMin } from "./scale";
import type { Seats } from "./sessions";
import { isTaking, timeOffOn } from "./working-time";

/** One column of the grid: a date, of one person or of several (then `staff` is null). */
export type Column = { key: string; date: string; staff: StaffView | null; people: readonly StaffView[] };

/** An appointment in its column; minutes of the column's date by the wall clock, cut to the day. */
export type Entry = {
  id: string;
  appointment: AppointmentView;
  column: number;
  start: number;
  end: number;
  /** It began on an earlier date: shown, but not a place to drag from. */
  continued: boolean;
  /** How full its group session is; missing for a visit of one. */
  seats?: Seats | null;
  /** When the person is free in between, in minutes from the start of the block. */
  gaps?: readonly { from: number; to: number }[];
};

/** A column per person. Somebody who left but still has appointments on that day keeps a column. */
export function dayColumns(
  date: string,
  staff: readonly StaffView[],
  busyStaffIds: ReadonlySet<string>,
  only: readonly string[],
): Column[] {
  const wanted = only.length > 0 ? staff.filter((person) => only.includes(person.id)) : staff;
  return wanted
    .filter((person) => person.isActive || busyStaffIds.has(person.id))
    .map((person) => ({ key: person.id, date, staff: person, people: [person] }));
}

/** A column per date, for one person or for several together. */
export function weekColumns(dates: readonly string[], people: readonly StaffView[]): Column[] {
  const staff = people.length === 1 ? (people[0] ?? null) : null;
  return dates.map((date) => ({ key: date, date, staff, people }));
}

/** Where each appointment stands; its height is the time that passes, also when the clock changes in between. */
export function entriesOf(
  columns: readonly Column[],
  appointments: readonly AppointmentView[],
  clock: ShopClock,
): Entry[] {
  return columns.flatMap((column, index) =>
    appointments.flatMap((appointment) => {
      if (column.staff && column.staff.id !== appointment.staff.id) return [];
      const from = clock.minutesOf(appointment.startsAt, column.date);
      const length = (Date.parse(appointment.endsAt) - Date.parse(appointment.startsAt)) / 60_000;
      const start = Math.max(0, from);
      const end = Math.min(dayMin, from + length);
      if (end <= start) return [];
      return [{ id: appointment.id, appointment, column: index, start, end, continued: from < 0 }];
    }),
  );
}

/** Blocked time in its column; several people's blocks in one column stand side by side. */
export type BlockEntry = {
  id: string;
  off: TimeOffView;
  staffName: string;
  column: number;
  start: number;
  end: number;
  /** It began earlier or ends later than the date, or stands for several: shown, but not a place to drag from. */
  continued: boolean;
  /** How many people's blocks it stands for. */
  people: number;
};

/** What can be carried through the grid. */
export type GridItem = Entry | BlockEntry;

/** Whether an item of the grid is blocked time. */
export function isBlock(item: GridItem): item is BlockEntry {
  return "off" in item;
}

/** Where each approved block stands. In a column of several people what they have in common is one. */
export function blockEntriesOf(
  columns: readonly Column[],
  timeOff: readonly TimeOffView[],
  clock: ShopClock,
): BlockEntry[] {
  return columns.flatMap((column, index) => {
    const entries = timeOff.flatMap((off): BlockEntry[] => {
      const person = column.people.find((known) => known.id === off.staffId);
      if (off.kind !== "block" || !isTaking(off) || !person) return [];
      const range = timeOffOn(off, column.date, clock);
      if (!range) return [];
      const [from, to] = [
        clock.minutesOf(off.startsAt, column.date),
        clock.minutesOf(off.endsAt, column.date),
      ];
      const continued = from < 0 || to > dayMin;
      return [{ id: off.id, off, staffName: person.name, column: index, ...range, continued, people: 1 }];
    });
    return column.staff ? entries : together(entries);
  });
}

// The same hour of five barbers, side by side in a seventh of the screen, could not be read.
function together(entries: readonly BlockEntry[]): BlockEntry[] {
  const groups = new Map<string, BlockEntry>();
  for (const entry of entries) {
    const { startsAt, endsAt, reason } = entry.off;
    const key = JSON.stringify([startsAt, endsAt, reason]);
    const known = groups.get(key);
    groups.set(
      key,
      known
        ? {
            ...known,
            staffName: `${known.staffName}, ${entry.staffName}`,
            continued: true,
            people: known.people + 1,
          }
        : entry,
    );
  }
  return [...groups.values()];
}
