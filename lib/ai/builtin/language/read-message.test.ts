import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMessage } from "@/lib/ai/builtin/language/read-message";
import type { ReadingContext } from "@/lib/ai/builtin/reading";

const shop = {
  services: [
    { id: "cut", name: "Corte", description: null, category: null },
    { id: "beard", name: "Barba", description: null, category: null },
    { id: "combo", name: "Corte + Barba", description: null, category: null },
  ],
  staff: [
    { id: "joao", name: "João Silva" },
    { id: "ion", name: "Ion Popescu" },
  ],
};
const brazil: ReadingContext = {
  now: "2026-11-20T14:00:00Z",
  timeZone: "America/Sao_Paulo",
  locale: "pt-BR",
  country: "BR",
  expecting: null,
  ...shop,
};
const romania: ReadingContext = { ...brazil, timeZone: "Europe/Bucharest", locale: "ro", country: "RO" };

describe("one message with everything", () => {
  test("slang and missing diacritics in Portuguese are understood", () => {
    const reading = readMessage("qro cortar o cabelo sex 15hs", brazil);
    expect(reading).toMatchObject({
      locale: "pt-BR",
      serviceIds: ["cut"],
      date: { from: "2026-11-20", to: "2026-11-20", label: "weekday" },
      time: { kind: "exact", time: "15:00" },
    });
    expect([...reading.intents]).toEqual(["book"]);
  });

  test("slang and missing diacritics in Romanian are understood", () => {
    expect(readMessage("pot sa vin maine la 3 jumate cu ion", romania)).toMatchObject({
      locale: "ro",
      staffId: "ion",
      date: { from: "2026-11-21" },
      time: { kind: "exact", time: "15:30", candidates: ["15:30", "03:30"] },
    });
  });

  test("an English customer of a Brazilian shop gets its combo", () => {
    expect(
      readMessage("Hi! Could I get a haircut and beard trim tmrw at half past ten with Joao please?", brazil),
    ).toMatchObject({
      locale: "en",
      serviceIds: ["combo"],
      staffId: "joao",
      date: { from: "2026-11-21" },
      time: { kind: "exact", time: "10:30" },
    });
  });
});

describe("whatever is sent", () => {
  test("long hostile messages are read at once", () => {
    const pieces = [
      "1 ",
      "12:",
      "1/1 ",
      "de segunda a ",
      "as 3 e meia ",
      "a.a@",
      "(11) 9",
      "sobrancela degrde ",
      "0",
      "a b ",
    ];
    const started = performance.now();
    for (const piece of pieces) readMessage(piece.repeat(10_000 / piece.length), brazil);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("only the beginning of a long message counts", () => {
    const late = `${"bla ".repeat(300)} amanhã às 15h`;
    expect(readMessage(late, brazil)).toMatchObject({ text: late, date: null, time: null });
  });

  test("an empty or wordless message says nothing", () => {
    for (const text of ["", "   ", "...", "🙂", "\u200b"]) {
      const reading = readMessage(text, brazil);
      expect([...reading.intents]).toEqual([]);
      expect(reading).toMatchObject({
        locale: "pt-BR",
        serviceIds: [],
        date: null,
        time: null,
        choice: null,
      });
    }
  });

  test("a shop without services and staff is read as well", () => {
    const bare = { ...brazil, services: [], staff: [] };
    expect(readMessage("corte com o João amanhã às 15h", bare)).toMatchObject({
      serviceIds: [],
      staffId: null,
      unknownStaffName: "João",
      date: { from: "2026-11-21" },
    });
  });

  test("reading never throws", () => {
    const contexts = fc.constantFrom(brazil, romania, { ...brazil, locale: "en" as const, country: "US" });
    const pieces = fc.constantFrom(
      "15/12",
      "às",
      "3",
      "sex",
      "half past",
      "la",
      "~",
      "dia 99",
      "00:99",
      "e",
      "-",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 10_000 }),
      fc.string({ unit: "grapheme", maxLength: 2_000 }),
      fc
        .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 200 })
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, contexts, (message, ctx) => {
        const reading = readMessage(message, ctx);
        return reading.text === message && reading.localeConfidence <= 1;
      }),
      { numRuns: 300 },
    );
  });
});
