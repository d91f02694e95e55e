import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commissionOf,
  dueOf,
  expectedCash,
  grossOf,
  mulDiv,
  reversalOf,
  shareOut,
  splitEvenly,
  totalsOf,
} from "./money-math.shared";

const cents = fc.integer({ min: 0, max: 100_000_000 });
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 99 }), unitCents: cents }), {
  minLength: 1,
  maxLength: 20,
});

describe("sharing a sum", () => {
  it("gives parts that sum to the whole, each within one cent of its exact share", () => {
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 30 }), (total, weights) => {
        const parts = shareOut(total, weights);
        expect(sum(parts)).toBe(total);
        const all = BigInt(sum(weights));
        if (all === 0n) return;
        weights.forEach((weight, at) => {
          const scaled = BigInt(parts[at] ?? -1) * all - BigInt(total) * BigInt(weight);
          expect(scaled < all && scaled > -all).toBe(true);
          if (weight === 0) expect(parts[at]).toBe(0);
        });
      }),
    );
  });

  it("gives a larger weight never less", () => {
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 2, maxLength: 10 }), (total, weights) => {
        const sorted = [...weights].sort((a, b) => b - a);
        const parts = shareOut(total, sorted);
        parts.slice(1).forEach((part, at) => {
          expect(part).toBeLessThanOrEqual(parts[at] ?? -1);
        });
      }),
    );
  });

  it("splits a bill into parts that differ by one cent at most", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 20 }), (total, people) => {
        const parts = splitEvenly(total, people);
        expect(sum(parts)).toBe(total);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
    expect(splitEvenly(10000, 3)).toEqual([3334, 3333, 3333]);
  });
});

describe("a bill", () => {
  it("adds up: lines less discount plus tip, and every line's net share sums to what was charged", () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), cents, (items, share, tipCents) => {
        const subtotal = sum(items.map(grossOf));
        const discountCents = Math.floor(subtotal * share);
        const totals = totalsOf(items, discountCents, tipCents);
        expect(totals.totalCents).toBe(subtotal - discountCents + tipCents);
        const discounts = shareOut(discountCents, items.map(grossOf));
        const nets = items.map((line, at) => grossOf(line) - (discounts[at] ?? 0));
        expect(sum(nets) + tipCents).toBe(totals.totalCents);
        for (const net of nets) expect(net).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is settled exactly when split payments reach the total", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 6 }), (totalCents, people) => {
        let paidCents = 0;
        for (const amount of splitEvenly(totalCents, people)) {
          expect(amount).toBeLessThanOrEqual(dueOf({ totalCents, paidCents, pendingCents: 0 }));
          paidCents += amount;
        }
        expect(dueOf({ totalCents, paidCents, pendingCents: 0 })).toBe(0);
      }),
    );
  });
});

describe("a commission", () => {
  it("is rounded to the nearest cent, halves up, never more than its base", () => {
    expect(commissionOf(1005, 5000)).toBe(503);
    expect(commissionOf(1, 4999)).toBe(0);
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 10_000 }), (net, bps) => {
        const earned = commissionOf(net, bps);
        expect(earned).toBeLessThanOrEqual(net);
        expect(Math.abs(earned * 10_000 - net * bps)).toBeLessThanOrEqual(5000);
      }),
    );
  });

  it("goes back with the refunds in steps that sum to the whole", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 8 }),
        (total, bps, wanted) => {
          const earned = commissionOf(total, bps);
          let before = 0;
          let taken = 0;
          for (const amount of [...wanted, total]) {
            const after = Math.min(total, before + amount);
            const part = reversalOf(earned, total, { before, after });
            expect(part).toBeGreaterThanOrEqual(0);
            taken += part;
            before = after;
            expect(taken).toBe(mulDiv(earned, after, total));
          }
          expect(taken).toBe(earned);
        },
      ),
    );
  });
});

describe("the drawer", () => {
  it("must hold opening plus cash in less cash out, in whatever order things happened", () => {
    const step = fc.record({ kind: fc.constantFrom("payment", "refund", "in", "out"), amount: cents });
    fc.assert(
      fc.property(cents, fc.array(step, { maxLength: 50 }), (openingCents, steps) => {
        const of = (kind: string) => sum(steps.filter((s) => s.kind === kind).map((s) => s.amount));
        const walked = steps.reduce(
          (cash, s) => cash + (s.kind === "payment" || s.kind === "in" ? s.amount : -s.amount),
          openingCents,
        );
        expect(
          expectedCash({
            openingCents,
            paymentsCents: of("payment"),
            refundsCents: of("refund"),
            inCents: of("in"),
            outCents: of("out"),
          }),
        ).toBe(walked);
      }),
    );
  });
});

describe("mulDiv", () => {
  it("rounds halves away from zero on both sides and needs no float", () => {
    expect([mulDiv(5, 1, 2), mulDiv(-5, 1, 2), mulDiv(0, -1, 3)]).toEqual([3, -3, 0]);
    expect(mulDiv(99_999_999, 99_999_999, 99_999_998)).toBe(100_000_000);
    expect(() => mulDiv(1, 1, 0)).toThrow(RangeError);
  });
});
