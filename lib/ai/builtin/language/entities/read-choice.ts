import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";
import type { BuiltinLocale, ReadingContext } from "@/lib/ai/builtin/reading";

const ordinals: Record<BuiltinLocale, readonly (readonly [RegExp, number])[]> = {
  en: [
    [/\b(?:first|1st|earliest)(?: one| option| slot| time)?\b/, 0],
    [/\b(?:second|2nd)(?: one| option| slot| time)?\b/, 1],
    [/\b(?:third|3rd)(?: one| option| slot| time)?\b/, 2],
    [/\b(?:fourth|4th)(?: one| option| slot| time)?\b/, 3],
    [/\b(?:fifth|5th)(?: one| option| slot| time)?\b/, 4],
    [/\b(?:last|final|latest)(?: one| option| slot| time)?\b/, -1],
  ],
  "pt-BR": [
    [/\b(?:primeir[oa]|1[oa]|[oa] mais cedo)\b/, 0],
    [/\b(?:segund[oa]|2[oa])\b/, 1],
    [/\b(?:terceir[oa]|3[oa])\b/, 2],
    [/\b(?:quart[oa]|4[oa])\b/, 3],
    [/\b(?:quint[oa]|5[oa])\b/, 4],
    [/\b(?:ultim[oa]|[oa] mais tarde)\b/, -1],
  ],
  ro: [
    [/\b(?:prim(?:a|ul|ele)|cel mai devreme|intai(?:a|ul)?)\b/, 0],
    [/\b(?:a doua|al doilea|doilea)\b/, 1],
    [/\b(?:a treia|al treilea)\b/, 2],
    [/\b(?:a patra|al patrulea)\b/, 3],
    [/\b(?:a cincea|al cincilea)\b/, 4],
    [/\b(?:ultim(?:a|ul)|cel mai tarziu)\b/, -1],
  ],
};

const option = "(?:option|number|no\\.?|slot|choice|opcao|numero|opc|n[o.]|optiunea|varianta|numarul|nr\\.?)";
const numbered = new RegExp(`\\b${option} ?#?(\\d{1,2})\\b`);
const named = /\b(?:a |o |the |al )?(\S+) (?:opcao|option|optiune|varianta|slot|one)\b/;
const bare =
  /^(?:(?:ok|sim|yes|da|quero|prefiro|vreau|prefer|i'll take|i'd like|take|a|o|the|pode ser|fico com|iau|vou (?:de|com)|number|numero|it'?s|e|hmm)[ ,]+){0,3}(?:a|o|the)? ?#?(\d{1,2})(?:\)|\.|-?a|o)?(?: (?:please|por favor|te rog|va rog|one))?[ !.]*$/;

const choices: ReadonlySet<ReadingContext["expecting"]> = new Set([
  "slot_choice",
  "appointment_choice",
  "service",
  "staff",
]);

/** Which of the listed options is meant: zero-based, -1 for the last, null for none. */
export function readChoice(
  written: string,
  locale: BuiltinLocale,
  expecting: ReadingContext["expecting"],
): number | null {
  const text = withFigures(written, locale);
  const number = numbered.exec(text);
  if (number) return Number(number[1]) - 1;
  const choosing = choices.has(expecting);
  if (!choosing) {
    const phrase = named.exec(text);
    return phrase ? ordinal(phrase[0], locale, expecting) : null;
  }
  const digit = bare.exec(text);
  if (digit) {
    const value = Number(digit[1]);
    return value >= 1 && value <= 20 ? value - 1 : null;
  }
  return ordinal(text, locale, expecting);
}

/** "opção dois", "two": a number word that is an option becomes a figure. */
function withFigures(text: string, locale: BuiltinLocale): string {
  const word = numberSource(locale);
  const lone = new RegExp(
    `^((?:[oa]|the|number|numero|optiunea|varianta|opcao|option) )?(${word})(?=[ !.]*$)`,
  );
  const named = new RegExp(`\\b(number|numero|numarul|optiunea|varianta|opcao|option) (${word})\\b`);
  const swap = (all: string, lead: string | undefined, said: string) => {
    const value = toNumber(said, locale);
    return value === null ? all : `${lead?.trim() ?? ""} ${value}`.trim();
  };
  return text.replace(lone, swap).replace(named, swap);
}

function ordinal(text: string, locale: BuiltinLocale, expecting: ReadingContext["expecting"]): number | null {
  for (const [pattern, index] of ordinals[locale]) {
    const match = pattern.exec(text);
    if (match && /^(?:segunda|quarta|quinta)$/.test(match[0]) && !isOrdinalNotWeekday(text, expecting))
      continue;
    if (
      match &&
      !/-?feira|que vem|\d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 9))
    )
      return index;
  }
  return null;
}

/** Whether a message with an expected choice uses a weekday-like ordinal ("a segunda") rather than a weekday. */
export function isOrdinalNotWeekday(text: string, expecting: ReadingContext["expecting"]): boolean {
  if (/\b(?:primeira|segunda|terceira|quarta|quinta|sexta) opcao\b/.test(text)) return true;
  if (!choices.has(expecting)) return false;
  return /^(?:(?:ok|sim|quero|prefiro|pode ser|fico com|vou (?:de|com)|acho que)[ ,]+){0,2}a (?:segunda|terceira|quarta|quinta|sexta)(?: (?:opcao|mesmo|por favor|entao|pode ser|ta bom))*[ !.]*$/.test(
    text,
  );
}
