/** The languages of the product, in the order in which menus show them. */
export const locales = ["en", "pt-BR", "ro"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

/** Remembers a person's explicit choice; sign-in sets it from the account. */
export const localeCookie = "atende-locale";

/** Each language in its own words: someone who cannot read the page must still find theirs. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  "pt-BR": "Português (Brasil)",
  ro: "Română",
};

/** Whether a string from outside is one of our locales. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** The locale of ours nearest to a language tag ("pt" and "pt-PT" become "pt-BR"), if any. */
export function matchLocale(tag: string | null | undefined): Locale | undefined {
  const wanted = tag?.trim().toLowerCase();
  if (!wanted) return undefined;
  const exact = locales.find((locale) => locale.toLowerCase() === wanted);
  if (exact) return exact;
  const language = wanted.split("-")[0];
  return locales.find((locale) => locale.toLowerCase().split("-")[0] === language);
}

/** The best locale for an Accept-Language header, honouring its weights; undefined when none fits. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale | undefined {
  const ranked = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.split(";");
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      const weight = quality ? Number.parseFloat(quality.slice(2)) : 1;
      return { tag, weight: Number.isNaN(weight) ? 0 : weight, index };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { tag } of ranked) {
    const found = matchLocale(tag);
    if (found) return found;
  }
  return undefined;
}
