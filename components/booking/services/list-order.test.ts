import { describe, expect, it } from "vitest";
import { moveTo, placeAt } from "./list-order";

describe("an order by hand", () => {
  it("moves one entry and keeps the others as they were", () => {
    expect(moveTo(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moveTo(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  });

  it("stops at the ends and knows only its own entries", () => {
    expect(moveTo(["a", "b"], 0, 9)).toEqual(["b", "a"]);
    expect(moveTo(["a", "b"], 1, -1)).toEqual(["b", "a"]);
    expect(moveTo(["a", "b"], 5, 0)).toEqual(["a", "b"]);
  });

  it("takes the place whose neighbours the pointer is between", () => {
    const middles = [10, 30, 50];
    expect(placeAt(middles, 0, 12)).toBe(0);
    expect(placeAt(middles, 0, 35)).toBe(1);
    expect(placeAt(middles, 0, 90)).toBe(2);
    expect(placeAt(middles, 2, 5)).toBe(0);
  });
});
