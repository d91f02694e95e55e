import { describe, expect, it } from "vitest";
import type { ServiceRule, StaffHours } from "@/lib/booking/availability.shared";
import { weekdays } from "@/lib/booking/shop-time.shared";
import { busyFrom, minutesUntil, openingAt, playQueue, type QueueWish } from "./queue.shared";

const tz = "America/Sao_Paulo";
/** Monday 3 May 2027, 10:00 in the shop. */
const now = "2027-05-03T13:00:00.000Z";
const cut: ServiceRule = { id: "cut", durationMin: 30, stepMin: 30, minNoticeMin: 120, maxAdvanceDays: 60 };
const beard: ServiceRule = { id: "beard", durationMin: 15, stepMin: 30 };

const always = (ranges: [string, string][]) => Object.fromEntries(weekdays.map((day) => [day, ranges]));
const works = (id: string, ranges: [string, string][] = [["09:00", "18:00"]]): StaffHours => ({
  id,
  weekly: always(ranges),
});
const [ana, rui] = [works("ana"), works("rui")];
const wish = (id: string, over: Partial<QueueWish> = {}): QueueWish => ({
  ...{ id, service: cut, staff: [ana, rui], taken: {} },
  ...over,
});
const at = (time: string) =>
  `2027-05-03T${String(Number(time.slice(0, 2)) + 3).padStart(2, "0")}:${time.slice(3)}:00Z`;
const visit = (staff: string, from: string, to: string) => ({
  id: `${staff}${from}`,
  staff,
  start: at(from),
  end: at(to),
});
/** "ana 10:00" in the shop's time. */
const play = (wishes: QueueWish[], over: { now?: string; tz?: string } = {}) =>
  playQueue({ tz, now, ...over, wishes }).map((place) =>
    place.startsAt === null
      ? null
      : `${place.staffId} ${new Date(Date.parse(place.startsAt) - 3 * 3_600_000).toISOString().slice(11, 16)}`,
  );

