import { beforeEach, describe, expect, it, vi } from "vitest";
import { initialState } from "./booking-state";
import { loadBooking, saveBooking } from "./storage";

const known = { serviceIds: ["cut"], staffIds: ["joao"] };
const state = {
  ...initialState({ serviceIds: ["cut"], staffId: "joao" }),
  step: "details" as const,
  startsAt: "2026-11-24T12:00:00Z",
  hold: { id: "h", staffId: "joao", deadline: 1000 },
  details: { name: "Ana", phone: "", email: "", note: "" },
};

describe("a reload", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    return () => vi.unstubAllGlobals();
  });

  it("keeps what was chosen, typed and held, for this shop only", () => {
    saveBooking("navalha", state);
    expect(loadBooking("navalha", known, 999)).toMatchObject({
      step: "details",
      startsAt: state.startsAt,
      hold: state.hold,
      isHoldOver: false,
      details: { name: "Ana" },
    });
    expect(loadBooking("other", known, 999)).toBeNull();
  });

  it("says when the hold ran out in the meantime", () => {
    saveBooking("navalha", state);
    expect(loadBooking("navalha", known, 1000)).toMatchObject({ hold: null, isHoldOver: true });
  });

  it("keeps only what was typed when the shop no longer has the service or the person", () => {
    saveBooking("navalha", state);
    expect(loadBooking("navalha", { ...known, serviceIds: [] }, 0)).toEqual({ details: state.details });
    expect(loadBooking("navalha", { ...known, staffIds: [] }, 0)).toEqual({ details: state.details });
  });

  it("begins anew where the browser refuses storage or holds nonsense", () => {
    sessionStorage.setItem("atende-booking-1:navalha", "{broken");
    expect(loadBooking("navalha", known, 0)).toBeNull();
    vi.stubGlobal("sessionStorage", undefined);
    expect(() => saveBooking("navalha", state)).not.toThrow();
    expect(loadBooking("navalha", known, 0)).toBeNull();
  });
});
