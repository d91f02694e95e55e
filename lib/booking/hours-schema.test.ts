import { describe, expect, it } from "vitest";
import { hoursSchema, overlappingDays, writtenHoursSchema } from "./hours-schema.shared";

const codes = (hours: unknown) =>
  (writtenHoursSchema.safeParse(hours).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    message,
  ]);

describe("written hours", () => {
  it("may have any number of ranges that leave each other alone, touching ones too", () => {
    const mon = [
      ["13:00", "18:00"],
      ["09:00", "12:00"],
      ["18:00", "19:00"],
    ];
    expect(codes({ weekly: { mon } })).toEqual([]);
  });

  it("are refused where two ranges of a day overlap: in the week, in breaks, on a date", () => {
    const twice = [
      ["09:00", "12:00"],
      ["11:45", "18:00"],
    ];
    expect(codes({ weekly: { mon: twice } })).toEqual([["weekly.mon", "range_overlap"]]);
    expect(codes({ weekly: {}, breaks: { tue: twice } })).toEqual([["breaks.tue", "range_overlap"]]);
    expect(codes({ weekly: {}, overrides: { "2027-05-10": twice } })).toEqual([
      ["overrides.2027-05-10", "range_overlap"],
    ]);
  });

  it("may run past midnight, but not into the hours of the next morning, Sunday's into Monday's neither", () => {
    expect(codes({ weekly: { fri: [["20:00", "26:00"]], sat: [["02:00", "10:00"]] } })).toEqual([]);
    expect(codes({ weekly: { fri: [["20:00", "26:00"]], sat: [["01:45", "10:00"]] } })).toEqual([
      ["weekly.sat", "range_overlap"],
    ]);
    expect(overlappingDays({ sun: [["20:00", "26:00"]], mon: [["01:00", "10:00"]] })).toEqual(["mon"]);
  });

  it("from before this rule are still read", () => {
    const old = {
      weekly: {
        mon: [
          ["09:00", "12:00"],
          ["11:00", "18:00"],
        ],
      },
    };
    expect(hoursSchema.safeParse(old).success).toBe(true);
  });
});
