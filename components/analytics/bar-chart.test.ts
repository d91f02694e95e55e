import { expect, it } from "vitest";
import { niceTop } from "./bar-chart";

it("the axis ends at a round number that no bar exceeds", () => {
  expect([0, 0.3, 1, 7, 10, 11, 4999, 5001].map(niceTop)).toEqual([1, 0.5, 1, 10, 10, 20, 5000, 10_000]);
});
