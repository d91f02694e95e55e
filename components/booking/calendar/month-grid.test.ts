import { describe, expect, it } from "vitest";
import { addMonths, dateAfterKey, monthWeeks } from "./month-grid";

describe("monthWeeks", () => {
  it("has whole weeks from the first to the last day of the month, by the reader's first weekday", () => {
    const monday = monthWeeks("2027-05-20", 1);
    expect(monday[0]?.[0]).toBe("2027-04-26");
    expect(monday.at(-1)?.at(-1)).toBe("2027-06-06");
    expect(monthWeeks("2027-05-20", 0)[0]?.[0]).toBe("2027-04-25");
  });

  it("is never longer than the six weeks that one request may ask for", () => {
    for (let month = 0; month < 120; month++) {
      for (const firstDay of [0, 1] as const) {
        const weeks = monthWeeks(addMonths("2025-01-15", month), firstDay);
        expect(weeks.length).toBeGreaterThanOrEqual(4);
        expect(weeks.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it("has four rows when February begins with the week", () => {
    expect(monthWeeks("2027-02-10", 1)).toHaveLength(4);
  });
});

describe("addMonths", () => {
  it("keeps the day, or takes the month's last one", () => {
    expect(addMonths("2027-05-20", 1)).toBe("2027-06-20");
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2027-01-15", -1)).toBe("2026-12-15");
    expect(addMonths("2027-12-31", 1)).toBe("2028-01-31");
  });
});

describe("dateAfterKey", () => {
  it("walks by days and weeks, to the ends of the week and over months", () => {
    expect(dateAfterKey("ArrowRight", "2027-05-31", 1)).toBe("2027-06-01");
    expect(dateAfterKey("ArrowUp", "2027-05-03", 1)).toBe("2027-04-26");
    expect(dateAfterKey("Home", "2027-05-05", 1)).toBe("2027-05-03");
    expect(dateAfterKey("End", "2027-05-05", 0)).toBe("2027-05-08");
    expect(dateAfterKey("PageDown", "2027-05-05", 1)).toBe("2027-06-05");
    expect(dateAfterKey("x", "2027-05-05", 1)).toBeUndefined();
  });
});
