import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { wallClock } from "./availability/wall-clock.shared";
import { type AvailabilityInput, availability } from "./availability.shared";

const everyDay = (from: string, to: string) => {
  const ranges = [[from, to]] as const;
  return { mon: ranges, tue: ranges, wed: ranges, thu: ranges, fri: ranges, sat: ranges, sun: ranges };
};
const open = (tz: string, date: string, from: string, to: string, more: Partial<AvailabilityInput> = {}) =>
  availability({
    tz,
    now: "2001-01-01T00:00:00Z",
    query: { from: date, to: date },
    service: { id: "cut", durationMin: 30, stepMin: 30 },
    staff: [{ id: "A", weekly: everyDay(from, to) }],
    ...more,
  }).map((slot) => slot.startsAt);

describe("wall time", () => {
  it("agrees with Temporal's compatible reading around every change of offset", () => {
    const zones: [string, number][] = [
      ["America/New_York", 2027],
      ["Europe/Bucharest", 2027],
      ["Europe/Lisbon", 2027],
      ["Australia/Lord_Howe", 2027],
      ["Africa/Cairo", 2027],
      ["America/Havana", 2027],
      ["Africa/Casablanca", 2024],
      ["Pacific/Apia", 2011],
      ["America/Sao_Paulo", 2018],
      ["Asia/Kolkata", 2027],
    ];
    for (const [tz, year] of zones) {
      const clock = wallClock(tz, Date.UTC(year, 0, 1), Date.UTC(year, 11, 31));
      let day = Temporal.PlainDateTime.from({ year, month: 1, day: 1 });
      let previous = day.toZonedDateTime(tz).offsetNanoseconds;
      for (; day.year === year; day = day.add({ days: 1 })) {
        const offset = day.add({ days: 1 }).toZonedDateTime(tz).offsetNanoseconds;
        if (offset === previous) continue;
        previous = offset;
        for (let minutes = -720; minutes < 2880; minutes += 15) {
          const local = day.add({ minutes });
          const wall = Date.parse(`${local.toString({ smallestUnit: "second" })}Z`);
          const expected = local.toZonedDateTime(tz, { disambiguation: "compatible" }).epochMilliseconds;
          expect(`${tz} ${local} ${clock.toInstant(wall)}`).toBe(`${tz} ${local} ${expected}`);
        }
      }
    }
  });

  it("opens at the later time when the opening is skipped, and closes there when the closing is", () => {
    expect(open("America/New_York", "2027-03-14", "02:15", "02:45")).toEqual(["2027-03-14T07:15:00Z"]);
    expect(open("America/New_York", "2027-03-14", "02:30", "03:00")).toEqual([]);
  });

  it("takes the earlier of a repeated opening and of a repeated closing", () => {
    expect(open("America/New_York", "2027-11-07", "01:30", "02:00")).toEqual([
      "2027-11-07T05:30:00Z",
      "2027-11-07T06:00:00Z",
      "2027-11-07T06:30:00Z",
    ]);
    expect(open("America/New_York", "2027-11-07", "00:30", "01:30")).toEqual([
      "2027-11-07T04:30:00Z",
      "2027-11-07T05:00:00Z",
    ]);
  });

  it("ends at the first instant of the next date when its midnight is skipped", () => {
    // Cairo skips 00:00-01:00 on 30 April 2027.
    expect(open("Africa/Cairo", "2027-04-29", "23:00", "24:00")).toEqual([
      "2027-04-29T21:00:00Z",
      "2027-04-29T21:30:00Z",
    ]);
    expect(open("Africa/Cairo", "2027-04-30", "00:00", "02:00")).toEqual([
      "2027-04-29T22:00:00Z",
      "2027-04-29T22:30:00Z",
    ]);
  });

  it("resolves the end of a night on the next date's clock", () => {
    expect(open("America/New_York", "2027-03-13", "23:00", "26:00")).toHaveLength(6);
    expect(open("America/New_York", "2027-11-06", "23:00", "26:00")).toHaveLength(8);
  });

  it("handles half-hour changes and offsets", () => {
    expect(open("Australia/Lord_Howe", "2027-10-03", "01:00", "03:00")).toHaveLength(3);
    expect(open("Asia/Kolkata", "2027-05-10", "09:00", "09:30")).toEqual(["2027-05-10T03:30:00Z"]);
  });

  it("has no starts on a date that the zone left out, and does not repeat the next one's", () => {
    expect(open("Pacific/Apia", "2011-12-30", "09:00", "10:00")).toEqual([]);
    expect(open("Pacific/Apia", "2011-12-31", "09:00", "10:00")).toHaveLength(2);
  });

  it("resolves breaks by the date's own offset", () => {
    const staff = [{ id: "A", weekly: everyDay("00:00", "05:00"), breaks: everyDay("03:00", "04:00") }];
    expect(open("America/New_York", "2027-03-14", "", "", { staff })).not.toContain("2027-03-14T07:00:00Z");
    expect(open("America/New_York", "2027-03-14", "", "", { staff })).toContain("2027-03-14T08:00:00Z");
  });
});

describe("the zone of the process", () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it("does not matter", () => {
    const results = ["UTC", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu"].map((zone) => {
      process.env.TZ = zone;
      return [
        new Date(2027, 5, 1).toISOString(),
        JSON.stringify(open("America/New_York", "2027-03-14", "00:00", "26:00")),
      ] as const;
    });
    expect(new Set(results.map(([midnight]) => midnight)).size).toBe(4);
    expect(new Set(results.map(([, slots]) => slots)).size).toBe(1);
  });
});
