import { describe, expect, it } from "vitest";
import { checkDetails } from "./check-details";

const details = { name: "Ana", phone: "11 98888-7777", email: "", note: "" };

describe("the details of a visitor", () => {
  it("are fine with a name and a phone, however the phone is written", () => {
    expect(checkDetails(details, { requirePhone: true })).toEqual({});
    expect(checkDetails({ ...details, phone: "+55 (11) 98888.7777" }, { requirePhone: true })).toEqual({});
  });

  it("need a name that is more than spaces", () => {
    expect(checkDetails({ ...details, name: "  " }, { requirePhone: true })).toEqual({ name: "required" });
  });

  it("need a phone only where the shop asks for one", () => {
    const without = { ...details, phone: "" };
    expect(checkDetails(without, { requirePhone: true })).toEqual({ phone: "required" });
    expect(checkDetails(without, { requirePhone: false })).toEqual({});
  });

  it("may leave out the e-mail, but not give half of one", () => {
    expect(checkDetails({ ...details, email: "ana@" }, { requirePhone: true })).toEqual({
      email: "invalid_email",
    });
    expect(checkDetails({ ...details, phone: "123" }, { requirePhone: false })).toEqual({
      phone: "invalid_phone",
    });
  });
});
