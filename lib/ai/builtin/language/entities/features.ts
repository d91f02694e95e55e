import { concepts, emptyWords } from "@/lib/ai/builtin/language/entities/concepts";
import { editDistance, isTypoOf, tolerance } from "@/lib/ai/builtin/language/fuzzy";
import { lexicon } from "@/lib/ai/builtin/language/lexicon";

/** A concept ("haircut") or a word of a service's name ("w:premium") found at a place in a text. */
export type Feature = { id: string; at: number; length: number };

const phrases = concepts
  .flatMap((concept) => concept.phrases.map((phrase) => ({ id: concept.id, words: phrase.split(" ") })))
  .sort((a, b) => b.words.length - a.words.length);
const byFirstWord = new Map<string, typeof phrases>();
for (const phrase of phrases) {
  const first = phrase.words[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
}
const singleWords = phrases.filter(
  (phrase) => phrase.words.length === 1 && (phrase.words[0]?.length ?? 0) >= 5,
);

const concept = new Map(concepts.map((entry) => [entry.id, entry]));

export function isModifier(id: string): boolean {
  return concept.get(id)?.modifier === true;
}

export function impliedBy(id: string): string | undefined {
  return concept.get(id)?.implies;
}

type Token = { word: string; at: number };

function tokens(text: string): Token[] {
  return [...text.matchAll(/[a-z0-9][a-z0-9']*/g)].map((m) => ({ word: m[0], at: m.index }));
}

function isKnownWord(word: string): boolean {
  return lexicon.en.has(word) || lexicon["pt-BR"].has(word) || lexicon.ro.has(word) || notTypos.has(word);
}

/** Everyday words one letter away from a service. */
const notTypos = new Set(
  "cores core carte carta certo certa curte conte corre corra consigo barber barbers barbeiro barbearia trem trim board bread heard share shape short court forte sorte morte porte conto tunes turns hard lucas lucia colar cabe cabelereiro cabeleireiro cabeleireira control controle parque marca marcar frizer frizerie frizeria child style still clear white while marcos mascar barato carro".split(
    " ",
  ),
);

/** The concepts of a folded text; slips of the finger are forgiven when `fuzzy`. */
export function conceptsIn(text: string, fuzzy: boolean): Feature[] {
  const all = tokens(text);
  const found: Feature[] = [];
  for (let index = 0; index < all.length; ) {
    const token = all[index] as Token;
    const exact = (byFirstWord.get(token.word) ?? []).find((phrase) =>
      phrase.words.every((word, offset) => {
        const next = all[index + offset];
        // Only spaces between: "Tuns + barbă" is two things.
        return next?.word === word && !/[^a-z0-9' -]/.test(text.slice(token.at, next.at));
      }),
    );
    if (exact) {
      const last = all[index + exact.words.length - 1] ?? token;
      found.push({ id: exact.id, at: token.at, length: last.at + last.word.length - token.at });
      index += exact.words.length;
      continue;
    }
    if (fuzzy && token.word.length >= 5 && !isKnownWord(token.word)) {
      const near = nearestWord(token.word);
      if (near) found.push({ id: near, at: token.at, length: token.word.length });
    }
    index++;
  }
  return found;
}

/** A short word with one letter changed is likelier another word ("conta", "corta") than a slip. */
function isOtherWord(typed: string, word: string): boolean {
  if (typed.length > 5 || typed.length !== word.length) return false;
  return [...typed].sort().join("") !== [...word].sort().join("");
}

function nearestWord(typed: string): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const { id, words } of singleWords) {
    const word = words[0] ?? "";
    if (!isTypoOf(typed, word) || isOtherWord(typed, word)) continue;
    const distance = editDistance(typed, word, tolerance(word.length));
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}

/** The words of a folded service name that no concept covers, as features. */
export function nameFeatures(name: string): Feature[] {
  const found = conceptsIn(name, false);
  for (const { word, at } of tokens(name)) {
    const covered = found.some((feature) => at >= feature.at && at < feature.at + feature.length);
    if (!covered && word.length > 1 && !emptyWords.has(word))
      found.push({ id: `w:${word}`, at, length: word.length });
  }
  return found;
}

/** Where words of the services' names, beyond the concepts, stand in a text. */
export function wordsIn(text: string, vocabulary: ReadonlySet<string>): Feature[] {
  const found: Feature[] = [];
  for (const { word, at } of tokens(text)) {
    if (vocabulary.has(`w:${word}`)) {
      found.push({ id: `w:${word}`, at, length: word.length });
      continue;
    }
    if (word.length < 5 || isKnownWord(word)) continue;
    for (const entry of vocabulary) {
      if (isTypoOf(word, entry.slice(2))) {
        found.push({ id: entry, at, length: word.length });
        break;
      }
    }
  }
  return found;
}
