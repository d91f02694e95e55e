import { describe, expect, it } from "vitest";
import { hoursSchema } from "@/lib/booking/schema";
import {
  addRange,
  breaksOf,
  copyDay,
  isValid,
  problemOf,
  type Range,
  setOpen,
  stretchesOf,
  type Week,
  weekOf,
} from "./hours-model";

describe("the week of somebody on the staff", () => {
  const week: Week = { mon: [["10:00", "19:00"]], wed: [["08:00", "12:00"]] };

  it("opens a day with the hours of the open day before it", () => {
    expect(setOpen(week, "tue", true).tue).toEqual([["10:00", "19:00"]]);
    expect(setOpen(week, "sun", true).sun).toEqual([["08:00", "12:00"]]);
    expect(setOpen({}, "sun", true).sun).toEqual([["09:00", "18:00"]]);
  });

  it("closes a day and leaves the others", () => {
    expect(setOpen(week, "mon", false)).toEqual({ mon: [], wed: [["08:00", "12:00"]] });
  });

  it("splits a long day for lunch and appends to a short one", () => {
    expect(addRange([["09:00", "18:00"]])).toEqual([
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ]);
    expect(addRange([["09:00", "12:00"]])).toEqual([
      ["09:00", "12:00"],
      ["13:00", "16:00"],
    ]);
  });

  it("adds a third range and more, after the last one or into the first gap, until the day is full", () => {
    const two: Range[] = [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ];
    expect(addRange(two)).toEqual([...two, ["19:00", "22:00"]]);
    expect(
      addRange([
        ["00:00", "12:00"],
        ["13:00", "23:45"],
      ]),
    ).toEqual([
      ["00:00", "12:00"],
      ["12:00", "13:00"],
      ["13:00", "23:45"],
    ]);
    expect(
      addRange([
        ["00:00", "12:00"],
        ["12:00", "24:00"],
      ]),
    ).toBeNull();
  });

  it("never makes an order that would be refused", () => {
    for (let start = 0; start < 1440; start += 60) {
      for (let end = start + 60; end <= 1440; end += 60) {
        const time = (minutes: number) => `${String(minutes / 60).padStart(2, "0")}:00`;
        let ranges: Range[] | null = [[time(start), time(end)]];
        for (let more = 0; ranges && more < 4; more++) {
          expect(problemOf(ranges)).toBeNull();
          ranges = addRange(ranges);
        }
      }
    }
  });

  it("copies a day without sharing it", () => {
    const copied = copyDay(week, "mon", ["tue", "fri"]);
    expect(copied.fri).toEqual([["10:00", "19:00"]]);
    expect(copied.fri).not.toBe(copied.tue);
    expect(copied.wed).toEqual(week.wed);
  });
});

describe("the week in a sentence", () => {
  it("joins days that follow one another with the same hours and leaves out days off", () => {
    const day: Range[] = [
      ["09:00", "12:00"],
      ["13:00", "19:00"],
    ];
    const sat: Range[] = [["09:00", "16:00"]];
    const weekly: Week = { mon: day, tue: [...day].reverse(), wed: [], thu: day, fri: day, sat };
    expect(stretchesOf(weekly)).toEqual([
      { from: "mon", to: "tue", ranges: day },
      { from: "thu", to: "fri", ranges: day },
      { from: "sat", to: "sat", ranges: sat },
    ]);
    expect(stretchesOf({})).toEqual([]);
  });
});

describe("what is wrong with hours", () => {
  it("is an end before its start, or two ranges in one another", () => {
    expect(problemOf([["12:00", "09:00"]])).toBe("order");
    expect(
      problemOf([
        ["13:00", "18:00"],
        ["09:00", "14:00"],
      ]),
    ).toBe("overlap");
    expect(
      problemOf([
        ["12:00", "18:00"],
        ["09:00", "12:00"],
      ]),
    ).toBeNull();
  });

  it("covers special days and breaks without a day", () => {
    const hours = { weekly: {}, breaks: [], overrides: {} };
    expect(isValid(hours)).toBe(true);
    expect(isValid({ ...hours, overrides: { "2026-12-24": [["12:00", "09:00"]] } })).toBe(false);
    expect(isValid({ ...hours, weekly: { fri: [["20:00", "26:00"]], sat: [["01:00", "03:00"]] } })).toBe(
      false,
    );
    expect(isValid({ ...hours, breaks: [{ range: ["12:00", "13:00"], days: [] }] })).toBe(false);
  });
});

describe("breaks", () => {
  it("are one line for the same time on several days, and go back as they came", () => {
    const week: Week = {
      mon: [["12:00", "13:00"]],
      tue: [
        ["12:00", "13:00"],
        ["16:00", "16:15"],
      ],
    };
    const breaks = breaksOf(week);
    expect(breaks).toEqual([
      { range: ["12:00", "13:00"], days: ["mon", "tue"] },
      { range: ["16:00", "16:15"], days: ["tue"] },
    ]);
    expect(weekOf(breaks)).toEqual(week);
    expect(hoursSchema.safeParse({ weekly: week, breaks: weekOf(breaks) }).success).toBe(true);
  });
});
