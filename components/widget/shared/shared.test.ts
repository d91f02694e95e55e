import { describe, expect, it } from "vitest";
import { loaderWords } from "../loader/words";
import { dictionaries, fill, pickLocale } from "../messages";
import { readMessage, type ToLoader } from "./bridge";
import { contrast, readableOn, safeColor, textOn } from "./contrast";

const palette = Array.from({ length: 512 }, (_, n) => {
  const part = (shift: number) =>
    Math.round((((n >> shift) & 7) / 7) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(6)}${part(3)}${part(0)}`;
});

describe("colours", () => {
  it("can be read on and beside every colour a tenant may pick", () => {
    for (const color of palette) {
      expect(contrast(color, textOn(color)), `text on ${color}`).toBeGreaterThanOrEqual(4.45);
      for (const ground of ["#f0ece5", "#2c2723"]) {
        expect(contrast(readableOn(color, ground), ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });

  it("lets nothing but a colour through", () => {
    expect(safeColor("#AbCdEf", "#000000")).toBe("#AbCdEf");
    for (const bad of ["red", "#abc", "#12345g", "#123456;}body{display:none", "url(x)", null, 5]) {
      expect(safeColor(bad, "#000000")).toBe("#000000");
    }
  });
});

describe("messages between loader and frame", () => {
  const frame = {};
  const event = (change: object) =>
    ({
      source: frame,
      origin: "https://a.example",
      data: { atende: "close" },
      ...change,
    }) as unknown as MessageEvent;
  const read = (change: object, source: unknown = frame) =>
    readMessage<ToLoader>(event(change), source, "https://a.example", ["close"]);

  it("are heard from the right window and origin only", () => {
    expect(read({})).toEqual({ atende: "close" });
    expect(read({ origin: "https://evil.example" })).toBeNull();
    expect(read({ origin: "https://a.example.evil.example" })).toBeNull();
    expect(read({ source: {} })).toBeNull();
    expect(read({ source: undefined }, undefined)).toBeNull();
  });

  it("are ignored when they are malformed or not expected here", () => {
    for (const data of [
      null,
      "close",
      5,
      [],
      {},
      { atende: "identify" },
      { atende: ["close"] },
      { type: "close" },
    ]) {
      expect(read({ data }), JSON.stringify(data)).toBeNull();
    }
  });
});

describe("words", () => {
  it("exist in all three languages with the same placeholders", () => {
    const { en, ...others } = dictionaries;
    const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [locale, words] of Object.entries(others)) {
      expect(Object.keys(words), locale).toEqual(Object.keys(en));
      for (const key of Object.keys(en) as (keyof typeof en)[]) {
        expect(words[key].trim(), `${locale}.${key}`).not.toBe("");
        expect(holes(words[key]), `${locale}.${key}`).toEqual(holes(en[key]));
      }
    }
  });

  it("are picked by the nearest language", () => {
    expect(pickLocale("pt-PT", "en")).toBe("pt-BR");
    expect(pickLocale("RO", "en")).toBe("ro");
    expect(pickLocale("de", "ro")).toBe("ro");
    expect(pickLocale(null, "pt-BR")).toBe("pt-BR");
    expect(loaderWords("pt-BR")[0]).toBe("Abrir o chat");
    expect(loaderWords("toString")[0]).toBe("Open chat");
    expect(fill("{n} of {missing}", { n: 2 })).toBe("2 of {missing}");
  });
});
