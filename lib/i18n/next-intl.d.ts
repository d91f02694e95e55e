import type { Locale } from "./locales.shared";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
  }
}
