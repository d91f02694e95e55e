import { describe, expect, test } from "vitest";
import { detectLocale } from "@/lib/ai/builtin/language/detect-locale";
import { cleanText, fold, readLimit, squeeze } from "@/lib/ai/builtin/language/normalise";
import { expandSlang } from "@/lib/ai/builtin/language/slang";
import { correctSpelling } from "@/lib/ai/builtin/language/spelling";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

const plain = (text: string) => squeeze(fold(cleanText(text)));
const none: ReadonlySet<string> = new Set();

describe("normaliser", () => {
  test.each([
    ["AMANHÃ às três", "amanha as tres"],
    ["Șapte și jumătate", "sapte si jumatate"],
    ["Şapte ţi", "sapte ti"],
    ["oiiii!!!", "oi!"],
    ["sex 15h 💈✂️👨‍👩‍👧", "sex 15h"],
    ["a\u200bm\u200dan\u2060ha", "amanha"],
    ["\u202eamanha\u202c", "amanha"],
    ["linha 1\n\tlinha 2\u0000", "linha 1 linha 2"],
    ["３ da tarde", "3 da tarde"],
    ["3️⃣", "3"],
    ["𝐡𝐞𝐥𝐥𝐨", "hello"],
    ["cоrtе", "corte"],
    ["i’m “here”", 'i\'m "here"'],
    ["3½", "3:30"],
    ["1000", "1000"],
    ["z\u0335a\u0336l", "zal"],
  ])("%j becomes %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("only the beginning of a very long message is read", () => {
    expect(cleanText("ab ".repeat(5_000)).length).toBeLessThanOrEqual(readLimit);
    expect(cleanText("ﷺ".repeat(5_000)).length).toBeLessThanOrEqual(readLimit);
  });

  test("folding keeps every character's place", () => {
    for (const text of ["Ștefan Țiriac", "José São", "İstanbul ß", "𐐀 e ã", "e\u0301"]) {
      expect(fold(text)).toHaveLength(text.length);
    }
  });
});

describe("slang and spelling", () => {
  test.each([
    ["pt-BR", "qro hj c vc pfv", "quero hoje c voce por favor"],
    ["pt-BR", "amn tb n posso blz", "amanha tambem nao posso beleza"],
    ["en", "can u do tmrw pls", "can you do tomorrow please"],
    ["en", "resched my appt", "reschedule my appointment"],
    ["ro", "vr prog mn ms", "vreau programare maine multumesc"],
  ] satisfies [BuiltinLocale, string, string][])("%s: %s is written out", (locale, text, expected) => {
    expect(expandSlang(text, locale)).toBe(expected);
  });

  test.each([
    ["pt-BR", "amnha", "amanha"],
    ["pt-BR", "setxa", "sexta"],
    ["en", "wendesday", "wednesday"],
    ["en", "tomorow", "tomorrow"],
    ["ro", "sambta", "sambata"],
    ["ro", "progrmare", "programare"],
  ] satisfies [BuiltinLocale, string, string][])("%s: the slip %s is mended", (locale, text, expected) => {
    expect(correctSpelling(text, locale, none)).toBe(expected);
  });

  test.each([
    ["pt-BR", "quanta"],
    ["pt-BR", "marcos"],
    ["en", "mourning"],
    ["ro", "martie"],
  ] satisfies [BuiltinLocale, string][])("%s: %s is a word of its own", (locale, word) => {
    expect(correctSpelling(word, locale, none)).toBe(word);
  });

  test("a name of the shop's staff is never mended", () => {
    expect(correctSpelling("amanda sabata", "pt-BR", new Set(["sabata"]))).toBe("amanda sabata");
  });
});

describe("language", () => {
  test.each([
    ["pt-BR", "oi, tudo bem?"],
    ["pt-BR", "qro cortar o cabelo"],
    ["pt-BR", "quanto custa"],
    ["pt-BR", "pode ser na sexta"],
    ["en", "hi there"],
    ["en", "how much is it"],
    ["en", "i'd like an appointment on monday"],
    ["ro", "bună ziua"],
    ["ro", "vreau o programare"],
    ["ro", "cat costa tunsul"],
    ["ro", "pot sa vin maine"],
  ] satisfies [BuiltinLocale, string][])("%s is heard in %j", (locale, text) => {
    const heard = detectLocale(cleanText(text), plain(text));
    expect(heard.locale).toBe(locale);
    expect(heard.confidence).toBeGreaterThanOrEqual(0.5);
  });

  test.each(["15/12", "ok", "3", "Ana Silva", "da", "", "la 15", "João"])(
    "%j says nothing about the language, so the conversation's stays",
    (text) => {
      expect(detectLocale(cleanText(text), plain(text)).confidence).toBeLessThan(0.5);
    },
  );
});
