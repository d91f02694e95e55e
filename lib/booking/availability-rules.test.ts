import { describe, expect, it } from "vitest";
import { type AvailabilityInput, availability } from "./availability.shared";

/** Monday 10 May 2027 in São Paulo (UTC-3), open 09:00-12:00, which is 12:00Z-15:00Z. */
const base: AvailabilityInput = {
  tz: "America/Sao_Paulo",
  now: "2027-01-04T12:00:00Z",
  query: { from: "2027-05-10", to: "2027-05-10" },
  service: { id: "cut", durationMin: 60, stepMin: 60 },
  staff: [{ id: "A", weekly: { mon: [["09:00", "12:00"]] } }],
};
const at = (time: string) => `2027-05-10T${time}:00Z`;
const range = (from: string, to: string): [string, string] => [at(from), at(to)];
const booking = (from: string, to: string, more: object = {}) => ({
  id: `${from}-${to}`,
  staff: "A",
  start: at(from),
  end: at(to),
  ...more,
});
const staffA = (more: object) => [{ id: "A", weekly: { mon: [["09:00", "12:00"]] as const }, ...more }];
const service = (more: object) => ({ ...base.service, ...more });

/** UTC HH:MM of every start. */
function times(change: Partial<AvailabilityInput>): string[] {
  return availability({ ...base, ...change }).map((slot) => slot.startsAt.slice(11, 16));
}

describe("hours and dates", () => {
  it("offers nothing without staff, without hours, or when the query runs backwards", () => {
    expect(times({ staff: [] })).toEqual([]);
    expect(times({ staff: [{ id: "A", weekly: {} }] })).toEqual([]);
    expect(times({ query: { from: "2027-05-11", to: "2027-05-10" } })).toEqual([]);
  });

  it("closes a date whose override is empty", () => {
    expect(times({ staff: staffA({ overrides: { "2027-05-10": [] } }) })).toEqual([]);
  });

  it("opens a date that the week keeps closed", () => {
    const staff = [{ id: "A", weekly: {}, overrides: { "2027-05-10": [["10:00", "11:00"]] as const } }];
    expect(times({ staff })).toEqual(["13:00"]);
  });

  it("does not offer the night of an opening to the date on which it ends", () => {
    const staff = [{ id: "A", weekly: { sun: [["22:00", "26:00"]] as const } }];
    expect(times({ staff })).toEqual([]);
    expect(times({ staff, query: { from: "2027-05-09", to: "2027-05-09" } })).toEqual([
      "01:00",
      "02:00",
      "03:00",
      "04:00",
    ]);
  });

  it("still offers the rest of a night that opened yesterday", () => {
    const staff = [{ id: "A", weekly: { sun: [["22:00", "26:00"]] as const } }];
    const query = { from: "2027-05-09", to: "2027-05-09" };
    expect(times({ staff, query, now: at("03:30") })).toEqual(["04:00"]);
  });

  it("lists a start once when two ranges of one person contain it", () => {
    const weekly = {
      mon: [
        ["09:00", "11:00"],
        ["10:00", "12:00"],
      ],
    } as const;
    expect(availability({ ...base, staff: [{ id: "A", weekly }] })).toEqual([
      { startsAt: at("12:00"), staffIds: ["A"] },
      { startsAt: at("13:00"), staffIds: ["A"] },
      { startsAt: at("14:00"), staffIds: ["A"] },
    ]);
  });

  it("does not join two ranges that touch", () => {
    const weekly = {
      mon: [
        ["09:00", "10:00"],
        ["10:00", "11:00"],
      ],
    } as const;
    expect(times({ staff: [{ id: "A", weekly }], service: service({ durationMin: 90 }) })).toEqual([]);
  });

  it("uses a person's own duration where there is one", () => {
    expect(times({ staff: staffA({ serviceDurationMin: 180 }) })).toEqual(["12:00"]);
  });

  it("refuses nonsense instead of guessing or running for ever", () => {
    expect(() => times({ service: service({ stepMin: 0 }) })).toThrow(RangeError);
    expect(() => times({ service: service({ durationMin: 0 }) })).toThrow(RangeError);
    expect(() => times({ tz: "Nowhere/Town" })).toThrow(RangeError);
    expect(() => times({ query: { from: "2027-02-31", to: "2027-03-01" } })).toThrow(RangeError);
    expect(() => times({ now: "2027-05-10T12:00:00" })).toThrow(RangeError);
    expect(() => times({ staff: [{ id: "A", weekly: { mon: [["9h", "12h"]] } }] })).toThrow(RangeError);
  });
});

