import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { defaultLocale, locales } from "./locales.shared";

const root = path.resolve(import.meta.dirname, "../../messages");

function flatten(value: unknown, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof value === "string") return found.set(prefix, value);
  for (const [key, inner] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    for (const [name, text] of flatten(inner, prefix ? `${prefix}.${key}` : key)) found.set(name, text);
  }
  return found;
}

function read(locale: string, file: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(path.join(root, locale, file), "utf8")));
}

/** Names and kinds of the arguments of an ICU message, those inside plurals and tags too. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      // How a number or date is written may differ between languages, the plain argument may not.
      const kind = element.type === TYPE.tag ? "tag" : element.type === TYPE.select ? "select" : "value";
      found.add(`${element.value}:${kind}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(message));
  return [...found].sort();
}

const files = readdirSync(path.join(root, defaultLocale)).sort();
const others = locales.filter((locale) => locale !== defaultLocale);

describe("messages", () => {
  it("exist as the same files in every language", () => {
    for (const locale of others) expect(readdirSync(path.join(root, locale)).sort(), locale).toEqual(files);
  });

  describe.each(files)("%s", (file) => {
    const english = read(defaultLocale, file);

    it.each(others)("has the same keys in %s as in English", (locale) => {
      expect([...read(locale, file).keys()].sort()).toEqual([...english.keys()].sort());
    });

    it.each(locales)("has no empty text and only valid ICU messages in %s", (locale) => {
      for (const [key, text] of read(locale, file)) {
        expect(text.trim(), key).not.toBe("");
        expect(() => parse(text), `${key}: ${text}`).not.toThrow();
      }
    });

    it.each(others)("takes the same arguments in %s as in English", (locale) => {
      const translated = read(locale, file);
      for (const [key, text] of english) {
        expect(argumentsOf(translated.get(key) ?? ""), key).toEqual(argumentsOf(text));
      }
    });

    it.each(others)("leaves no English sentence untranslated in %s", (locale) => {
      const translated = read(locale, file);
      const left = [...english].filter(([key, text]) => text.length > 24 && translated.get(key) === text);
      expect(left).toEqual([]);
    });
  });
});
