import { describe, expect, it } from "vitest";
import { ApiError } from "@/lib/api/client.shared";
import { alternativesOf, refusedFields, troubleOf } from "./trouble";

const refusal = (status: number, code: string, more: Record<string, unknown> = {}) =>
  new ApiError({ type: "", title: "", instance: "", requestId: "r-1", status, code, ...more });

describe("a refusal", () => {
  it("names the request only when the server itself failed", () => {
    expect(troubleOf(refusal(500, "common.internal"))).toEqual({ code: "common.internal", requestId: "r-1" });
    expect(troubleOf(refusal(429, "common.rate_limited"))).toEqual({ code: "common.rate_limited" });
    expect(troubleOf(new TypeError("bug"))).toEqual({ code: "common.internal" });
  });

  it("offers the nearest times only when another time helps", () => {
    const alternatives = [{ startsAt: "2026-11-24T12:00:00Z", staffIds: ["s"] }];
    expect(alternativesOf(refusal(409, "booking.slot_taken", { alternatives }))).toEqual(alternatives);
    expect(alternativesOf(refusal(409, "booking.too_late"))).toBeNull();
    expect(alternativesOf(refusal(422, "common.invalid_input", { alternatives }))).toBeNull();
  });

  it("is told at the fields it is about, the first reason of each", () => {
    const errors = [
      { path: "contact.phone", code: "invalid_phone", message: "" },
      { path: "contact.phone", code: "too_big", message: "" },
      { path: "notes", code: "too_big", message: "" },
    ];
    expect(refusedFields(refusal(422, "common.invalid_input", { errors }))).toEqual({
      phone: "invalid_phone",
      note: "too_big",
    });
  });

  it("is a general one when no field of the form is named", () => {
    const errors = [{ path: "serviceIds.0", code: "invalid_uuid", message: "" }];
    expect(refusedFields(refusal(422, "common.invalid_input", { errors }))).toBeNull();
    expect(refusedFields(new TypeError("bug"))).toBeNull();
  });
});
