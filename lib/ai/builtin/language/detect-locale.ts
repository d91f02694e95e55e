import { lexicon } from "@/lib/ai/builtin/language/lexicon";
import { words } from "@/lib/ai/builtin/language/normalise";
import { slang } from "@/lib/ai/builtin/language/slang";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

const locales: readonly BuiltinLocale[] = ["en", "pt-BR", "ro"];

/** Letters that only one of the languages has. */
const letters: Record<BuiltinLocale, RegExp> = {
  en: /(?:'(?:s|m|re|ll|ve|t)\b)/gi,
  "pt-BR": /[ãõçáéêíóôúà]/gi,
  ro: /[ășțşţî]/gi,
};

/** Word endings that speak for one language; weak evidence for words nobody listed. */
const endings: Record<BuiltinLocale, RegExp> = {
  en: /(?:ing|tion|ould|ght|ly)$/,
  "pt-BR": /(?:cao|coes|inho|inha|amos|ando|endo|ar|eira|agem|mente|dade)$/,
  ro: /(?:ului|ilor|area|easca|eaza|esti|este|ez|ati|eti|iti|ul|sc)$/,
};

/** Short words that are enough; others of two letters occur in too many languages. */
const telling = new Set(["oi", "hi", "nu", "eu", "vc", "hj"]);

/** Guesses the language of a short message; `confidence` is 0 when nothing speaks for any. */
export function detectLocale(clean: string, squeezed: string): { locale: BuiltinLocale; confidence: number } {
  const tokens = words(squeezed).slice(0, 80);
  const scores = locales.map((locale) => {
    let score = 0;
    for (const token of tokens) {
      if (lexicon[locale].has(token)) score += token.length > 2 || telling.has(token) ? 1 : 0.45;
      else if (token.length > 1 && slang[locale].has(token)) score += 0.9;
      else if (token.length > 5 && endings[locale].test(token)) score += 0.25;
    }
    // Letters alone prove little: "João" may be a name in an English sentence.
    const marks = (clean.match(letters[locale]) ?? []).length * 0.45;
    return { locale, score: score + Math.min(score > 0 ? 2 : 0.45, marks) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || !second || best.score === 0) return { locale: "en", confidence: 0 };
  const lead = (best.score - second.score) / best.score;
  return { locale: best.locale, confidence: Math.min(1, best.score) * Math.min(1, lead * 1.4) };
}
