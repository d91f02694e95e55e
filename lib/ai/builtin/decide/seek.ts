import type { OfferedSlot, ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import type { DialogueState, Option } from "../dialogue-state";
import { addDays, distance } from "../format";
import type { TimeReading } from "../reading";
import { call, callTwice, type Flow, type Turn } from "../turn";
import { staffName } from "./facts";
import { withinHours } from "./opening";
import { byDay, spread, spreadDays } from "./spread";

/** `exact`: the wanted start is free. `options`: what to offer instead, with the reason first. */
export type Found =
  | { kind: "exact"; option: Option }
  | { kind: "options"; lead: string; options: Option[] }
  | { kind: "failed" };

type Slots = ToolResult<"find_slots">;
type Query = Omit<ToolInput<"find_slots">, "serviceIds" | "staffId">;
type Search = { turn: Turn; serviceIds: string[]; staffId: string | undefined; skip: ReadonlySet<string> };

const horizonDays = 6;

/** Looks for starts that fit the wishes; when there is none, for the nearest real ones. */
export function* seek(
  turn: Turn,
  serviceIds: string[],
  want: DialogueState["want"],
  skip: ReadonlySet<string> = new Set(),
): Flow<Found> {
  const staffId = staffName(turn, want.staffId) ? (want.staffId ?? undefined) : undefined;
  const search: Search = { turn, serviceIds, staffId, skip };
  const { today, say, format } = turn;
  const date = want.date;
  if (date && date.to < today) {
    const found = yield* nearestFrom(search, today, exactTime(want.time));
    return withLead(found, say.datePassed(format.date(date.to)));
  }
  const from = date && date.from > today ? date.from : today;
  const to = date ? ([date.to, addDays(from, 30)].toSorted()[0] ?? from) : addDays(today, horizonDays);
  const single = date !== null && from === to;
  if (want.time?.kind === "exact")
    return single ? yield* onDayAt(search, from, want.time) : yield* onDaysAt(search, from, to, want.time);
  if (want.time?.kind === "window") return yield* inWindow(search, from, to, want.time, single);
  return single ? yield* onDay(search, from) : yield* onDays(search, from, to, date?.label === "asap");
}

function exactTime(time: TimeReading | null): string | undefined {
  return time?.kind === "exact" ? time.time : undefined;
}

function* find(search: Search, query: Query): Flow<Slots | null> {
  const { turn } = search;
  const found = yield* call("find_slots", request(search, query));
  if (found) remember(turn, found);
  return found && without(found, search.skip);
}

function request(search: Search, query: Query): ToolInput<"find_slots"> {
  const { serviceIds, staffId } = search;
  return { serviceIds, ...(staffId ? { staffId } : {}), limit: 20, ...query };
}

function remember(turn: Turn, { durationMin, totalCents, currency }: Slots): void {
  turn.state.quote = { durationMin, totalCents, currency };
}

function without(found: Slots, skip: ReadonlySet<string>): Slots {
  return { ...found, slots: found.slots.filter((slot) => !skip.has(slot.startsAt)) };
}

function toOption(search: Search, slot: OfferedSlot): Option {
  const only = slot.staff.length === 1 ? slot.staff[0]?.id : undefined;
  return { ...slot, staffId: search.staffId ?? only ?? "any" };
}

function withLead(found: Found, lead: string): Found {
  if (found.kind === "exact") return { kind: "options", lead, options: [found.option] };
  return found.kind === "options" ? { ...found, lead: `${lead} ${found.lead}`.trim() } : found;
}

function byStart<T extends { startsAt: string }>(slots: T[]): T[] {
  return slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** One day, one clock time. */
function* onDayAt(search: Search, date: string, wanted: TimeReading & { kind: "exact" }): Flow<Found> {
  const { turn } = search;
  const { say, format } = turn;
  const name = staffName(turn, search.staffId);
  const candidates = [wanted.time, ...(wanted.candidates ?? [])];
  const time = yield* withinHours(turn, date, candidates);
  const nextWeek = turn.state.want.date?.label === "weekday" && date === turn.today && time <= turn.clock;
  if (nextWeek) return yield* onDayAt(search, addDays(date, 7), { kind: "exact", time });
  const day = yield* find(search, { from: date, to: date, around: time });
  if (!day) return { kind: "failed" };
  const exact = day.slots.find((slot) => slot.time === time);
  if (exact) return { kind: "exact", option: toOption(search, exact) };
  const same = byStart(
    day.slots.toSorted((a, b) => distance(a.time, time) - distance(b.time, time)).slice(0, 4),
  );
  const options = same.map((slot) => toOption(search, slot));
  const passed = date === turn.today && time <= turn.clock;
  const closed = day.closedDates.includes(date);
  let allClosed = closed && !name;
  if (name && !passed) {
    const anyone = { ...search, staffId: undefined };
    const others = yield* find(anyone, { from: date, to: date, timeFrom: time, timeTo: time });
    const other = others?.slots[0];
    if (other) options.push(toOption(anyone, other));
    allClosed = closed && Boolean(others?.closedDates.includes(date));
  }
  const reason = passed
    ? say.timePassed(format.time(time))
    : allClosed
      ? say.closedOn(format.date(date))
      : closed && name
        ? say.staffOff(name, format.date(date))
        : say.notFree(format.date(date), format.time(time), name);
  if (options.length) return { kind: "options", lead: `${reason} ${say.nearest()}`, options };
  const next = yield* nearestFrom(search, addDays(date, 1), time);
  return withLead(next, reason);
}

/** A clock time, the day is open. */
function* onDaysAt(
  search: Search,
  from: string,
  to: string,
  wanted: TimeReading & { kind: "exact" },
): Flow<Found> {
  const { turn } = search;
  const { say, format } = turn;
  const anyDay = turn.state.want.date === null;
  for (const time of [...new Set([wanted.time, ...(wanted.candidates ?? [])])]) {
    const found = yield* find(search, { from, to, timeFrom: time, timeTo: time });
    if (!found) return { kind: "failed" };
    const first = found.slots[0];
    if (!first) continue;
    if (found.slots.length === 1 || (anyDay && first.date === turn.today))
      return { kind: "exact", option: toOption(search, first) };
    const options = found.slots.slice(0, 5).map((slot) => toOption(search, slot));
    return { kind: "options", lead: say.freeAt(format.time(time), staffName(turn, search.staffId)), options };
  }
  const found = yield* nearestFrom(search, from, wanted.time);
  return withLead(found, say.notFree(null, format.time(wanted.time), staffName(turn, search.staffId)));
}

/** "In the afternoon", "after 5". */
function* inWindow(
  search: Search,
  from: string,
  to: string,
  window: TimeReading & { kind: "window" },
  single: boolean,
): Flow<Found> {
  const { turn } = search;
  const { say } = turn;
  const found = yield* find(search, { from, to, timeFrom: window.from, timeTo: window.to });
  if (!found) return { kind: "failed" };
  if (found.slots.length) return listed(search, found.slots, single);
  const rest = single ? yield* onDay(search, from) : yield* onDays(search, from, to, false);
  return withLead(rest, single && found.closedDates.includes(from) ? "" : say.noneInWindow());
}

/** A day without a time. */
function* onDay(search: Search, date: string): Flow<Found> {
  const { turn, skip } = search;
  const { say, format } = turn;
  const [early, late] = yield* callTwice(
    "find_slots",
    request(search, { from: date, to: date, timeTo: "12:59" }),
    request(search, { from: date, to: date, timeFrom: "13:00" }),
  );
  if (!early || !late) return { kind: "failed" };
  remember(turn, early);
  const slots = [...without(early, skip).slots, ...without(late, skip).slots];
  if (slots.length) return listed(search, slots, true);
  const name = staffName(turn, search.staffId);
  const closed = early.closedDates.includes(date);
  const anyone =
    closed && name ? yield* find({ ...search, staffId: undefined }, { from: date, to: date }) : null;
  const reason = !closed
    ? say.fullOn(format.date(date), name)
    : name && !anyone?.closedDates.includes(date)
      ? say.staffOff(name, format.date(date))
      : say.closedOn(format.date(date));
  return withLead(yield* nearestFrom(search, addDays(date, 1), undefined), reason);
}

/** Several days without a time: the first day with room and the one after. */
function* onDays(search: Search, from: string, to: string, asap: boolean): Flow<Found> {
  const { turn } = search;
  const found = yield* find(search, { from, to });
  if (!found) return { kind: "failed" };
  const firstDay = found.slots[0]?.date;
  if (!firstDay) return withLead(yield* nearestFrom(search, addDays(to, 1), undefined), "");
  const slots = found.slots.filter((slot) => slot.date === firstDay);
  if (asap || firstDay >= to) return listed(search, asap ? slots.slice(0, 4) : slots, true);
  const more = yield* find(search, { from: addDays(firstDay, 1), to });
  const nextDay = more?.slots[0]?.date;
  const next = (more?.slots ?? []).filter((slot) => slot.date === nextDay);
  const options = [...spread(slots, 3), ...spread(next, 2)].map((slot) => toOption(search, slot));
  return { kind: "options", lead: turn.say.freeNext(staffName(turn, search.staffId)), options };
}

function listed(search: Search, slots: OfferedSlot[], single: boolean): Found {
  const { say, format } = search.turn;
  const name = staffName(search.turn, search.staffId);
  const first = slots[0];
  const options = (single ? spread(slots, 5) : spreadDays(slots, 5)).map((slot) => toOption(search, slot));
  const lead = single && first ? say.freeOn(format.date(first.date), name) : say.freeNext(name);
  return { kind: "options", lead, options };
}

/** The week from a day on, nearest to a clock time where there is one; the coming week as a last resort. */
function* nearestFrom(search: Search, from: string, time: string | undefined): Flow<Found> {
  const { turn } = search;
  const weeks = [...new Set([from, turn.today])];
  for (const start of weeks) {
    const found = yield* find(search, {
      from: start,
      to: addDays(start, horizonDays),
      ...(time ? { around: time } : {}),
    });
    if (!found) return { kind: "failed" };
    if (!found.slots.length) continue;
    const options = spreadDays(byStart(nearest(found.slots, time)), 4).map((slot) => toOption(search, slot));
    return { kind: "options", lead: turn.say.nearest(), options };
  }
  return { kind: "options", lead: "", options: [] };
}

function nearest(slots: OfferedSlot[], time: string | undefined): OfferedSlot[] {
  if (!time) return slots;
  return byDay(slots).flatMap((day) =>
    day.toSorted((a, b) => distance(a.time, time) - distance(b.time, time)).slice(0, 2),
  );
}
