import { describe, expect, it } from "vitest";
import { availability, busySegments, visitMinutes, visitSegments } from "./availability.shared";

const cut = { id: "cut", durationMin: 30, stepMin: 15 };
const colour = { id: "colour", segments: [{ active: 30, gap: 45 }, { active: 15 }], stepMin: 30 };

describe("a visit of several services", () => {
  it("runs them one after the other, gaps included", () => {
    const visit = visitSegments([colour, cut]);
    expect(visit.segments).toEqual([{ active: 30, gap: 45 }, { active: 15 }, { active: 30 }]);
    expect(visitMinutes(visit)).toBe(120);
    expect(visit).toMatchObject({ id: "colour+cut", durationMin: 120, stepMin: 15 });
  });

  it("takes the outer buffers, the strictest notice and horizon, and every resource once", () => {
    const visit = visitSegments([
      {
        ...cut,
        bufferBeforeMin: 5,
        bufferAfterMin: 99,
        minNoticeMin: 60,
        maxAdvanceDays: 30,
        requires: ["chair"],
      },
      { ...colour, bufferBeforeMin: 99, bufferAfterMin: 10, minNoticeMin: 120, requires: ["basin", "chair"] },
    ]);
    expect(visit).toMatchObject({
      bufferBeforeMin: 5,
      bufferAfterMin: 10,
      minNoticeMin: 120,
      maxAdvanceDays: 30,
      requires: ["chair", "basin"],
    });
  });

  it("keeps the capacity of a single group service and drops it in a chain", () => {
    const yoga = { ...cut, id: "yoga", capacity: 8 };
    expect(visitSegments([yoga])).toMatchObject({ id: "yoga", capacity: 8 });
    expect(visitSegments([yoga, cut])).toHaveProperty("capacity", 1);
  });

  it("leaves the horizon open when no service has one, and refuses an empty visit", () => {
    expect(visitSegments([cut])).not.toHaveProperty("maxAdvanceDays");
    expect(() => visitSegments([])).toThrow(RangeError);
  });

  it("can be handed to the engine as it is", () => {
    const slots = availability({
      tz: "UTC",
      now: "2027-01-01T00:00:00Z",
      query: { from: "2027-05-10", to: "2027-05-10" },
      service: visitSegments([cut, colour]),
      staff: [{ id: "A", weekly: { mon: [["09:00", "11:30"]] } }],
    });
    expect(slots.map((slot) => slot.startsAt.slice(11, 16))).toEqual(["09:00", "09:15", "09:30"]);
  });
});

describe("the busy segments that are stored", () => {
  it("are one per active part, with buffers on the outer edges only", () => {
    expect(
      busySegments({ ...colour, bufferBeforeMin: 5, bufferAfterMin: 10 }, "2027-05-10T12:00:00Z"),
    ).toEqual([
      { startsAt: "2027-05-10T11:55:00Z", endsAt: "2027-05-10T12:30:00Z" },
      { startsAt: "2027-05-10T13:15:00Z", endsAt: "2027-05-10T13:40:00Z" },
    ]);
  });

  it("join parts without a gap, and leave out parts without work", () => {
    const segments = [{ active: 10 }, { active: 20, gap: 10 }, { active: 0, gap: 20 }, { active: 30 }];
    expect(busySegments({ segments }, "2027-05-10T12:00:00Z")).toEqual([
      { startsAt: "2027-05-10T12:00:00Z", endsAt: "2027-05-10T12:30:00Z" },
      { startsAt: "2027-05-10T13:00:00Z", endsAt: "2027-05-10T13:30:00Z" },
    ]);
  });

  it("do not exist for a visit without work", () => {
    expect(() => busySegments({ durationMin: 0 }, "2027-05-10T12:00:00Z")).toThrow(RangeError);
    expect(() => busySegments({ segments: [{ active: 0, gap: 10 }] }, "2027-05-10T12:00:00Z")).toThrow(
      RangeError,
    );
  });
});
