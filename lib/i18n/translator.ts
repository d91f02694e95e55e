import { createTranslator } from "next-intl";
import type { Locale } from "./locales.shared";
import { loadMessages } from "./messages";

export type Translator = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of one area ("digest") in one language, for letters and files that the server writes. */
export async function translatorFor(locale: Locale, area: string): Promise<Translator> {
  const messages = await loadMessages(locale);
  // A missing text is an error in tests, and its key in production.
  const words = messages as Record<string, never>;
  return createTranslator({ locale, messages: words, namespace: area as never }) as Translator;
}
