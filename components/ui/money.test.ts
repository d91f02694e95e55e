import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoney } from "./money";

describe("parseMoney", () => {
  it.each([
    ["45", 4500],
    ["45,5", 4550],
    ["45.50", 4550],
    ["1.234,56", 123456],
    ["1,234.56", 123456],
    ["R$ 1.234", 123400],
    ["12.", 1200],
    [",5", 50],
    ["-3,20", -320],
    ["1 000", 100000],
  ])("reads %s as %i cents", (text, cents) => {
    expect(parseMoney(text, 2)).toBe(cents);
  });

  it("is null for what is no amount", () => {
    for (const text of ["", "abc", "-", "R$", "99999999999999999999"]) expect(parseMoney(text, 2)).toBeNull();
  });

  it("has no decimals in a currency without them", () => {
    expect(parseMoney("1,234", 0)).toBe(1234);
  });

  it("reads back every amount in the three languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom("en", "pt-BR", "ro"),
        (cents, locale) => {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(parseMoney(text, 2)).toBe(cents);
        },
      ),
    );
  });
});
