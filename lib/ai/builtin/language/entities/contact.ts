import { findPhoneNumbersInText, isSupportedCountry } from "libphonenumber-js";
import { firstNames } from "@/lib/ai/builtin/language/entities/first-names";
import { lexicon } from "@/lib/ai/builtin/language/lexicon";
import { fold, words } from "@/lib/ai/builtin/language/normalise";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

/** Takes e-mail and phone out of a cleaned text; `rest` has spaces in their place. Phone is E.164. */
export function readContact(
  clean: string,
  country: string,
): { email: string | null; phone: string | null; rest: string } {
  let rest = clean;
  const blank = (at: number, length: number) => {
    rest = rest.slice(0, at) + " ".repeat(length) + rest.slice(at + length);
  };
  const mail = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/i.exec(
    rest,
  );
  if (mail) blank(mail.index, mail[0].length);
  // Brazilian and Romanian identity numbers look like phone numbers to the library.
  for (const id of rest.matchAll(
    /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b(?:cpf|cnp|rg|cnpj)\D{0,6}\d[\d.\-/]{6,18}/gi,
  )) {
    blank(id.index, id[0].length);
  }
  let phone: string | null = null;
  if ((rest.match(/\d/g)?.length ?? 0) >= 7) {
    const code = country.toUpperCase();
    const found = findPhoneNumbersInText(
      rest,
      isSupportedCountry(code) ? { defaultCountry: code } : undefined,
    );
    for (const { startsAt, endsAt, number } of found) {
      if (/[:/]/.test(rest.slice(startsAt, endsAt))) continue;
      phone ??= number.number;
      blank(startsAt, endsAt - startsAt);
    }
  }
  return { email: mail?.[0].toLowerCase() ?? null, phone, rest };
}

const sure: Record<BuiltinLocale, RegExp> = {
  en: /\b(?:my name is|my name's|my names|the name is|the name's|name is|call me|(?:under|in) the name(?: of)?|(?:put it |book it )?under)\s+|\bname:\s*/,
  "pt-BR":
    /\b(?:me chamo|meu nome (?:e|eh)|nome (?:e|eh)|pode me chamar de|me chamam de|(?:em|no) nome d[eoa]|quem fala (?:e|eh) (?:o |a )?|(?:e|eh) em nome de)\s+|\bnome:\s*/,
  ro: /\b(?:ma numesc|ma cheama|numele meu (?:este|e|ii)|numele (?:este|e)|imi spune|mi se spune|pe numele(?: de)?|numele:?)\s+|\bnume:\s*/,
};
/** "sou o Pedro" names a person, "sou novo aqui" does not: what follows must look like a name. */
const likely: Record<BuiltinLocale, RegExp> = {
  en: /\b(?:i'm|i am|im|this is)\s+/,
  "pt-BR":
    /\b(?:sou (?:o|a)?|aqui (?:e|eh) (?:o|a)|aqui quem fala (?:e|eh) (?:o|a)?|(?:marca|agenda) pr[oa])\s+/,
  ro: /\b(?:sunt|aici(?: e| este)?|eu sunt)\s+/,
};
const particles = new Set(["de", "da", "do", "dos", "das", "e", "van", "von", "di"]);
const polite =
  /^(?:oi|ola|hi|hello|hey|buna|salut|sim|yes|da|ok|e|eh|it's|sunt|sou|claro|sure|sigur|o|a|bom dia|boa tarde|boa noite|buna ziua|good morning|eu sou|pode ser|poate fi|bota|pune|coloca|put)[\s,!.]+/;

/** The customer's own name, if the text gives it; a bare name counts only when it was asked for (alone, or beside another question). */
export function readName(
  clean: string,
  locale: BuiltinLocale,
  asked: "alone" | "beside" | false,
): string | null {
  const folded = fold(clean);
  for (const language of [locale, "pt-BR", "en", "ro"] as const) {
    const match = sure[language].exec(folded);
    const name = match && nameAt(clean, folded, match.index + match[0].length, false);
    if (name) return name;
  }
  const match = likely[locale].exec(folded);
  const name = match && nameAt(clean, folded, match.index + match[0].length, true);
  if (name) return name;
  if (!asked) return null;
  const bare = bareName(clean, folded);
  if (bare) return bare;
  // "Lucas, e o telefone é…": the name comes first. Asked beside another question, "ok, …" is the answer to that one.
  const head = /^[^,;.!]+/.exec(clean)?.[0] ?? "";
  const fits = asked === "alone" || firstNames.has(words(fold(head))[0] ?? "");
  return fits ? bareName(head, fold(head)) : null;
}

function nameAt(clean: string, folded: string, start: number, strict: boolean): string | null {
  const taken: string[] = [];
  const shouting = clean === clean.toUpperCase();
  const pattern = /\s*([\p{L}][\p{L}'-]*)(\s*)/uy;
  pattern.lastIndex = start;
  for (let match = pattern.exec(clean); match && taken.length < 5; match = pattern.exec(clean)) {
    const written = match[1] ?? "";
    const word = fold(written);
    const capital = !shouting && /^\p{Lu}/u.test(written);
    const particle =
      particles.has(word) && taken.length > 0 && /^\s*\p{L}/u.test(clean.slice(pattern.lastIndex));
    const fits = capital
      ? !(taken.length === 0 && strict && isWord(word))
      : firstNames.has(word) || (!isWord(word) && (!strict || taken.length > 0));
    if (!particle && !fits) break;
    if (particle && isWord(words(folded.slice(pattern.lastIndex))[0] ?? "")) break;
    taken.push(written);
    if (!match[2]) break;
  }
  return taken.length > 0 ? titled(taken) : null;
}

function bareName(clean: string, folded: string): string | null {
  let start = 0;
  for (let match = polite.exec(folded); match; match = polite.exec(folded.slice(start)))
    start += match[0].length;
  const rest = clean.slice(start).trim();
  const parts = rest.split(/[\s,;.]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > 6 || parts.some((part) => !/^[\p{L}][\p{L}'-]*$/u.test(part)))
    return null;
  const meaningful = parts.filter((part) => !particles.has(fold(part)));
  const known = meaningful.filter((part) => isWord(fold(part)) && !firstNames.has(fold(part)));
  return meaningful.length > 0 && known.length === 0 ? titled(parts) : null;
}

function isWord(word: string): boolean {
  return lexicon.en.has(word) || lexicon["pt-BR"].has(word) || lexicon.ro.has(word) || word.length < 2;
}

/** "ana DE souza" → "Ana de Souza". Mixed case that the customer chose stays. */
function titled(parts: string[]): string {
  return parts
    .map((part, index) => {
      if (index > 0 && particles.has(fold(part))) return part.toLowerCase();
      const uniform = part === part.toLowerCase() || (part === part.toUpperCase() && part.length > 1);
      return uniform ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part;
    })
    .join(" ")
    .slice(0, 120);
}