describe("the queue at the door", () => {
  it("starts people in order as chairs become free, whatever notice and grid say", () => {
    expect(play([wish("1"), wish("2"), wish("3"), wish("4", { service: beard }), wish("5")])).toEqual([
      "ana 10:00",
      "rui 10:00",
      "ana 10:30",
      "rui 10:30",
      "rui 10:45",
    ]);
  });

  it("lets those who want one barber wait for them while others go ahead", () => {
    const onlyAna = { staff: [ana] };
    expect(play([wish("1", onlyAna), wish("2", onlyAna), wish("3")])).toEqual([
      "ana 10:00",
      "ana 10:30",
      "rui 10:00",
    ]);
  });

  it("works around appointments: a short visit fits before one, a long one comes after", () => {
    const taken = { bookings: [visit("ana", "10:20", "11:00")] };
    const alone = { staff: [ana], taken };
    expect(play([wish("1", alone), wish("2", { ...alone, service: beard })])).toEqual([
      "ana 11:00",
      "ana 10:00",
    ]);
  });

  it("counts the buffers of a visit and of what stands before it", () => {
    const padded = { ...cut, bufferBeforeMin: 5, bufferAfterMin: 10 };
    expect(
      play([wish("1", { staff: [ana], service: padded }), wish("2", { staff: [ana], service: padded })]),
    ).toEqual(["ana 10:00", "ana 10:45"]);
  });

  it("uses the processing gap of somebody who waits before", () => {
    const colour = { ...cut, id: "colour", segments: [{ active: 20, gap: 30 }, { active: 10 }] };
    expect(play([wish("1", { staff: [ana], service: colour }), wish("2", { staff: [ana] })])).toEqual([
      "ana 10:00",
      "ana 10:20",
    ]);
  });

  it("takes each person's own length of a service", () => {
    const slow = { ...ana, serviceSegments: [{ active: 50 }] };
    expect(play([wish("1", { staff: [slow] }), wish("2", { staff: [slow] })])).toEqual([
      "ana 10:00",
      "ana 10:50",
    ]);
  });

  it("does not count a hold that has expired, and does one that lives", () => {
    const hold = { staff: "ana", start: at("10:00"), end: at("10:30") };
    const held = (expiresAt: string) =>
      play([wish("1", { staff: [ana], taken: { holds: [{ ...hold, expiresAt }] } })]);
    expect(held(at("10:05"))).toEqual(["ana 10:30"]);
    expect(held(at("09:55"))).toEqual(["ana 10:00"]);
  });

  it("shares a basin: the second who needs it waits although a barber is free", () => {
    const wash = { ...cut, id: "wash", requires: ["basin"] };
    const taken = { resources: { basin: 1 } };
    expect(play([wish("1", { service: wash, taken }), wish("2", { service: wash, taken })])).toEqual([
      "ana 10:00",
      "ana 10:30",
    ]);
  });

  it("offers nothing that would run past closing time", () => {
    const late = { now: at("17:31") };
    expect(play([wish("1")], late)).toEqual([null]);
    expect(play([wish("1", { service: beard }), wish("2")], late)).toEqual(["ana 17:31", null]);
    expect(play([wish("1")], { now: at("17:30") })).toEqual(["ana 17:30"]);
  });

  it("has no place for anybody when nobody works, and those behind are not disturbed", () => {
    expect(play([wish("1", { staff: [] }), wish("2")])).toEqual([null, "ana 10:00"]);
    expect(play([wish("1", { staff: [works("ana", [])] })])).toEqual([null]);
  });

  it("begins at once for somebody who comes in the middle of a minute", () => {
    const places = playQueue({ tz, now: "2027-05-03T13:00:42.500Z", wishes: [wish("1")] });
    expect(places).toEqual([{ id: "1", startsAt: now.replace(".000", ""), staffId: "ana" }]);
  });

  it("goes on past midnight with the hours of the evening, and does not reach into the next one", () => {
    const night = works("ana", [["20:00", "26:00"]]);
    const midnight = { now: "2027-05-04T03:30:00Z" };
    expect(play([wish("1", { staff: [night] }), wish("2", { staff: [night] })], midnight)).toEqual([
      "ana 00:30",
      "ana 01:00",
    ]);
    expect(play([wish("1", { staff: [night] })], { now: "2027-05-04T04:31:00Z" })).toEqual([null]);
  });

  it("counts elapsed minutes on a day on which the clock jumps", () => {
    // Lisbon, Sunday 28 March 2027: 01:00 becomes 02:00.
    const early = works("ana", [["00:00", "06:00"]]);
    const hour = { ...cut, durationMin: 60 };
    const places = playQueue({
      ...{ tz: "Europe/Lisbon", now: "2027-03-28T00:30:00Z" },
      wishes: ["1", "2", "3", "4", "5", "6"].map((id) => wish(id, { staff: [early], service: hour })),
    });
    // Closing at six is five elapsed hours after midnight, not six.
    expect(places.map((place) => place.startsAt)).toEqual([
      ...["2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", "2027-03-28T02:30:00Z", "2027-03-28T03:30:00Z"],
      ...[null, null],
    ]);
  });
});

