import { describe, expect, it } from "vitest";
import { isLocale, matchLocale, negotiateLocale } from "./locales.shared";

describe("the language of a visitor", () => {
  it("is the best one that the browser asks for and we speak", () => {
    expect(negotiateLocale("fr-FR,fr;q=0.9,ro;q=0.5,en;q=0.8")).toBe("en");
    expect(negotiateLocale("ro-MD,ro;q=0.9,en;q=0.8")).toBe("ro");
    expect(negotiateLocale("pt-PT")).toBe("pt-BR");
  });

  it("is undecided when none fits, the header is missing or nonsense", () => {
    expect(negotiateLocale("fr,de;q=0.5")).toBeUndefined();
    expect(negotiateLocale(null)).toBeUndefined();
    expect(negotiateLocale(";;,q=;=,")).toBeUndefined();
    expect(negotiateLocale("en;q=0")).toBeUndefined();
  });

  it("matches by language, in any case", () => {
    expect(matchLocale("PT-br")).toBe("pt-BR");
    expect(matchLocale("en-GB")).toBe("en");
    expect(matchLocale("../../etc")).toBeUndefined();
    expect(isLocale("pt")).toBe(false);
  });
});
