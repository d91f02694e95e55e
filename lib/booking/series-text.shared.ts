/** What a message says when it speaks for more than one visit. Pure. */
import type { Locale } from "@/lib/i18n/locales.shared";

export type Rhythm = { frequency: string; interval: number };

type Phrases = {
  rhythm: (rhythm: Rhythm) => string;
  same: (others: number, rhythm: string) => string;
};

// From twenty on, Romanian puts "de" between number and noun.
const de = (count: number) =>
  new Intl.PluralRules("ro").select(count) === "other" ? `${count} de` : `${count}`;

const phrases: Record<Locale, Phrases> = {
  en: {
    rhythm: ({ frequency, interval }) => {
      const unit = frequency === "monthly" ? "month" : "week";
      return interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
    },
    same: (others, rhythm) =>
      `The same goes for the ${others === 1 ? "visit" : `${others} visits`} after it, ${rhythm}.`,
  },
  "pt-BR": {
    rhythm: ({ frequency, interval }) => {
      if (interval === 1) return frequency === "monthly" ? "todo mês" : "toda semana";
      return `a cada ${interval} ${frequency === "monthly" ? "meses" : "semanas"}`;
    },
    same: (others, rhythm) =>
      `O mesmo vale para ${others === 1 ? "a visita seguinte" : `as ${others} visitas seguintes`}, ${rhythm}.`,
  },
  ro: {
    rhythm: ({ frequency, interval }) => {
      if (interval === 1) return frequency === "monthly" ? "în fiecare lună" : "în fiecare săptămână";
      return `la ${de(interval)} ${frequency === "monthly" ? "luni" : "săptămâni"}`;
    },
    same: (others, rhythm) =>
      `La fel și ${others === 1 ? "vizita următoare" : `următoarele ${de(others)} vizite`}, ${rhythm}.`,
  },
};

/** That the news of a visit is the news of the `others` after it too; nothing when there are none. */
export function seriesText(rhythm: Rhythm, others: number, locale: Locale): string {
  if (others < 1) return "";
  const say = phrases[locale];
  return say.same(others, say.rhythm(rhythm));
}
