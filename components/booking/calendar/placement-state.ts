import type { ServiceView, TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { type Column, type Entry, type GridItem, isBlock } from "./columns";
import type { Placement } from "./keyboard-moves";
import { isInWorkingTime, isTaking, type MinuteRange, timeOffOn } from "./working-time";

/** What would be at the place where something is carried; `visits` only for blocks, which may lie over visits. */
export type PlacementState = {
  kind: "free" | "taken" | "blocked" | "outside" | "visits";
  /** How many visits are in the way. */
  count: number;
};

/** What the answer is drawn from: every visit on screen, also those that a filter hides. */
export type Surroundings = {
  columns: readonly Column[];
  entries: readonly Entry[];
  timeOff: readonly TimeOffView[];
  services: readonly ServiceView[];
  clock: ShopClock;
};

const meets = (a: MinuteRange, b: MinuteRange) => a.start < b.end && b.start < a.end;

/**
 * Whether a carried visit or block would fit where it is now, as far as the screen knows: the server has the last word. A visit
 * with processing gaps, its own or the other's, is never called taken, for it may fit into the gap.
 */
export function placementState(item: GridItem, placement: Placement, around: Surroundings): PlacementState {
  const column = around.columns[placement.column];
  const staffId = column?.staff?.id ?? (isBlock(item) ? item.off.staffId : item.appointment.staff.id);
  const person = column?.people.find((known) => known.id === staffId) ?? column?.staff;
  if (!column || !person) return { kind: "free", count: 0 };
  const inTheWay = around.entries.filter(
    (entry) =>
      entry.id !== item.id &&
      entry.column === placement.column &&
      entry.appointment.staff.id === staffId &&
      entry.appointment.status !== "cancelled" &&
      meets(entry, placement),
  );
  if (isBlock(item)) {
    return inTheWay.length > 0 ? { kind: "visits", count: inTheWay.length } : { kind: "free", count: 0 };
  }
  const taken = inTheWay.filter((entry) => !mayShare(item, entry, placement, around.services));
  if (taken.length > 0) return { kind: "taken", count: taken.length };
  if (isAway(staffId, column.date, placement, around)) return { kind: "blocked", count: 0 };
  if (!isInWorkingTime(person, column.date, placement)) return { kind: "outside", count: 0 };
  return { kind: "free", count: 0 };
}

/** Whether somebody is blocked or away during a part of a date. */
export function isAway(
  staffId: string,
  date: string,
  range: MinuteRange,
  { timeOff, clock }: Pick<Surroundings, "timeOff" | "clock">,
): boolean {
  return timeOff.some((off) => {
    const part = off.staffId === staffId && isTaking(off) ? timeOffOn(off, date, clock) : null;
    return part !== null && meets(part, range);
  });
}

// Seats of one session stand at the same time; gaps may take in others.
function mayShare(
  item: Entry,
  other: Entry,
  placement: Placement,
  services: readonly ServiceView[],
): boolean {
  const facts = (entry: Entry) =>
    entry.appointment.services.map((line) => services.find((known) => known.id === line.id));
  const [own, others] = [facts(item), facts(other)];
  if ([...own, ...others].some((service) => service?.segments)) return true;
  const [only] = own;
  const sameSession = own.length === 1 && others.length === 1 && only && only.id === others[0]?.id;
  return Boolean(sameSession && only.capacity > 1 && other.start === placement.start);
}
