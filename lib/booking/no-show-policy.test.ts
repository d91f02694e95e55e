import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales.shared";
import { noShowPolicySchema, policyText, termsOf } from "./no-show-policy.shared";

const policy = (over: object) => noShowPolicySchema.parse(over);

describe("the terms of a visit", () => {
  it("add up over its services; the longest free-cancel limit with a fee counts", () => {
    const terms = termsOf([
      {
        priceCents: 5000,
        policy: policy({ deposit: { kind: "percent", percent: 30 }, freeCancelMin: 9000 }),
      },
      { priceCents: 999, policy: policy({ noShowFee: { kind: "percent", percent: 50 } }) },
      { priceCents: 1, policy: policy({ lateCancelFee: { kind: "fixed", cents: 700 }, freeCancelMin: 60 }) },
      { priceCents: 8000, policy: null },
    ]);
    expect(terms).toEqual({
      depositCents: 1500,
      freeCancelMin: 60,
      lateCancelFeeCents: 700,
      noShowFeeCents: 499,
    });
  });

  it("are none when no service asks for anything", () => {
    expect(
      termsOf([
        { priceCents: 5000, policy: null },
        { priceCents: 1, policy: policy({}) },
      ]),
    ).toBeNull();
  });

  it("of a percentage never exceed the price and are whole cents", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (priceCents, percent) => {
          const terms = termsOf([{ priceCents, policy: policy({ deposit: { kind: "percent", percent } }) }]);
          const cents = terms?.depositCents ?? 0;
          expect(Number.isInteger(cents) && cents >= 0 && cents <= priceCents).toBe(true);
        },
      ),
    );
  });

  it.each(locales)("read as sentences in %s, with money and time as people write them", (locale) => {
    const terms = { depositCents: 1500, freeCancelMin: 1440, lateCancelFeeCents: 700, noShowFeeCents: 2500 };
    const text = policyText(terms, locale, "BRL");
    expect(text.match(/15[.,]00/)).not.toBeNull();
    expect(text.match(/24/)).not.toBeNull();
    expect(
      policyText({ ...terms, depositCents: 0, lateCancelFeeCents: 0 }, locale, "BRL").split(". "),
    ).toHaveLength(1);
  });

  it("refuse percentages and amounts out of range", () => {
    for (const deposit of [{ kind: "percent", percent: 101 }, { kind: "fixed", cents: 0 }, { kind: "free" }])
      expect(noShowPolicySchema.safeParse({ deposit }).success).toBe(false);
  });
});
