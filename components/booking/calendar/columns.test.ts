import { describe, expect, it } from "vitest";
import type { AppointmentView, StaffView, TimeOffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { agendaRows } from "./agenda-rows";
import { blockEntriesOf, dayColumns, entriesOf, weekColumns } from "./columns";

const person = (id: string, isActive = true) => ({ id, isActive }) as StaffView;
const visit = (id: string, staffId: string, startsAt: string, endsAt: string) =>
  ({ id, startsAt, endsAt, staff: { id: staffId, name: staffId } }) as AppointmentView;

describe("the columns of a day", () => {
  it("are the active people, and those who left but are still booked", () => {
    const staff = [person("ana"), person("old", false), person("gone", false)];
    const keys = (only: string[]) =>
      dayColumns("2026-11-20", staff, new Set(["old"]), only).map((column) => column.key);
    expect(keys([])).toEqual(["ana", "old"]);
    expect(keys(["ana"])).toEqual(["ana"]);
  });
});

describe("the entries of a grid", () => {
  const clock = shopClock("America/Sao_Paulo");

  it("stand in the column of their person at the shop's time", () => {
    const columns = dayColumns("2026-11-20", [person("ana"), person("rui")], new Set(), []);
    const [entry] = entriesOf(
      columns,
      [visit("1", "rui", "2026-11-20T18:00:00Z", "2026-11-20T18:30:00Z")],
      clock,
    );
    expect(entry).toMatchObject({ id: "1", column: 1, start: 900, end: 930, continued: false });
  });

  it("are cut at midnight and continue on the next date", () => {
    const columns = weekColumns(["2026-11-20", "2026-11-21"], []);
    const entries = entriesOf(
      columns,
      [visit("1", "rui", "2026-11-21T02:30:00Z", "2026-11-21T03:30:00Z")],
      clock,
    );
    expect(entries).toMatchObject([
      { column: 0, start: 1410, end: 1440, continued: false },
      { column: 1, start: 0, end: 30, continued: true },
    ]);
  });

  it("keep their real length over a change of the clock", () => {
    const bucharest = shopClock("Europe/Bucharest");
    const columns = weekColumns(["2026-10-25"], []);
    // 03:30 to 03:30 by the wall clock: one hour has passed.
    const [entry] = entriesOf(
      columns,
      [visit("1", "rui", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")],
      bucharest,
    );
    expect(entry).toMatchObject({ start: 210, end: 270 });
  });
});

describe("blocked time", () => {
  const clock = shopClock("America/Sao_Paulo");
  const off = (
    id: string,
    startsAt: string,
    endsAt: string,
    over: Partial<TimeOffView> = {},
  ): TimeOffView => ({
    ...{ id, staffId: "ana", startsAt, endsAt, reason: null },
    ...{ kind: "block", status: "approved", ...over },
  });
  const lunch = off("1", "2026-11-20T15:00:00Z", "2026-11-20T16:00:00Z");

  it("stands with its person, in a shared week too, and absences and requests do not", () => {
    const rows = [
      lunch,
      off("2", lunch.startsAt, lunch.endsAt, { kind: "absence" }),
      off("3", lunch.startsAt, lunch.endsAt, { status: "requested" }),
      off("4", lunch.startsAt, lunch.endsAt, { staffId: "somebody else" }),
    ];
    const columns = weekColumns(["2026-11-20"], [person("ana"), person("rui")]);
    const entries = blockEntriesOf(columns, rows, clock);
    expect(entries).toMatchObject([{ id: "1", column: 0, start: 720, end: 780, continued: false }]);
  });

  it("of several people at once is one where they share a column, and each one's own in a day", () => {
    const people = [person("ana"), person("rui")];
    const rows = [lunch, { ...lunch, id: "2", staffId: "rui" }, { ...lunch, id: "3", reason: "Course" }];
    const week = blockEntriesOf(weekColumns(["2026-11-20"], people), rows, clock);
    expect(week).toMatchObject([
      { id: "1", people: 2, continued: true },
      { id: "3", people: 1, continued: false },
    ]);
    const day = blockEntriesOf(dayColumns("2026-11-20", people, new Set(), []), rows, clock);
    expect(day.map(({ id, people: count }) => [id, count])).toEqual([
      ["1", 1],
      ["3", 1],
      ["2", 1],
    ]);
  });

  it("that reaches over midnight is no place to drag from on either date", () => {
    const night = off("1", "2026-11-21T02:00:00Z", "2026-11-21T05:00:00Z");
    const columns = weekColumns(["2026-11-20", "2026-11-21"], [person("ana")]);
    expect(blockEntriesOf(columns, [night], clock)).toMatchObject([
      { column: 0, start: 1380, end: 1440, continued: true },
      { column: 1, start: 0, end: 120, continued: true },
    ]);
  });

  it("comes before a visit that begins with it in the list of a day", () => {
    const same = visit("a", "ana", lunch.startsAt, lunch.endsAt);
    const early = visit("b", "ana", "2026-11-20T12:00:00Z", "2026-11-20T12:30:00Z");
    expect(agendaRows([same, early], [lunch]).map(({ row }) => row.id)).toEqual(["b", "1", "a"]);
  });
});
