import { describe, expect, it } from "vitest";
import { createBuiltinModel } from "../model";
import { dialoguesEn } from "./en";
import { createFakeShop } from "./fake-shop";
import { shops } from "./fixture";
import { dialoguesPtBr } from "./pt-br";
import { dialoguesRo } from "./ro";
import { runDialogue } from "./run-dialogue";

const suites = [
  ["en", dialoguesEn],
  ["pt-BR", dialoguesPtBr],
  ["ro", dialoguesRo],
] as const;

describe.each(suites)("the built-in receptionist in %s", (locale, dialogues) => {
  it("has at least forty dialogues", () => {
    expect(dialogues.length).toBeGreaterThanOrEqual(40);
  });

  it.each(dialogues.map((dialogue, index) => [dialogue.name, dialogue, index % 2 === 0] as const))(
    "%s",
    async (_name, dialogue, streaming) => {
      const shop = shops[locale];
      const failures = await runDialogue(
        dialogue,
        shop,
        createFakeShop(shop, dialogue),
        createBuiltinModel(),
        streaming,
      );
      expect(failures.join("\n")).toBe("");
    },
  );
});
