import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";

export type LocaleDefaults = { locale: Locale; timeZone: string; currency: string; country: string };

const defaults: Record<Locale, LocaleDefaults> = {
  en: { locale: "en", timeZone: "America/New_York", currency: "USD", country: "US" },
  "pt-BR": { locale: "pt-BR", timeZone: "America/Sao_Paulo", currency: "BRL", country: "BR" },
  ro: { locale: "ro", timeZone: "Europe/Bucharest", currency: "RON", country: "RO" },
};

/** Zone, currency and country that a business with this language most likely has. */
export function localeDefaults(locale: string | null | undefined): LocaleDefaults {
  return defaults[matchLocale(locale) ?? defaultLocale];
}

/** The country of a time zone that the browser reports, for the phones of a business; undefined when we cannot tell. */
export function countryOfTimeZone(timeZone: string): string | undefined {
  return zoneCountries[timeZone];
}

const zoneCountries: Record<string, string> = {
  "America/Sao_Paulo": "BR",
  "America/Bahia": "BR",
  "America/Fortaleza": "BR",
  "America/Manaus": "BR",
  "America/Recife": "BR",
  "America/Cuiaba": "BR",
  "America/Belem": "BR",
  "Europe/Bucharest": "RO",
  "Europe/Chisinau": "MD",
  "Europe/London": "GB",
  "Europe/Lisbon": "PT",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "America/Toronto": "CA",
  "Australia/Sydney": "AU",
};
