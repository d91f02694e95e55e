import type { TimeOffView } from "@/lib/booking/schema";
import { addDays, type ShopClock, toMinutes, toTime } from "@/lib/booking/shop-time.shared";

/** What the dialog of a block starts from: a place in the calendar, or the block that is being changed. */
export type BlockPrefill = {
  date: string;
  /** Minutes after midnight. */
  start?: number;
  end?: number;
  staffIds?: readonly string[];
  editing?: TimeOffView;
};

/** What the dialog's fields hold; wall time of the shop. */
export type BlockDraft = {
  reason: string;
  staffIds: readonly string[];
  allDay: boolean;
  from: string;
  to: string;
  fromTime: string;
  toTime: string;
};

const hour = 60;

/** The fields as they are when the dialog opens; without a place the coming hour, or noon at night and on another day. */
export function draftOf(prefill: BlockPrefill, clock: ShopClock, now: number): BlockDraft {
  const { editing } = prefill;
  if (editing) {
    const from = clock.dateOf(editing.startsAt);
    const last = clock.dateOf(Date.parse(editing.endsAt) - 1);
    const [start, end] = [clock.minutesOf(editing.startsAt, from), clock.minutesOf(editing.endsAt, last)];
    return {
      reason: editing.reason ?? "",
      staffIds: [editing.staffId],
      allDay: start === 0 && end === 24 * hour,
      ...{ from, to: last, fromTime: toTime(start), toTime: toTime(end) },
    };
  }
  const { date } = prefill;
  const next = (Math.floor(clock.minutesOf(now, date) / hour) + 1) * hour;
  const isDaytime = clock.dateOf(now) === date && next >= 7 * hour && next <= 21 * hour;
  const start = prefill.start ?? (isDaytime ? next : 12 * hour);
  const end = prefill.end ?? Math.min(start + hour, 24 * hour);
  return {
    reason: "",
    staffIds: prefill.staffIds ?? [],
    allDay: false,
    ...{ from: date, to: date, fromTime: toTime(start), toTime: toTime(end) },
  };
}

/** The instants of a draft, or null when it ends before it starts. */
export function spanOfDraft(
  draft: BlockDraft,
  clock: ShopClock,
): { startsAt: string; endsAt: string } | null {
  const startsAt = clock.instantOf(draft.from, draft.allDay ? 0 : toMinutes(draft.fromTime));
  const endsAt = draft.allDay
    ? clock.instantOf(addDays(draft.to, 1), 0)
    : clock.instantOf(draft.to, toMinutes(draft.toTime));
  return startsAt < endsAt ? { startsAt, endsAt } : null;
}

/** Where a block ends up that was carried by wall time: a move keeps its length, also over a change of the clock. */
export function carriedSpan(
  off: Pick<TimeOffView, "startsAt" | "endsAt">,
  from: { date: string; start: number; end: number },
  to: { date: string; start: number; end: number },
  clock: ShopClock,
): { startsAt: string; endsAt: string } {
  const moved = from.date !== to.date || from.start !== to.start;
  const startsAt = moved ? clock.instantOf(to.date, to.start) : off.startsAt;
  const resized = to.end - to.start !== from.end - from.start;
  const length = Date.parse(off.endsAt) - Date.parse(off.startsAt);
  const endsAt = resized
    ? clock.instantOf(to.date, to.end)
    : new Date(Date.parse(startsAt) + length).toISOString();
  return { startsAt, endsAt };
}
