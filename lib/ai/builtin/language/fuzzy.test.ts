import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, isTypoOf } from "@/lib/ai/builtin/language/fuzzy";

test.each([
  ["hairct", "haircut"],
  ["haricut", "haircut"],
  ["sobrancelia", "sobrancelha"],
  ["sombrancela", "sobrancelha"],
  ["pedor", "pedro"],
  ["rpogramare", "programare"],
])("%s is a slip of %s", (typed, word) => {
  expect(isTypoOf(typed, word)).toBe(true);
});

test.each([
  ["tuns", "tunde"],
  ["cut", "but"],
  ["porte", "corte"],
  ["barba", "barraca"],
])("%s is no slip of %s", (typed, word) => {
  expect(isTypoOf(typed, word)).toBe(false);
});

test("the distance is symmetric, zero only for equal words and never above the limit plus one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const there = editDistance(a, b, 3);
      expect(there).toBe(editDistance(b, a, 3));
      expect(there === 0).toBe(a === b);
      expect(there).toBeLessThanOrEqual(4);
    }),
  );
});
