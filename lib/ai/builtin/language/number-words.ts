import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

const en =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const pt =
  "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte".split(
    " ",
  );
const ro =
  "zero unu doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece cincisprezece saisprezece saptesprezece optsprezece nouasprezece douazeci".split(
    " ",
  );

function build(
  base: string[],
  thirty: string,
  joiner: string,
  extra: Record<string, number>,
): Map<string, number> {
  const map = new Map(base.map((word, value) => [word, value]));
  map.set(thirty, 30);
  const all = { ...extra };
  for (const [word, value] of [...map, ...Object.entries(extra)]) {
    if (value < 1 || value > 9) continue;
    all[`${base[20]}${joiner}${word}`] = 20 + value;
    if (value === 1) all[`${thirty}${joiner}${word}`] = 31;
  }
  for (const [word, value] of Object.entries(all)) map.set(word, value);
  return map;
}

const numbers: Record<BuiltinLocale, Map<string, number>> = {
  en: build(en, "thirty", " ", { forty: 40, "forty five": 45, fifty: 50 }),
  "pt-BR": build(pt, "trinta", " e ", {
    uma: 1,
    duas: 2,
    catorze: 14,
    dezasseis: 16,
    quarenta: 40,
    cinquenta: 50,
  }),
  ro: build(ro, "treizeci", " si ", {
    una: 1,
    un: 1,
    doua: 2,
    sapte: 7,
    douasprezece: 12,
    unspe: 11,
    doispe: 12,
    treispe: 13,
    paispe: 14,
    cinspe: 15,
    cincispe: 15,
    saispe: 16,
    saptespe: 17,
    optspe: 18,
    noispe: 19,
    patruzeci: 40,
    cincizeci: 50,
  }),
};

const sources = Object.fromEntries(
  Object.entries(numbers).map(([locale, map]) => {
    const alternatives = [...map.keys()]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/ /g, "[ -]"));
    return [locale, `(?:\\d{1,3}|${alternatives.join("|")})`];
  }),
) as Record<BuiltinLocale, string>;

/** Regular expression source for a number in digits or in words (0–31, and tens). */
export function numberSource(locale: BuiltinLocale): string {
  return sources[locale];
}

/** The value of what `numberSource` matched; null for anything else. */
export function toNumber(word: string | undefined, locale: BuiltinLocale): number | null {
  if (!word) return null;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return numbers[locale].get(word.replace(/-/g, " ")) ?? null;
}
