import { describe, expect, it } from "vitest";
import type { AppointmentView, StaffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { dayColumns, entriesOf, weekColumns } from "./columns";

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
