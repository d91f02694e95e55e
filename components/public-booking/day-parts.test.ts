import { describe, expect, it } from "vitest";
import { groupByDayPart, isOtherClock, plusDays, slotsByDate } from "./day-parts";

const saoPaulo = "America/Sao_Paulo";
const slot = (startsAt: string) => ({ startsAt, staffIds: ["a"] });

describe("free times", () => {
  it("are of the shop's day, not of the UTC day", () => {
    const byDate = slotsByDate([slot("2026-11-24T01:30:00Z"), slot("2026-11-24T12:00:00Z")], saoPaulo);
    expect(Object.keys(byDate)).toEqual(["2026-11-23", "2026-11-24"]);
  });

  it("are grouped by the shop's clock: noon is afternoon, six is evening", () => {
    const groups = groupByDayPart(
      ["2026-11-24T14:59:00Z", "2026-11-24T15:00:00Z", "2026-11-24T20:59:00Z", "2026-11-24T21:00:00Z"].map(
        slot,
      ),
      saoPaulo,
    );
    expect(groups.map(({ part, slots }) => [part, slots.length])).toEqual([
      ["morning", 1],
      ["afternoon", 2],
      ["evening", 1],
    ]);
  });

  it("leave out the parts of the day without any", () => {
    expect(groupByDayPart([slot("2026-11-24T22:00:00Z")], saoPaulo).map(({ part }) => part)).toEqual([
      "evening",
    ]);
    expect(groupByDayPart([], saoPaulo)).toEqual([]);
  });
});

describe("days", () => {
  it("are counted on the calendar, over months, years and clock changes", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(plusDays("2028-03-01", -1)).toBe("2028-02-29");
  });
});

describe("the visitor's clock", () => {
  const instant = "2026-11-24T12:00:00Z";
  it("is another one only where it shows another time", () => {
    expect(isOtherClock(instant, saoPaulo, "Europe/Bucharest")).toBe(true);
    expect(isOtherClock(instant, saoPaulo, "America/Argentina/Buenos_Aires")).toBe(false);
    expect(isOtherClock(instant, saoPaulo, saoPaulo)).toBe(false);
    expect(isOtherClock(instant, saoPaulo, "")).toBe(false);
  });
});
