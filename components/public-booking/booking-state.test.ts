import { describe, expect, it } from "vitest";
import {
  type BookingEvent,
  type BookingState,
  bookingReducer,
  initialState,
  reachable,
} from "./booking-state";

const play = (events: BookingEvent[], from: BookingState = initialState()) =>
  events.reduce(bookingReducer, from);
const startsAt = "2026-11-24T12:00:00Z";
const hold = { id: "h", staffId: "s", deadline: 1000 };
const typed: BookingEvent = { type: "typed", field: "name", value: "Ana" };
const atDetails: BookingEvent[] = [
  { type: "service_chosen", id: "cut" },
  { type: "hold_asked", startsAt },
  { type: "held", startsAt, hold },
  typed,
];
const booking = {
  manageToken: "t",
  deposit: null,
  appointment: { id: "a" } as unknown as NonNullable<BookingState["booking"]>["appointment"],
};

describe("the way through a booking", () => {
  it("is three taps long: a service, a time, book", () => {
    const state = play([...atDetails, { type: "book_asked" }, { type: "booked", booking }]);
    expect(state).toMatchObject({ step: "done", booking, hold: null, startsAt: null, pending: null });
  });

  it("combines services, and takes one away again", () => {
    const chosen = play([
      { type: "services_set", serviceIds: ["cut"] },
      { type: "services_set", serviceIds: ["cut", "beard"] },
      { type: "service_chosen", id: "cut" },
    ]);
    expect(chosen).toMatchObject({ step: "time", serviceIds: ["cut", "beard"] });
    const left = play([{ type: "services_set", serviceIds: ["beard"] }], chosen);
    expect(left).toMatchObject({ step: "time", serviceIds: ["beard"] });
  });

  it("begins at the times when a link names the services", () => {
    expect(initialState({ serviceIds: ["cut"] }).step).toBe("time");
  });

  it("never shows a step that has nothing to show", () => {
    expect(reachable(initialState(), "details")).toBe("services");
    expect(reachable(initialState({ serviceIds: ["cut"] }), "details")).toBe("time");
    expect(reachable(initialState({ serviceIds: ["cut"] }), "done")).toBe("services");
  });
});

describe("what was typed", () => {
  it.each<[string, BookingEvent[]]>([
    ["the hold runs out", [{ type: "hold_over" }]],
    ["somebody else was faster", [{ type: "taken", alternatives: [] }]],
    [
      "the connection fails",
      [{ type: "book_asked" }, { type: "failed", trouble: { code: "common.offline" } }],
    ],
    [
      "the visitor goes back and changes everything",
      [
        { type: "went", step: "time" },
        { type: "staff_chosen", id: "joao" },
        { type: "went", step: "services" },
        { type: "services_set", serviceIds: [] },
      ],
    ],
    ["another visit is booked", [{ type: "booked", booking }, { type: "started_over" }]],
  ])("stays when %s", (_, events) => {
    expect(play([...atDetails, ...events]).details.name).toBe("Ana");
  });
});

describe("a held time", () => {
  it("is let go when the visitor goes back to the times", () => {
    expect(play([...atDetails, { type: "went", step: "time" }])).toMatchObject({
      hold: null,
      startsAt: null,
      step: "time",
    });
  });

  it("is let go when other services or another person are chosen, because it no longer fits", () => {
    const events: BookingEvent[] = [
      { type: "services_set", serviceIds: ["cut", "beard"] },
      { type: "staff_chosen", id: "joao" },
    ];
    for (const event of events)
      expect(play([...atDetails, event])).toMatchObject({ hold: null, startsAt: null });
  });

  it("stays chosen when the hold runs out, and says so", () => {
    expect(play([...atDetails, { type: "hold_over" }])).toMatchObject({
      step: "details",
      startsAt,
      hold: null,
      isHoldOver: true,
    });
  });

  it("is not said to be over when there was none", () => {
    expect(play([{ type: "hold_over" }]).isHoldOver).toBe(false);
  });
});

describe("a refusal", () => {
  it("for a taken time shows the alternatives where the visitor is", () => {
    const alternatives = [{ startsAt: "2026-11-24T13:00:00Z", staffIds: ["s"] }];
    const state = play([...atDetails, { type: "book_asked" }, { type: "taken", alternatives }]);
    expect(state).toMatchObject({ step: "details", alternatives, hold: null, pending: null });
    const asked = play([{ type: "hold_asked", startsAt }], state);
    expect(asked.alternatives).toEqual(alternatives);
    expect(play([{ type: "held", startsAt, hold }], asked).alternatives).toBeNull();
  });

  it("of a field goes away when that field is corrected, the others stay", () => {
    const refused = play([
      ...atDetails,
      { type: "fields_refused", fields: { phone: "invalid_phone", email: "invalid_email" } },
      { type: "typed", field: "phone", value: "1" },
    ]);
    expect(refused.fieldErrors).toEqual({ email: "invalid_email" });
  });
});

describe("going back after booking", () => {
  it("begins another visit instead of booking the same one again", () => {
    const state = play([...atDetails, { type: "booked", booking }, { type: "went", step: "details" }]);
    expect(state).toMatchObject({ step: "services", serviceIds: [], booking: null });
  });
});

describe("a restored state", () => {
  it("lands on a step that fits what is known", () => {
    expect(play([{ type: "restored", state: { step: "details", serviceIds: ["cut"] } }]).step).toBe("time");
    expect(play([{ type: "restored", state: { step: "details", serviceIds: ["cut"], startsAt } }]).step).toBe(
      "details",
    );
  });
});
