/** The number of dimensions of every stored vector. */
export const embeddingDimensions = 768;

// Words that carry no topic, without accents. They would make all texts of a language look alike.
const stopWords = new Set(
  (
    "a an and are as at be by can do does for from have how i in is it my of on or our that the their there this to was we what when where which will with you your " +
    "ao aos as com como da das de do dos e ela ele em entre esta este eu foi ha isso mais mas me meu minha na nas no nos nossa nosso o os ou para pela pelo por pra qual quais quando que quem sao se sem ser seu sua tem tenho um uma voce voces " +
    "ai al ale am ar au ca care ce cu cum da dar de din este eu fi in intr la le mai meu mea nu o pe pentru prin sa sau se si sunt un unei unui va voi"
  ).split(" "),
);

const weights = { word: 1, stem: 0.8, pair: 0.4, gram: 0.35 };

/**
 * A deterministic embedding without a model: hashed words, word starts, word pairs and character trigrams,
 * accents folded, length 1. Finds texts that share words or spellings, not synonyms.
 */
export function builtinEmbedding(text: string): number[] {
  const counts = features(text);
  const vector = new Array<number>(embeddingDimensions).fill(0);
  for (const [feature, weight] of counts) {
    const hash = fnv1a(feature);
    const index = hash % embeddingDimensions;
    // A sign of its own lets two features that share a place cancel out instead of adding up.
    const sign = (hash >>> 31) & 1 ? -1 : 1;
    vector[index] = (vector[index] ?? 0) + sign * weight;
  }
  return normalised(vector);
}

/** Scales a vector to length 1; a vector of zeros becomes a fixed unit vector, since cosine needs a length. */
export function normalised(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  if (length === 0) return vector.map((_, index) => (index === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}

function features(text: string): Map<string, number> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = words.filter((word) => !stopWords.has(word));
  // A text of nothing but small words ("where are you?") still needs a direction.
  const chosen = content.length > 0 ? content : words;
  const found = new Map<string, number>();
  const add = (feature: string, weight: number) => found.set(feature, (found.get(feature) ?? 0) + weight);
  for (const [position, word] of chosen.entries()) {
    add(`w:${word}`, weights.word);
    if (word.length > 4) add(`s:${word.slice(0, 4)}`, weights.stem);
    const next = chosen[position + 1];
    if (next !== undefined) add(`p:${word} ${next}`, weights.pair);
    for (const gram of trigrams(word)) add(`g:${gram}`, weights.gram);
  }
  // The tenth mention of a word says less than the first.
  for (const [feature, weight] of found) found.set(feature, Math.log1p(weight));
  return found;
}

function trigrams(word: string): string[] {
  const padded = `_${word}_`;
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, start) => padded.slice(start, start + 3));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV mixes its high bits badly for short texts; the index and the sign both need them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
