import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, shopClock, weekdayOf } from "@/lib/booking/shop-time.shared";
import { instantAt, maxVisits, occurrenceDates, type SeriesRule } from "./occurrences.shared";

const rule = (over: Partial<SeriesRule>): SeriesRule => ({
  frequency: "weekly",
  interval: 1,
  fromDate: "2027-05-04",
  wallTime: "15:00",
  count: 4,
  ...over,
});

describe("the dates of a series", () => {
  it("come every so many weeks on the weekday of the first", () => {
    expect(occurrenceDates(rule({ interval: 2 }))).toEqual([
      "2027-05-04",
      "2027-05-18",
      "2027-06-01",
      "2027-06-15",
    ]);
  });

  it("end on the last date, which counts", () => {
    const dates = occurrenceDates(rule({ count: null, untilDate: "2027-05-18" }));
    expect(dates).toEqual(["2027-05-04", "2027-05-11", "2027-05-18"]);
  });

  it("keep the weekday's place in the month, and the fifth is the last that there is", () => {
    expect(occurrenceDates(rule({ frequency: "monthly", fromDate: "2027-05-14", count: 3 }))).toEqual([
      "2027-05-14", // the second Friday
      "2027-06-11",
      "2027-07-09",
    ]);
    expect(occurrenceDates(rule({ frequency: "monthly", fromDate: "2027-01-29", count: 4 }))).toEqual([
      "2027-01-29", // the fifth Friday
      "2027-02-26",
      "2027-03-26",
      "2027-04-30",
    ]);
  });

  it("are never more than a year of weeks nor further than two years", () => {
    expect(occurrenceDates(rule({ count: 500 }))).toHaveLength(maxVisits);
    const far = occurrenceDates(rule({ interval: 26, count: 52 }));
    expect(far.at(-1)).toBe("2029-05-01");
  });

  it("rise, keep the weekday, and their wall time is the same on every one of them in every zone", () => {
    const zones = ["America/New_York", "Europe/Bucharest", "America/Sao_Paulo", "Australia/Lord_Howe"];
    const minutes = fc.integer({ min: 0, max: 95 }).map((step) => step * 15);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom("weekly" as const, "monthly" as const),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 800 }),
        minutes,
        (zone, frequency, interval, day, minute) => {
          const fromDate = addDays("2027-01-01", day);
          const wallTime = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
          const dates = occurrenceDates(rule({ frequency, interval, fromDate, wallTime, count: 20 }));
          expect([...dates].sort()).toEqual(dates);
          expect(new Set(dates).size).toBe(dates.length);
          const clock = shopClock(zone);
          for (const date of dates) {
            expect(weekdayOf(date)).toBe(weekdayOf(fromDate));
            const shown = clock.minutesOf(instantAt(clock, date, wallTime), date);
            // A time that the spring change skips comes an hour (or half of one) later, all others stay.
            expect([0, 30, 60]).toContain(shown - minute);
          }
        },
      ),
    );
  });
});
