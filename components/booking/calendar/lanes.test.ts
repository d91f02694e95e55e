import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignLanes } from "./lanes";

const span = (id: string, start: number, end: number) => ({ id, start, end });

describe("lanes", () => {
  it("leave appointments that only touch at full width", () => {
    const lanes = assignLanes([span("a", 540, 570), span("b", 570, 600)]);
    expect(lanes.get("a")).toEqual({ lane: 0, lanes: 1, width: 1 });
    expect(lanes.get("b")).toEqual({ lane: 0, lanes: 1, width: 1 });
  });

  it("put two at the same time side by side", () => {
    const lanes = assignLanes([span("a", 540, 600), span("b", 540, 600)]);
    expect(lanes.get("a")).toEqual({ lane: 0, lanes: 2, width: 1 });
    expect(lanes.get("b")).toEqual({ lane: 1, lanes: 2, width: 1 });
  });

  it("let one spread into lanes that are empty beside it", () => {
    const lanes = assignLanes([
      span("a", 540, 660),
      span("b", 540, 600),
      span("c", 540, 560),
      span("d", 600, 660),
    ]);
    expect(lanes.get("d")).toEqual({ lane: 1, lanes: 3, width: 2 });
  });

  it("never let two overlapping appointments share a lane, whatever the order", () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const all = drawn.map(([start, length], index) =>
          span(`s${index}`, start * 15, (start + length) * 15),
        );
        const lanes = assignLanes(all);
        expect(assignLanes([...all].reverse())).toEqual(lanes);
        for (const a of all) {
          for (const b of all) {
            if (a.id === b.id || a.end <= b.start || b.end <= a.start) continue;
            const [one, two] = [lanes.get(a.id), lanes.get(b.id)];
            if (!one || !two) throw new Error("every span has a lane");
            expect(one.lane + one.width <= two.lane || two.lane + two.width <= one.lane).toBe(true);
            expect(one.lanes).toBe(two.lanes);
          }
        }
      }),
    );
  });
});