describe("busy time", () => {
  it("treats time off and breaks as busy time that a new visit's buffer may not enter", () => {
    const timeOff = { timeOff: [["2027-05-10T13:00:00Z", "2027-05-10T14:00:00Z"]] as const };
    expect(times({ staff: staffA(timeOff) })).toEqual(["12:00", "14:00"]);
    const breaks = { breaks: { mon: [["10:00", "11:00"]] as const } };
    expect(times({ staff: staffA(breaks) })).toEqual(["12:00", "14:00"]);
    expect(times({ staff: staffA(breaks), service: service({ bufferBeforeMin: 5 }) })).toEqual(["12:00"]);
  });

  it("applies a break past midnight to the night it belongs to", () => {
    const staff = [
      {
        id: "A",
        weekly: { mon: [["22:00", "26:00"]] as const },
        breaks: { mon: [["24:00", "25:00"]] as const },
      },
    ];
    expect(times({ staff })).toEqual(["01:00", "02:00", "04:00"]);
  });

  it("ignores cancelled bookings and holds that expire at this very moment", () => {
    expect(times({ bookings: [booking("13:00", "14:00", { status: "CANCELLED" })] })).toHaveLength(3);
    const hold = { staff: "A", start: at("13:00"), end: at("14:00") };
    expect(times({ holds: [{ ...hold, expiresAt: base.now }] })).toHaveLength(3);
    expect(times({ holds: [{ ...hold, expiresAt: "2027-01-04T12:00:01Z" }] })).toEqual(["12:00", "14:00"]);
  });

  it("adds the buffers of both visits on both sides", () => {
    const change = {
      bookings: [booking("13:00", "13:30", { bufferBeforeMin: 10, bufferAfterMin: 10 })],
      service: service({ durationMin: 30, stepMin: 5, bufferBeforeMin: 5, bufferAfterMin: 15 }),
    };
    const found = times(change);
    expect(found).toContain("12:05");
    expect(found).not.toContain("12:10");
    expect(found).not.toContain("13:40");
    expect(found).toContain("13:45");
  });

  it("forgets the moved booking together with its buffers", () => {
    const bookings = [booking("13:00", "14:00", { bufferBeforeMin: 30, bufferAfterMin: 30 })];
    expect(times({ bookings })).toEqual([]);
    expect(times({ bookings, excludeBookingId: "13:00-14:00" })).toEqual(["12:00", "13:00", "14:00"]);
  });

  it("lets a new visit's gap wrap around a booking, but not its buffers or its active parts", () => {
    const segments = [{ active: 30, gap: 60 }, { active: 30 }];
    const colour = service({ durationMin: undefined, segments, stepMin: 30 });
    expect(times({ service: colour, bookings: [booking("12:30", "13:30")] })).toEqual(["12:00"]);
    expect(times({ service: colour, bookings: [booking("12:45", "13:15", { bufferAfterMin: 20 })] })).toEqual(
      [],
    );
  });

  it("keeps buffers out of the gap: they hang on the outer edges", () => {
    const segments = [{ active: 30, gap: 30 }, { active: 30 }];
    const colour = service({ segments, stepMin: 30, bufferBeforeMin: 10, bufferAfterMin: 10 });
    expect(times({ service: colour, bookings: [booking("12:30", "13:00")] })).toEqual(["12:00", "13:30"]);
    const busy = [range("12:00", "12:30"), range("13:00", "13:30")];
    expect(
      times({
        service: service({ durationMin: 30, stepMin: 30 }),
        bookings: [booking("12:00", "13:30", { busy, bufferAfterMin: 10 })],
      }),
    ).toEqual(["12:30", "14:00", "14:30"]);
  });
});

describe("notice and horizon", () => {
  it("counts the seconds of the notice", () => {
    const sixty = service({ minNoticeMin: 60 });
    expect(times({ service: sixty, now: "2027-05-10T12:00:00Z" })).toEqual(["13:00", "14:00"]);
    expect(times({ service: sixty, now: "2027-05-10T12:00:01Z" })).toEqual(["14:00"]);
  });

  it("offers the start that is now, and nothing before it", () => {
    expect(times({ now: "2027-05-10T13:00:00Z" })).toEqual(["13:00", "14:00"]);
    expect(times({ now: "2027-05-10T13:00:01Z" })).toEqual(["14:00"]);
  });

  it("offers today only when the horizon is 0 days", () => {
    const today = service({ maxAdvanceDays: 0 });
    expect(times({ service: today, now: "2027-05-10T03:00:00Z" })).toHaveLength(3);
    expect(times({ service: today, now: "2027-05-10T02:59:59Z" })).toEqual([]);
  });

  it("keeps the grid when notice cuts into a range", () => {
    const half = service({ stepMin: 25, durationMin: 25 });
    expect(times({ service: half, now: "2027-05-10T13:00:00Z" })[0]).toBe("13:15");
  });
});

