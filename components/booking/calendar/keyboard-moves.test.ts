import { describe, expect, it } from "vitest";
import { movePlacement, nextStop, resizePlacement } from "./keyboard-moves";

const stops = [
  { id: "a9", column: 0, start: 540, end: 570 },
  { id: "a11", column: 0, start: 660, end: 690 },
  { id: "c9", column: 2, start: 545, end: 570 },
  { id: "c16", column: 2, start: 960, end: 990 },
];

describe("arrow keys between appointments", () => {
  it("follow the column by time and stop at its ends", () => {
    expect(nextStop(stops, "a9", "down")).toBe("a11");
    expect(nextStop(stops, "a11", "up")).toBe("a9");
    expect(nextStop(stops, "a11", "down")).toBeNull();
  });

  it("jump over empty columns to the nearest time", () => {
    expect(nextStop(stops, "a11", "right")).toBe("c9");
    expect(nextStop(stops, "c16", "left")).toBe("a11");
    expect(nextStop(stops, "a9", "left")).toBeNull();
  });
});

describe("move mode", () => {
  const placement = { column: 1, start: 540, end: 585 };

  it("moves by a quarter and keeps the length", () => {
    expect(movePlacement(placement, "down", 3)).toEqual({ column: 1, start: 555, end: 600 });
    expect(movePlacement(placement, "up", 3)).toEqual({ column: 1, start: 525, end: 570 });
  });

  it("brings a crooked start to the grid first", () => {
    expect(movePlacement({ column: 0, start: 547, end: 577 }, "down", 1).start).toBe(555);
    expect(movePlacement({ column: 0, start: 547, end: 577 }, "up", 1).start).toBe(540);
  });

  it("stays inside the day and the grid", () => {
    expect(movePlacement({ column: 0, start: 0, end: 30 }, "up", 3).start).toBe(0);
    expect(movePlacement({ column: 0, start: 1410, end: 1440 }, "down", 3).end).toBe(1440);
    expect(movePlacement(placement, "right", 2).column).toBe(1);
    expect(movePlacement({ ...placement, column: 0 }, "left", 2).column).toBe(0);
  });

  it("resizes by a quarter, never below one", () => {
    expect(resizePlacement(placement, 1).end).toBe(600);
    expect(resizePlacement({ column: 0, start: 540, end: 555 }, -1).end).toBe(555);
    expect(resizePlacement({ column: 0, start: 540, end: 550 }, -1).end).toBe(550);
    expect(resizePlacement({ column: 0, start: 1410, end: 1440 }, 1).end).toBe(1440);
  });
});
