import { expect, it } from "vitest";
import { periodDates } from "./periods";

it("a month ends on its last day, also in February and December", () => {
  expect(periodDates("month", "2028-02-10", 0)).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(periodDates("month", "2027-12-31", 0)).toEqual({ from: "2027-12-01", to: "2027-12-31" });
  expect(periodDates("lastMonth", "2027-03-31", 0)).toEqual({ from: "2027-02-01", to: "2027-02-28" });
  expect(periodDates("lastMonth", "2027-01-01", 0)).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});

it("a week begins where the reader's calendar does", () => {
  expect(periodDates("week", "2027-05-05", 0)).toEqual({ from: "2027-05-02", to: "2027-05-08" });
  expect(periodDates("week", "2027-05-05", 1)).toEqual({ from: "2027-05-03", to: "2027-05-09" });
  expect(periodDates("week", "2027-05-02", 0)?.from).toBe("2027-05-02");
});

it("a day and a year are themselves, and own dates are the reader's", () => {
  expect(periodDates("today", "2027-05-05", 0)).toEqual({ from: "2027-05-05", to: "2027-05-05" });
  expect(periodDates("year", "2027-05-05", 0)).toEqual({ from: "2027-01-01", to: "2027-12-31" });
  expect(periodDates("custom", "2027-05-05", 0)).toBeNull();
});
