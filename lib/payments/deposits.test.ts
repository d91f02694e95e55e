import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { depositDeadline, depositOf } from "@/lib/booking/deposit.shared";
import { shareDeposit } from "./deposits.shared";

const cents = fc.integer({ min: 0, max: 100_000_000 });

describe("a deposit", () => {
  it("is never more than the visit costs, and with the rest it is the price", () => {
    fc.assert(
      fc.property(cents, cents, (depositCents, totalCents) => {
        const deposit = depositOf({ depositCents }, totalCents);
        expect(deposit).toBeGreaterThanOrEqual(0);
        expect(deposit + (totalCents - deposit)).toBe(totalCents);
        expect(totalCents - deposit).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(depositOf(null, 5000)).toBe(0);
  });

  it("of a visit that is off is kept or given back to the cent, and never kept beyond the fee", () => {
    const fee = fc.option(fc.record({ amountCents: cents, isOpen: fc.boolean() }), { nil: null });
    fc.assert(
      fc.property(cents, fee, fc.boolean(), (paidCents, fee, isOver) => {
        const { keptCents, refundCents } = shareDeposit({ paidCents, isOver, fee });
        expect(keptCents).toBeGreaterThanOrEqual(0);
        expect(refundCents).toBeGreaterThanOrEqual(0);
        expect(keptCents).toBeLessThanOrEqual(fee?.amountCents ?? 0);
        expect(keptCents + refundCents).toBe(isOver ? paidCents : 0);
      }),
    );
  });

  it("is awaited as long as the shop says, and not beyond the start", () => {
    const now = new Date("2027-05-04T12:00:00Z");
    expect(depositDeadline(now, new Date("2027-05-05T12:00:00Z"), 60)).toEqual(
      new Date("2027-05-04T13:00:00Z"),
    );
    const soon = new Date("2027-05-04T12:20:00Z");
    expect(depositDeadline(now, soon, 60)).toEqual(soon);
  });
});
