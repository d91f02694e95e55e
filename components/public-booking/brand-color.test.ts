import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandCss, brandTokens, contrast, hexToOklch, oklchToHex } from "./brand-color";

const hexColor = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map((rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`);
const pages = { light: "#fbf9f7", dark: "#14120f" } as const;
const surfaces = { light: "#ffffff", dark: "#1b1917" } as const;

describe("a shop's colour", () => {
  it.each(["light", "dark"] as const)(
    "is readable in every use in the %s theme, whatever was picked",
    (theme) => {
      fc.assert(
        fc.property(hexColor, (hex) => {
          const brand = brandTokens(hex, theme);
          expect(contrast(brand.primary, brand["primary-foreground"])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(brand["primary-hover"], brand["primary-foreground"])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(brand.primary, pages[theme])).toBeGreaterThanOrEqual(2.9);
          for (const ground of [pages[theme], surfaces[theme], brand["primary-soft"]])
            expect(contrast(brand["primary-text"], ground)).toBeGreaterThanOrEqual(4.5);
        }),
        { numRuns: 300 },
      );
    },
  );

  it("stays exactly as picked where it is readable already", () => {
    expect(brandTokens("#0f766e", "light").primary).toBe("#0f766e");
  });

  it("keeps its hue when it must become darker", () => {
    const yellow = brandTokens("#ffd60a", "light").primary;
    expect(Math.abs(hexToOklch(yellow)[2] - hexToOklch("#ffd60a")[2])).toBeLessThan(6);
  });

  it("carries dark text where white would not be readable", () => {
    expect(brandTokens("#ffd60a", "dark")["primary-foreground"]).toBe("#1a1512");
  });

  it("becomes a style sheet of both themes and nothing else", () => {
    expect(brandCss("#b04a38")).toMatch(
      /^\.brand\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\.dark \.brand\{(--[a-z-]+:#[0-9a-f]{6};?)+\}$/,
    );
  });
});

describe("colour arithmetic", () => {
  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#0f766e", "#0f766e")).toBe(1);
  });

  it("goes to OKLCH and back without a change", () => {
    fc.assert(
      fc.property(hexColor, (hex) => {
        expect(oklchToHex(hexToOklch(hex))).toBe(hex);
      }),
      { numRuns: 200 },
    );
  });
});
