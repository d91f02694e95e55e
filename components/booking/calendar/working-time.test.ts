import { describe, expect, it } from "vitest";
import type { Hours } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { breakRanges, closedRanges, isInWorkingTime, timeOffOn, workingRanges } from "./working-time";

const hours: Hours = {
  weekly: {
    fri: [
      ["13:00", "18:00"],
      ["09:00", "12:00"],
    ],
  },
  breaks: { fri: [["15:00", "15:30"]] },
  overrides: { "2026-11-27": [], "2026-11-22": [["10:00", "14:00"]] },
};

describe("working time", () => {
  it("comes from the weekday, in order", () => {
    expect(workingRanges({ hours }, "2026-11-20")).toEqual([
      { start: 540, end: 720 },
      { start: 780, end: 1080 },
    ]);
    expect(workingRanges({ hours }, "2026-11-21")).toEqual([]);
  });

  it("is replaced by the override of the date, also by a closed one", () => {
    expect(workingRanges({ hours }, "2026-11-27")).toEqual([]);
    expect(workingRanges({ hours }, "2026-11-22")).toEqual([{ start: 600, end: 840 }]);
  });

  it("does not hold a visit that leaves it or meets a break", () => {
    expect(isInWorkingTime({ hours }, "2026-11-20", { start: 540, end: 570 })).toBe(true);
    expect(isInWorkingTime({ hours }, "2026-11-20", { start: 690, end: 735 })).toBe(false);
    expect(isInWorkingTime({ hours }, "2026-11-20", { start: 885, end: 915 })).toBe(false);
    expect(isInWorkingTime({ hours }, "2026-11-20", { start: 930, end: 960 })).toBe(true);
    expect(breakRanges({ hours }, "2026-11-20")).toEqual([{ start: 900, end: 930 }]);
  });

  it("leaves the rest of the day closed", () => {
    expect(closedRanges(workingRanges({ hours }, "2026-11-20"))).toEqual([
      { start: 0, end: 540 },
      { start: 720, end: 780 },
      { start: 1080, end: 1440 },
    ]);
    expect(closedRanges([])).toEqual([{ start: 0, end: 1440 }]);
  });

  it("cuts an absence of several days to the date in question", () => {
    const clock = shopClock("America/Sao_Paulo");
    const off = { startsAt: "2026-11-20T17:00:00Z", endsAt: "2026-11-22T03:00:00Z" };
    expect(timeOffOn(off, "2026-11-20", clock)).toEqual({ start: 840, end: 1440 });
    expect(timeOffOn(off, "2026-11-21", clock)).toEqual({ start: 0, end: 1440 });
    expect(timeOffOn(off, "2026-11-22", clock)).toBeNull();
  });
});
