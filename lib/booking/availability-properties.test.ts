import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  type AvailabilityInput,
  availability,
  busySegments,
  type ExistingBooking,
  type Segment,
  type Slot,
} from "./availability.shared";

const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");
const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Weeks that hold a change of offset in most of these zones. */
const place = fc.record({
  tz: fc.constantFrom(
    "America/New_York",
    "Europe/Bucharest",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "UTC",
  ),
  monday: fc.constantFrom("2027-03-08", "2027-03-22", "2027-05-10", "2027-10-25", "2027-11-01"),
});
const wallRange = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 50 }))
  .map(([from, length]) => [wall(from * 15), wall(Math.min(from + length, 112) * 15)] as const);
const ranges = fc.array(wallRange, { maxLength: 2 });
const week = fc.record({
  mon: ranges,
  tue: ranges,
  wed: ranges,
  thu: ranges,
  fri: ranges,
  sat: ranges,
  sun: ranges,
});
const segments: fc.Arbitrary<Segment[]> = fc.array(
  fc
    .record({ active: fc.integer({ min: 1, max: 6 }), gap: fc.integer({ min: 0, max: 6 }) })
    .map(({ active, gap }) => ({
      active: active * 5,
      gap: gap * 5,
    })),
  { minLength: 1, maxLength: 3 },
);
const buffers = fc.record({
  bufferBeforeMin: fc.constantFrom(0, 5, 15),
  bufferAfterMin: fc.constantFrom(0, 5, 20),
});
const service = fc
  .tuple(segments, buffers, fc.constantFrom(15, 20, 30), fc.constantFrom(1, 1, 3))
  .map(([parts, padding, stepMin, capacity]) => ({
    id: "svc",
    segments: parts,
    stepMin,
    capacity,
    ...padding,
  }));

/** Offsets are quarters of an hour from the week's start. */
const bookingParts = fc.record({
  staff: fc.constantFrom("A", "B"),
  at: fc.integer({ min: -8, max: 8 * 96 }),
  quarters: fc.integer({ min: 1, max: 8 }),
  status: fc.constantFrom("CONFIRMED", "PENDING", "CANCELLED"),
  serviceId: fc.constantFrom("svc", "other"),
  seats: fc.integer({ min: 1, max: 3 }),
  padding: buffers,
});
type BookingParts = typeof bookingParts extends fc.Arbitrary<infer T> ? T : never;

function toBooking(parts: BookingParts, index: number, monday: string): ExistingBooking {
  const start = Date.parse(`${monday}T00:00:00Z`) + parts.at * 15 * MINUTE;
  const { staff, status, serviceId, seats, padding } = parts;
  const end = iso(start + parts.quarters * 15 * MINUTE);
  return { id: `b${index}`, staff, start: iso(start), end, status, serviceId, seats, ...padding };
}

const input: fc.Arbitrary<AvailabilityInput> = fc
  .record({
    where: place,
    service,
    weeks: fc.tuple(week, week),
    breaks: fc.option(week, { nil: undefined }),
    bookings: fc.array(bookingParts, { maxLength: 25 }),
  })
  .map(({ where: { tz, monday }, service, weeks, breaks, bookings }) => ({
    tz,
    now: "2027-01-04T12:00:00Z",
    query: { from: monday, to: Temporal.PlainDate.from(monday).add({ days: 6 }).toString() },
    service,
    staff: [
      { id: "A", weekly: weeks[0], breaks },
      { id: "B", weekly: weeks[1] },
    ],
    bookings: bookings.map((parts, index) => toBooking(parts, index, monday)),
  }));

const pairs = (slots: Slot[]) => slots.flatMap((slot) => slot.staffIds.map((id) => `${slot.startsAt} ${id}`));
const lengthOf = (parts: readonly Segment[] = []) =>
  parts.reduce((sum, { active, gap = 0 }) => sum + active + gap, 0);
const runs = { numRuns: 150 };

