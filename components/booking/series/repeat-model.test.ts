import { describe, expect, it } from "vitest";
import type { SeriesDate } from "@/lib/recurrence/schema";
import { answersOf, bookedDates, endOf, noRepeat, planDates, rhythmOf } from "./repeat-model";

const at = (day: string, time = "13:00") => `2027-05-${day}T${time}:00Z`;
const date = (day: string, state: SeriesDate["state"], alternatives: string[] = []): SeriesDate => ({
  ...{ date: `2027-05-${day}`, startsAt: at(day) },
  ...{ state, alternatives },
});

describe("the rhythm of a draft", () => {
  it("is none for a visit that comes once, and one of the shop's for a choice", () => {
    expect(rhythmOf(noRepeat)).toBeNull();
    expect(rhythmOf({ ...noRepeat, choice: "weekly4" })).toEqual({ frequency: "weekly", interval: 4 });
    expect(rhythmOf({ ...noRepeat, choice: "monthly1" })).toEqual({ frequency: "monthly", interval: 1 });
  });

  it("is unknown while a custom number is empty, broken or too large", () => {
    const custom = { ...noRepeat, choice: "custom" as const, unit: "monthly" as const };
    for (const interval of [null, 0, 1.5, 27]) expect(rhythmOf({ ...custom, interval })).toBeNull();
    expect(rhythmOf({ ...custom, interval: 3 })).toEqual({ frequency: "monthly", interval: 3 });
  });
});

describe("the end of a draft", () => {
  it("is a number of visits from two on, as many as a series may have", () => {
    expect(endOf({ ...noRepeat, visits: 52 }, "2027-05-04", 52)).toEqual({ count: 52 });
    for (const visits of [null, 1, 53]) expect(endOf({ ...noRepeat, visits }, "2027-05-04", 52)).toBeNull();
  });

  it("is a day after the first visit", () => {
    const draft = { ...noRepeat, ends: "date" as const };
    expect(endOf({ ...draft, until: "2027-06-01" }, "2027-05-04", 52)).toEqual({ untilDate: "2027-06-01" });
    expect(endOf({ ...draft, until: "2027-05-04" }, "2027-05-04", 52)).toBeNull();
    expect(endOf(draft, "2027-05-04", 52)).toBeNull();
  });
});

describe("the dates of a preview", () => {
  const dates = [
    date("04", "free"),
    date("11", "taken", [at("11", "14:00")]),
    date("18", "closed"),
    date("25", "taken"),
  ];

  it("wait for a decision wherever they are not free", () => {
    const planned = planDates(dates, {}, false);
    expect(planned.map(({ open }) => open)).toEqual([false, true, true, true]);
    expect(bookedDates(planned)).toHaveLength(1);
  });

  it("are answered as skipped, changed, or booked outside the hours", () => {
    const planned = planDates(
      dates,
      {
        [at("11")]: { kind: "instead", startsAt: at("11", "14:00") },
        [at("18")]: { kind: "anyway" },
        [at("25")]: { kind: "skip" },
      },
      false,
    );
    expect(planned.some(({ open }) => open)).toBe(false);
    expect(bookedDates(planned)).toHaveLength(3);
    expect(answersOf(planned, false)).toEqual({
      skipDates: ["2027-05-25"],
      changes: { "2027-05-11": at("11", "14:00") },
      allowOutsideHours: true,
    });
  });

  it("need no word for closed days once the desk has set the hours aside", () => {
    const planned = planDates(dates, {}, true);
    expect(planned.map(({ open }) => open)).toEqual([false, true, false, true]);
    expect(answersOf(planned, true).allowOutsideHours).toBe(true);
  });

  it("are open again when the time that was chosen instead is taken by now", () => {
    const chosen = { [at("25")]: { kind: "instead" as const, startsAt: at("25", "15:00") } };
    expect(planDates(dates, chosen, false)[3]).toMatchObject({ decision: null, open: true });
  });
});
