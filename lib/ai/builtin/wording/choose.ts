import type { BuiltinLocale } from "../reading";
import { en } from "./en";
import { ptBr } from "./pt-br";
import { ro } from "./ro";
import type { Personality, Wording } from "./wording";

const catalogues = { en, "pt-BR": ptBr, ro };

/** The sentences of a language in the agent's tone. */
export function createWording(locale: BuiltinLocale, tone: Personality): Wording {
  return catalogues[locale](tone);
}