describe("whatever the shop looks like", () => {
  it("starts are sorted and distinct, each with distinct staff", () => {
    fc.assert(
      fc.property(input, (shop) => {
        const slots = availability(shop);
        const starts = slots.map((slot) => slot.startsAt);
        expect(starts).toEqual([...new Set(starts)].sort());
        for (const { staffIds } of slots) expect(staffIds.length).toBe(new Set(staffIds).size);
      }),
      runs,
    );
  });

  it("a week is the concatenation of its days", () => {
    fc.assert(
      fc.property(input, (shop) => {
        const first = Temporal.PlainDate.from(shop.query.from);
        const days = Array.from({ length: 7 }, (_, index) => first.add({ days: index }).toString());
        // Hours past midnight may offer the same start as the next date's own hours: hence the set.
        const daily = days.flatMap((day) => pairs(availability({ ...shop, query: { from: day, to: day } })));
        expect(pairs(availability(shop))).toEqual([...new Set(daily)].sort());
      }),
      runs,
    );
  });

  it("every start fits the person's hours", () => {
    fc.assert(
      fc.property(input, (shop) => {
        const length = lengthOf(shop.service.segments) * MINUTE;
        const hours = new Map(shop.staff.map(({ id }) => [id, workingRanges(shop, id)]));
        for (const { startsAt, staffIds } of availability(shop)) {
          const start = Date.parse(startsAt);
          for (const id of staffIds) {
            const open = hours.get(id)?.some((range) => range.start <= start && start + length <= range.end);
            expect(`${startsAt} ${id} ${open}`).toBe(`${startsAt} ${id} true`);
          }
        }
      }),
      runs,
    );
  });

  it("no start overlaps a live booking of that person, except a seat in the same session", () => {
    fc.assert(
      fc.property(input, (shop) => {
        for (const { startsAt, staffIds } of availability(shop)) {
          const mine = busySegments(shop.service, startsAt);
          for (const booking of shop.bookings ?? []) {
            if (!staffIds.includes(booking.staff) || booking.status === "CANCELLED") continue;
            const isGroup = (shop.service.capacity ?? 1) > 1;
            if (isGroup && booking.serviceId === shop.service.id && booking.start === startsAt) continue;
            expect(anyOverlap(mine, storedOf(booking))).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  it("one more booking only takes starts away, and only from its own person", () => {
    fc.assert(
      fc.property(input, bookingParts, (shop, parts) => {
        const before = availability(shop);
        const extra = { ...toBooking(parts, 999, shop.query.from), status: "CONFIRMED" };
        const after = pairs(availability({ ...shop, bookings: [...(shop.bookings ?? []), extra] }));
        const kept = pairs(before);
        expect(kept).toEqual(expect.arrayContaining(after));
        const lost = kept.filter((pair) => !after.includes(pair));
        expect(lost.every((pair) => pair.endsWith(` ${extra.staff}`))).toBe(true);
      }),
      runs,
    );
  });

  it("cancelled bookings change nothing", () => {
    fc.assert(
      fc.property(input, (shop) => {
        const live = shop.bookings?.filter((booking) => booking.status !== "CANCELLED");
        expect(availability({ ...shop, bookings: live })).toEqual(availability(shop));
      }),
      runs,
    );
  });

  it("a start that was taken is gone, and comes back when that booking is moved", () => {
    fc.assert(
      fc.property(input, fc.nat(), (shop, pick) => {
        const before = availability(shop);
        const slot = before[pick % Math.max(1, before.length)];
        const staff = slot?.staffIds[0];
        if (!slot || !staff) return;
        const { bufferBeforeMin, bufferAfterMin } = shop.service;
        const end = iso(Date.parse(slot.startsAt) + lengthOf(shop.service.segments) * MINUTE);
        const own = { id: "own", staff, start: slot.startsAt, end, bufferBeforeMin, bufferAfterMin };
        const bookings = [...(shop.bookings ?? []), own];
        expect(pairs(availability({ ...shop, bookings }))).not.toContain(`${slot.startsAt} ${staff}`);
        expect(availability({ ...shop, bookings, excludeBookingId: "own" })).toEqual(before);
      }),
      runs,
    );
  });
});

describe("the engine and the exclusion constraint", () => {
  it("refuse the same pairs of visits", () => {
    const visit = fc.record({ parts: segments, padding: buffers });
    fc.assert(
      fc.property(visit, visit, fc.integer({ min: -40, max: 40 }), (one, other, shift) => {
        const noon = Date.parse("2027-05-10T12:00:00Z");
        const [x, y] = [
          { segments: one.parts, ...one.padding },
          { segments: other.parts, ...other.padding },
        ];
        const [startsX, startsY] = [iso(noon), iso(noon + shift * 5 * MINUTE)];
        const offered = (booking: Partial<ExistingBooking>) =>
          availability({
            tz: "UTC",
            now: "2027-01-01T00:00:00Z",
            query: { from: "2027-05-10", to: "2027-05-10" },
            service: { id: "y", stepMin: 5, ...y },
            staff: [{ id: "A", weekly: { mon: [["00:00", "24:00"]] } }],
            bookings: [{ id: "x", staff: "A", start: startsX, end: endOf(x.segments, noon), ...booking }],
          }).some((slot) => slot.startsAt === startsY);
        const stored = busySegments(x, startsX);
        const compatible = !anyOverlap(stored, busySegments(y, startsY));
        const active = busySegments({ segments: one.parts }, startsX);
        expect(offered({ ...one.padding, busy: active.map((s) => [s.startsAt, s.endsAt]) })).toBe(compatible);
        // What was stored can be handed back as it is, buffers already in it.
        expect(offered({ busy: stored.map((s) => [s.startsAt, s.endsAt]) })).toBe(compatible);
      }),
      runs,
    );
  });
});

function endOf(parts: readonly Segment[], start: number): string {
  return iso(start + lengthOf(parts) * MINUTE);
}

type Stored = { startsAt: string; endsAt: string };

function storedOf({ start, end, bufferBeforeMin, bufferAfterMin }: ExistingBooking): Stored[] {
  const durationMin = (Date.parse(end) - Date.parse(start)) / MINUTE;
  return busySegments({ durationMin, bufferBeforeMin, bufferAfterMin }, start);
}

/** Equal to the && of two tstzrange columns; instants in one format compare as text. */
function anyOverlap(a: Stored[], b: Stored[]): boolean {
  return a.some((one) => b.some((two) => one.startsAt < two.endsAt && two.startsAt < one.endsAt));
}

/** The hours again, worked out with Temporal instead of the engine's own clock. */
function workingRanges({ tz, query, staff }: AvailabilityInput, id: string) {
  const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  const weekly = staff.find((person) => person.id === id)?.weekly ?? {};
  const monday = Temporal.PlainDate.from(query.from);
  return names.flatMap((name, index) =>
    (weekly[name] ?? []).map(([from, to]) => {
      const instant = (time: string) => {
        const [hours = 0, minutes = 0] = time.split(":").map(Number);
        const local = monday.add({ days: index }).toPlainDateTime().add({ hours, minutes });
        return local.toZonedDateTime(tz, { disambiguation: "compatible" }).epochMilliseconds;
      };
      return { start: instant(from), end: instant(to) };
    }),
  );
}
