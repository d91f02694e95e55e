import { describe, expect, it } from "vitest";
import { clampStart, minuteAt, readingMinute, snap, snapDown, topOf, windowOf } from "./scale";

describe("the grid's scale", () => {
  it("turns minutes into pixels and back", () => {
    const window = { from: 480, to: 1200 };
    expect(topOf(540, window)).toBe(80);
    expect(minuteAt(topOf(617, window), window)).toBeCloseTo(617);
  });

  it("snaps a drag to the nearest quarter and a click to the quarter under it", () => {
    expect(snap(547)).toBe(540);
    expect(snap(548)).toBe(555);
    expect(snapDown(554)).toBe(540);
  });

  it("keeps a visit inside its day", () => {
    expect(clampStart(-30, 60)).toBe(0);
    expect(clampStart(1430, 60)).toBe(1380);
    expect(clampStart(300, 2000)).toBe(0);
  });

  it("shows what is open or booked in whole hours with some room", () => {
    expect(windowOf([{ start: 540, end: 1140 }])).toEqual({ from: 480, to: 1200 });
    expect(windowOf([{ start: 10, end: 1435 }])).toEqual({ from: 0, to: 1440 });
    expect(windowOf([])).toEqual({ from: 480, to: 1140 });
  });

  it("starts reading a little before now while the day is under way", () => {
    const day = [{ start: 540, end: 1140 }];
    expect(readingMinute(day, day, 800)).toBe(725);
    expect(readingMinute(day, day, 540)).toBe(465);
  });

  it("starts reading at the first hour before opening, after closing and on a day off", () => {
    const day = [
      { start: 600, end: 1140 },
      { start: 540, end: 900 },
    ];
    expect(readingMinute(day, day, 539)).toBe(480);
    expect(readingMinute(day, day, 1140)).toBe(480);
    expect(readingMinute(day, [], 800)).toBe(480);
    expect(readingMinute([], [], 800)).toBeNull();
  });
});
