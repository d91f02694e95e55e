import { describe, expect, it } from "vitest";
import { quietStretch, reminderTime } from "./quiet-hours.shared";

const timeZone = "America/Sao_Paulo"; // three hours behind UTC
const quietHours = { from: "21:00", to: "08:00" };
const time = (startsAt: string, offsetMin: number, rules = { quietHours, timeZone } as const) =>
  reminderTime(new Date(startsAt), offsetMin, rules)?.toISOString() ?? null;

describe("a reminder's time", () => {
  it("is the offset before the start", () => {
    expect(time("2027-05-04T18:00:00Z", 120)).toBe("2027-05-04T16:00:00.000Z");
  });

  it("waits for the morning when that leaves half an hour", () => {
    // 09:00 in the shop: two hours before is 07:00.
    expect(time("2027-05-04T12:00:00Z", 120)).toBe("2027-05-04T11:00:00.000Z");
  });

  it("comes the evening before when the morning is too late", () => {
    // 08:15 in the shop: 20:59 the day before.
    expect(time("2027-05-04T11:15:00Z", 120)).toBe("2027-05-03T23:59:00.000Z");
  });

  it("is not held back without quiet hours", () => {
    expect(reminderTime(new Date("2027-05-04T11:15:00Z"), 120, { quietHours: null, timeZone })).toEqual(
      new Date("2027-05-04T09:15:00Z"),
    );
  });
});

describe("quiet hours", () => {
  it("cover the night on both sides of midnight", () => {
    const night = { start: new Date("2027-05-04T00:00:00Z"), end: new Date("2027-05-04T11:00:00Z") };
    for (const at of [
      "2027-05-04T00:00:00Z",
      "2027-05-04T02:30:00Z",
      "2027-05-04T03:30:00Z",
      "2027-05-04T10:59:00Z",
    ])
      expect(quietStretch(new Date(at), quietHours, timeZone)).toEqual(night);
    for (const at of ["2027-05-04T11:00:00Z", "2027-05-03T23:59:00Z"])
      expect(quietStretch(new Date(at), quietHours, timeZone)).toBeNull();
  });

  it("may lie within one day, or be none", () => {
    const siesta = { from: "12:00", to: "14:00" };
    expect(quietStretch(new Date("2027-05-04T16:00:00Z"), siesta, timeZone)?.end).toEqual(
      new Date("2027-05-04T17:00:00Z"),
    );
    expect(
      quietStretch(new Date("2027-05-04T16:00:00Z"), { from: "12:00", to: "12:00" }, timeZone),
    ).toBeNull();
  });
});
