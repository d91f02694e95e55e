import { describe, expect, it } from "vitest";
import { cleanParts, minutesOf, partsOfLength } from "./parts";

describe("parts", () => {
  it("add up to time and work, and an empty field counts as nothing", () => {
    expect(minutesOf([{ active: 20, gap: 30 }, { active: 15 }])).toEqual({ total: 65, work: 35 });
    expect(minutesOf([{ active: Number.NaN, gap: 10 }])).toEqual({ total: 10, work: 0 });
  });

  it("begin as work, wait and work of the same length", () => {
    for (const minutes of [20, 30, 65, 90, 240]) {
      const parts = partsOfLength(minutes);
      expect(minutesOf(parts).total).toBe(minutes);
      expect(parts.every(({ active, gap = 0 }) => active >= 5 && gap >= 0)).toBe(true);
    }
    expect(minutesOf(partsOfLength(5)).total).toBe(15);
    expect(minutesOf(partsOfLength(Number.NaN)).total).toBe(15);
  });

  it("are sent without empty gaps; one after the last part is kept", () => {
    expect(
      cleanParts([
        { active: 20, gap: 0 },
        { active: 10, gap: 5 },
      ]),
    ).toEqual([{ active: 20 }, { active: 10, gap: 5 }]);
    expect(cleanParts([])).toBeNull();
    expect(cleanParts(null)).toBeNull();
  });
});