describe("seats", () => {
  const yoga = service({ id: "yoga", capacity: 3 });
  const sold = (seats: number, more: object = {}) => [
    booking("13:00", "14:00", { serviceId: "yoga", seats, ...more }),
  ];

  it("offers a session until its seats are gone, adding up separate bookings", () => {
    expect(times({ service: yoga, bookings: sold(2), partySize: 1 })).toContain("13:00");
    expect(times({ service: yoga, bookings: sold(2), partySize: 2 })).not.toContain("13:00");
    expect(times({ service: yoga, bookings: [...sold(1), ...sold(1), ...sold(1)] })).not.toContain("13:00");
    expect(times({ service: yoga, bookings: sold(3, { status: "CANCELLED" }) })).toContain("13:00");
  });

  it("never offers a party that is larger than the room", () => {
    expect(times({ service: yoga, partySize: 4 })).toEqual([]);
    expect(times({ partySize: 2 })).toEqual([]);
  });

  it("blocks another start that overlaps the session, and any start for another service", () => {
    const half = { ...yoga, stepMin: 30 };
    expect(times({ service: half, bookings: sold(1) })).toEqual(["12:00", "13:00", "14:00"]);
    expect(times({ service: yoga, bookings: sold(1, { serviceId: "other" }) })).toEqual(["12:00", "14:00"]);
  });

  it("does not let a session's own buffers keep people from joining it", () => {
    const padded = { ...yoga, bufferBeforeMin: 10, bufferAfterMin: 10 };
    const bookings = sold(1, { bufferBeforeMin: 10, bufferAfterMin: 10 });
    expect(times({ service: padded, bookings })).toEqual(["13:00"]);
  });

  it("counts seats that are on hold for the session, and frees those of the moved booking", () => {
    const hold = { staff: "A", start: at("13:00"), end: at("14:00"), serviceId: "yoga", seats: 2 };
    const holds = [{ ...hold, expiresAt: "2027-06-01T00:00:00Z" }];
    expect(times({ service: yoga, bookings: sold(1), holds })).not.toContain("13:00");
    expect(times({ service: yoga, bookings: sold(3), excludeBookingId: "13:00-14:00" })).toContain("13:00");
  });
});

describe("resources", () => {
  const basin = service({ requires: ["basin"] });
  const other = (from: string, to: string, more: object = {}) =>
    booking(from, to, { staff: "B", requires: ["basin"], ...more });

  it("blocks everybody while the last unit is in use, back-to-back being fine", () => {
    expect(times({ service: basin, resources: { basin: 1 }, bookings: [other("13:00", "14:00")] })).toEqual([
      "12:00",
      "14:00",
    ]);
    expect(
      times({ service: basin, resources: { basin: 2 }, bookings: [other("13:00", "14:00")] }),
    ).toHaveLength(3);
    expect(times({ resources: { basin: 1 }, bookings: [other("13:00", "14:00")] })).toHaveLength(3);
  });

  it("counts what runs at once, not what runs at some time during the visit", () => {
    const bookings = [other("13:00", "13:30"), other("13:30", "14:00", { staff: "C" })];
    expect(times({ service: basin, resources: { basin: 2 }, bookings })).toHaveLength(3);
    const both = [other("13:00", "13:40"), other("13:30", "14:00", { staff: "C" })];
    expect(times({ service: basin, resources: { basin: 2 }, bookings: both })).toEqual(["12:00", "14:00"]);
  });

  it("counts a live hold, not an expired one, and not a cancelled or moved booking", () => {
    const hold = { staff: "B", start: at("13:00"), end: at("14:00"), requires: ["basin"] };
    const find = (change: Partial<AvailabilityInput>) =>
      times({ service: basin, resources: { basin: 1 }, ...change });
    expect(find({ holds: [{ ...hold, expiresAt: "2027-06-01T00:00:00Z" }] })).toEqual(["12:00", "14:00"]);
    expect(find({ holds: [{ ...hold, expiresAt: "2027-01-01T00:00:00Z" }] })).toHaveLength(3);
    expect(find({ bookings: [other("13:00", "14:00", { status: "CANCELLED" })] })).toHaveLength(3);
    expect(find({ bookings: [other("13:00", "14:00")], excludeBookingId: "13:00-14:00" })).toHaveLength(3);
  });

  it("has none of a resource that is not in stock", () => {
    expect(times({ service: basin })).toEqual([]);
    expect(times({ service: basin, resources: { basin: 0 } })).toEqual([]);
  });

  it("is used once by a session, however many seats it has sold", () => {
    const yoga = service({ id: "yoga", capacity: 5, requires: ["room"] });
    const seat = (id: string) => booking("13:00", "14:00", { id, serviceId: "yoga", requires: ["room"] });
    const bookings = [seat("1"), seat("2")];
    expect(times({ service: yoga, bookings, resources: { room: 1 } })).toContain("13:00");
    const staff = [{ id: "B", weekly: { mon: [["10:00", "11:00"]] as const } }];
    expect(times({ service: yoga, bookings, resources: { room: 1 }, staff })).toEqual([]);
    expect(times({ service: yoga, bookings, resources: { room: 2 }, staff })).toEqual(["13:00"]);
  });
});
