import { describe, expect, it } from "vitest";
import { bookingPolicySchema, updateTenantSchema } from "./schema";

describe("updateTenantSchema", () => {
  it("leaves out the booking rules and colours that the caller left out", () => {
    const input = { bookingPolicy: { stepMin: 15 }, branding: {} };
    expect(updateTenantSchema.parse(input)).toEqual(input);
  });
});

describe("bookingPolicySchema", () => {
  it("makes a whole policy of nothing", () => {
    expect(bookingPolicySchema.parse({})).toMatchObject({
      stepMin: 30,
      cancelLimitMin: 120,
      requirePhone: true,
    });
  });
});