describe("fairness", () => {
  // A fixed seed: failures can be repeated.
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const some = (next: () => number, id: string): QueueWish => {
    const pick = next();
    return wish(id, {
      service: { ...cut, durationMin: 10 + Math.floor(next() * 50), bufferAfterMin: Math.floor(next() * 10) },
      staff: pick < 0.3 ? [ana] : pick < 0.6 ? [rui] : [ana, rui],
      taken: { bookings: [visit("ana", "11:10", "11:40"), visit("rui", "10:25", "12:00")] },
    });
  };
  const startOf = (wishes: QueueWish[], id: string) =>
    playQueue({ tz, now, wishes }).find((place) => place.id === id)?.startsAt ?? "never";

  it("whoever joins changes nothing for those before and never shortens the wait of the next", () => {
    const next = random(7);
    for (let round = 0; round < 150; round++) {
      const queue = Array.from({ length: Math.floor(next() * 7) }, (_, index) => some(next, `q${index}`));
      const joined = some(next, "joined");
      const asker = some(next, "asker");
      const before = playQueue({ tz, now, wishes: queue });
      expect(playQueue({ tz, now, wishes: [...queue, joined] }).slice(0, queue.length)).toEqual(before);
      const alone = startOf([...queue, asker], "asker");
      expect(startOf([...queue, joined, asker], "asker") >= alone).toBe(true);
    }
  });

  it("among people with one wish, nobody's start improves wherever another one slips in", () => {
    const next = random(11);
    for (let round = 0; round < 60; round++) {
      const model = some(next, "model");
      const queue = Array.from({ length: 5 }, (_, index) => ({ ...model, id: `q${index}` }));
      const place = Math.floor(next() * 6);
      const longer = [...queue.slice(0, place), { ...model, id: "joined" }, ...queue.slice(place)];
      for (const { id } of queue) expect(startOf(longer, id) >= startOf(queue, id)).toBe(true);
    }
  });
});

describe("opening", () => {
  it("is open in a break, closed between the ranges, and says when work goes on", () => {
    const split = {
      ...works("ana", [
        ["09:00", "12:00"],
        ["14:00", "18:00"],
      ]),
      breaks: always([["10:00", "10:15"]]),
    };
    expect(openingAt([split], tz, at("10:05"))).toEqual({ isOpen: true, opensAt: null });
    expect(openingAt([split], tz, at("12:00"))).toEqual({
      isOpen: false,
      opensAt: "2027-05-03T17:00:00.000Z",
    });
    expect(openingAt([split], tz, "2027-05-03T21:00:00Z")).toEqual({
      isOpen: false,
      opensAt: "2027-05-04T12:00:00.000Z",
    });
  });

  it("knows no opening when nobody has hours, or is away", () => {
    expect(openingAt([], tz, now)).toEqual({ isOpen: false, opensAt: null });
    const away = { ...ana, timeOff: [["2027-05-01T00:00:00Z", "2027-06-01T00:00:00Z"] as const] };
    expect(openingAt([away], tz, now)).toEqual({ isOpen: false, opensAt: null });
  });
});

describe("a visit's time from now on", () => {
  const running = (status: string, from: string, to: string) =>
    busyFrom(new Date(now), { status, startsAt: new Date(at(from)), endsAt: new Date(at(to)), busy: [] });

  it("lasts five minutes more when it should be over", () => {
    expect(running("in_progress", "09:00", "09:30").at(-1)?.[1]).toBe("2027-05-03T13:05:00.000Z");
    expect(running("in_progress", "09:45", "10:15").at(-1)?.[1]).toBe("2027-05-03T13:15:00.000Z");
  });

  it("ends now when it was completed early or nobody came", () => {
    for (const status of ["completed", "no_show"])
      expect(running(status, "09:45", "10:15")).toEqual([["2027-05-03T12:45:00.000Z", now]]);
    expect(running("completed", "09:00", "09:30").at(-1)?.[1]).toBe("2027-05-03T12:30:00.000Z");
  });

  it("is left alone while somebody is expected", () => {
    expect(running("confirmed", "09:45", "10:15").at(-1)?.[1]).toBe("2027-05-03T13:15:00.000Z");
    expect(running("scheduled", "09:00", "09:30").at(-1)?.[1]).toBe("2027-05-03T12:30:00.000Z");
  });
});

it("minutes are counted from the running minute and never below none", () => {
  expect(minutesUntil("2027-05-03T13:20:00Z", "2027-05-03T13:00:59Z")).toBe(20);
  expect(minutesUntil("2027-05-03T12:50:00Z", now)).toBe(0);
});
