import { describe, expect, it } from "vitest";
import { addDays, localDateOf, localDatesBetween, startOfDate } from "./local-dates.shared";

const zone = "America/Sao_Paulo"; // three hours behind UTC

describe("local dates", () => {
  it("follow the shop's midnight, not UTC's", () => {
    expect(localDateOf(new Date("2027-05-04T02:59:59Z"), zone)).toBe("2027-05-03");
    expect(localDateOf(new Date("2027-05-04T03:00:00Z"), zone)).toBe("2027-05-04");
    expect(startOfDate("2027-05-04", zone).toISOString()).toBe("2027-05-04T03:00:00.000Z");
  });

  it("name both days of a stay across midnight, and one of a stay that ends on it", () => {
    const late = new Date("2027-05-04T02:30:00Z");
    expect(localDatesBetween(late, new Date("2027-05-04T03:30:00Z"), zone)).toEqual([
      "2027-05-03",
      "2027-05-04",
    ]);
    expect(localDatesBetween(late, new Date("2027-05-04T03:00:00Z"), zone)).toEqual(["2027-05-03"]);
  });

  it("step over month ends and clock changes", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(startOfDate("2027-03-29", "Europe/Bucharest").toISOString()).toBe("2027-03-28T21:00:00.000Z");
  });
});
