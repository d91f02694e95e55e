import { describe, expect, it } from "vitest";
import type { AppointmentView, ServiceView, StaffView, TimeOffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { blockEntriesOf, dayColumns, entriesOf, type GridItem, weekColumns } from "./columns";
import { placementState, type Surroundings } from "./placement-state";

const clock = shopClock("UTC");
const date = "2027-05-04"; // a Tuesday
const hours = { weekly: { tue: [["09:00", "18:00"] as [string, string]] } };
const person = (id: string) => ({ id, name: id, isActive: true, hours }) as unknown as StaffView;
const staff = [person("ana"), person("caio")];
const at = (time: string) => `${date}T${time}:00Z`;
const visit = (id: string, from: string, to: string, over: object = {}) =>
  ({
    ...{ id, startsAt: at(from), endsAt: at(to), status: "scheduled" },
    ...{ staff: { id: "ana", name: "ana" }, services: [{ id: "cut" }] },
    ...over,
  }) as unknown as AppointmentView;
const off = (id: string, from: string, to: string, over: Partial<TimeOffView> = {}): TimeOffView => ({
  ...{ id, staffId: "ana", startsAt: at(from), endsAt: at(to), reason: null },
  ...{ kind: "block", status: "approved", ...over },
});
const services = [
  { id: "cut", segments: null, capacity: 1 },
  { id: "colour", segments: [{ active: 30, gap: 30 }, { active: 10 }], capacity: 1 },
  { id: "class", segments: null, capacity: 8 },
] as unknown as ServiceView[];

function scene(visits: AppointmentView[], timeOff: TimeOffView[] = [], week = false) {
  const columns = week ? weekColumns([date], staff) : dayColumns(date, staff, new Set(), []);
  const entries = entriesOf(columns, visits, clock);
  const around: Surroundings = { columns, entries, timeOff, services, clock };
  const items: GridItem[] = [...entries, ...blockEntriesOf(columns, timeOff, clock)];
  return (id: string, column: number, start: number, length = 30) => {
    const item = items.find((known) => known.id === id);
    if (!item) throw new Error(id);
    return placementState(item, { column, start, end: start + length }, around);
  };
}

describe("placementState", () => {
  it("is taken over another visit of the same person, and free over its own place and beside it", () => {
    const state = scene([visit("a", "10:00", "10:30"), visit("b", "11:00", "11:30")]);
    expect(state("a", 0, 675).kind).toBe("taken");
    expect(state("a", 0, 600).kind).toBe("free");
    expect(state("a", 0, 690).kind).toBe("free");
    expect(state("a", 1, 660).kind).toBe("free");
  });

  it("does not mind cancelled visits", () => {
    const state = scene([
      visit("a", "10:00", "10:30"),
      visit("b", "11:00", "11:30", { status: "cancelled" }),
    ]);
    expect(state("a", 0, 660).kind).toBe("free");
  });

  it("says when somebody is blocked or away, and ignores what was only asked for", () => {
    const visits = [visit("a", "10:00", "10:30")];
    expect(scene(visits, [off("x", "12:00", "13:00")])("a", 0, 735).kind).toBe("blocked");
    expect(scene(visits, [off("x", "12:00", "13:00", { kind: "absence" })])("a", 0, 735).kind).toBe(
      "blocked",
    );
    expect(scene(visits, [off("x", "12:00", "13:00", { status: "requested" })])("a", 0, 735).kind).toBe(
      "free",
    );
    expect(scene(visits, [off("x", "12:00", "13:00")])("a", 1, 735).kind).toBe("free");
  });

  it("says when it is outside working hours", () => {
    expect(scene([visit("a", "10:00", "10:30")])("a", 0, 1065).kind).toBe("outside");
  });

  it("never calls a visit with processing gaps taken: it may fit into the gap", () => {
    const colour = visit("b", "11:00", "12:10", { services: [{ id: "colour" }] });
    expect(scene([visit("a", "10:00", "10:30"), colour])("a", 0, 690).kind).toBe("free");
  });

  it("lets seats of one session stand together at its start only", () => {
    const seat = (id: string, from: string, to: string) =>
      visit(id, from, to, { services: [{ id: "class" }] });
    const state = scene([seat("a", "10:00", "10:30"), seat("b", "11:00", "11:30")]);
    expect(state("a", 0, 660).kind).toBe("free");
    expect(state("a", 0, 675).kind).toBe("taken");
  });

  it("compares with the visit's own person where several share a column", () => {
    const other = visit("b", "11:00", "11:30", { staff: { id: "caio", name: "caio" } });
    expect(scene([visit("a", "10:00", "10:30"), other], [], true)("a", 0, 660).kind).toBe("free");
  });

  it("counts the visits under a block", () => {
    const visits = [visit("a", "10:00", "10:30"), visit("b", "10:30", "11:00")];
    const state = scene(visits, [off("x", "12:00", "13:00")]);
    expect(state("x", 0, 600, 60)).toEqual({ kind: "visits", count: 2 });
    expect(state("x", 0, 720, 60)).toEqual({ kind: "free", count: 0 });
  });
});
