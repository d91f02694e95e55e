import { describe, expect, it } from "vitest";
import { openingOn, openingWeek, openState } from "./opening-hours";

const early = {
  weekly: { mon: [["09:00", "13:00"]] as [string, string][] },
  overrides: { "2026-11-23": [] },
};
const late = {
  weekly: {
    mon: [["12:00", "19:00"]] as [string, string][],
    fri: [["18:00", "26:00"]] as [string, string][],
  },
  breaks: { mon: [["15:00", "15:30"]] as [string, string][] },
};

describe("opening hours", () => {
  it("are those of everybody together, closed where all of them pause", () => {
    const week = openingWeek([early, late]);
    expect(week[0]).toEqual([
      { from: 540, to: 900 },
      { from: 930, to: 1140 },
    ]);
    expect(week[1]).toEqual([]);
  });

  it("do not pause while somebody works on", () => {
    const all = { weekly: { mon: [["09:00", "19:00"]] as [string, string][] } };
    expect(openingWeek([all, late])[0]).toEqual([{ from: 540, to: 1140 }]);
  });

  it("follow the overrides of a date, also an empty one", () => {
    expect(openingOn([early], "2026-11-23")).toEqual([]);
    expect(openingOn([early], "2026-11-30")).toEqual([{ from: 540, to: 780 }]);
  });

  it("are empty for a shop without staff", () => {
    expect(openingWeek([])).toEqual([[], [], [], [], [], [], []]);
  });
});

describe("the state of now", () => {
  const ranges = [
    { from: 540, to: 720 },
    { from: 780, to: 1080 },
  ];
  it("is open until the end of the range, the end itself excluded", () => {
    expect(openState(ranges, 540)).toEqual({ kind: "open", until: 720 });
    expect(openState(ranges, 720)).toEqual({ kind: "opens", at: 780 });
  });
  it("is closed after the last range and on a day without any", () => {
    expect(openState(ranges, 1080)).toEqual({ kind: "closed" });
    expect(openState([], 600)).toEqual({ kind: "closed" });
  });
});
