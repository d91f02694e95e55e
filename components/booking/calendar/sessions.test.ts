import { describe, expect, it } from "vitest";
import { gapsOf, seatsOf } from "./sessions";

const yoga = { id: "yoga", capacity: 8, segments: null };
const cut = { id: "cut", capacity: 1, segments: null };
const dye = { id: "dye", capacity: 1, segments: [{ active: 30, gap: 45 }, { active: 15 }] };
const line = (id: string, durationMin = 30) => ({ id, name: id, durationMin, priceCents: 0, color: "teal" });
const visit = (id: string, over: object = {}) => ({
  ...{ id, status: "scheduled" as const, staff: { id: "ana", name: "Ana" }, services: [line("yoga")] },
  ...{ startsAt: "2027-05-04T14:00:00Z", endsAt: "2027-05-04T15:00:00Z" },
  ...over,
});

describe("the seats of a group session", () => {
  it("are taken by the visits of the same person, start and service that still count", () => {
    const others = [
      visit("2"),
      visit("3", { status: "cancelled" }),
      visit("4", { startsAt: "2027-05-04T15:00:00Z" }),
      visit("5", { staff: { id: "rui", name: "Rui" } }),
    ];
    expect(seatsOf(visit("1"), [visit("1"), ...others], [yoga, cut])).toEqual({ taken: 2, capacity: 8 });
  });

  it("are none where one person comes, or several services are joined", () => {
    const single = visit("1", { services: [line("cut")] });
    const joined = visit("1", { services: [line("yoga"), line("cut")] });
    expect([seatsOf(single, [single], [yoga, cut]), seatsOf(joined, [joined], [yoga, cut])]).toEqual([
      null,
      null,
    ]);
  });
});

describe("the free time inside a visit", () => {
  it("lies between the parts of each service in turn", () => {
    const services = [line("cut"), line("dye", 90)];
    expect(gapsOf({ services }, [cut, dye])).toEqual([{ from: 60, to: 105 }]);
  });

  it("is not guessed where the person takes another time for it", () => {
    expect(gapsOf({ services: [line("dye", 120)] }, [dye])).toEqual([]);
  });
});
