import { describe, expect, it } from "vitest";
import { looksUnfinished } from "./unfinished";

describe("a chat message looks unfinished", () => {
  it.each([
    "oi",
    "Olá",
    "quero cortar",
    "I need a haircut",
    "bună ziua",
    "vreau o tunsoare",
    "com o Pedro",
    "então...",
    "so…",
  ])("when it is short and says nothing that could be answered: %s", (text) => {
    expect(looksUnfinished(text)).toBe(true);
  });

  it.each([
    ["a question", "vocês abrem?"],
    ["a time", "amanhã às 15h"],
    ["a day", "na sexta"],
    ["a day in Romanian", "vineri după-amiază"],
    ["a number", "o 2"],
    ["a yes", "Sim"],
    ["a polite yes", "sim, por favor"],
    ["a no", "no"],
    ["thanks", "Obrigada!"],
    ["a sentence with its end", "I need a haircut."],
    ["a long request", "quero cortar o cabelo e fazer a barba"],
    ["an emoji alone", "👍"],
    ["a mail address", "ana@example.com"],
  ])("but not %s", (_, text) => {
    expect(looksUnfinished(text)).toBe(false);
  });
});
