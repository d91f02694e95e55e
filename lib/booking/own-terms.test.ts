import { expect, it } from "vitest";
import { withOwnTerms } from "./own-terms.shared";

const cut = { id: "cut", name: "Corte", durationMin: 30, priceCents: 5000 };
const own = (over: object) => ({
  variants: [{ serviceId: "cut", durationMin: null, priceCents: null, ...over }],
});

it("a person's own price and length take the place of the catalogue's, each by itself", () => {
  expect(withOwnTerms(cut, own({ priceCents: 6500 }))).toEqual({ ...cut, priceCents: 6500 });
  expect(withOwnTerms(cut, own({ durationMin: 45 }))).toEqual({ ...cut, durationMin: 45 });
  expect(withOwnTerms(cut, own({ priceCents: 0 }))).toEqual({ ...cut, priceCents: 0 });
});

it("nobody in particular, and who has no terms of their own, does it as the catalogue says", () => {
  expect(withOwnTerms(cut, undefined)).toBe(cut);
  expect(withOwnTerms(cut, {})).toBe(cut);
  expect(withOwnTerms({ ...cut, id: "beard" }, own({ priceCents: 1 })).priceCents).toBe(5000);
});
