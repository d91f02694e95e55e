import { cn } from "@/components/ui/cn";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales.shared";
import { setLocale } from "@/lib/i18n/set-locale";

/** The languages as buttons of a plain form: works before, and without, any script. */
export function LocaleLinks({ current, label }: { current: Locale; label: string }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{label}</legend>
      {locales.map((locale) => (
        <form key={locale} action={setLocale.bind(null, locale)}>
          <button
            type="submit"
            lang={locale}
            aria-current={locale === current ? "true" : undefined}
            className={cn(
              "focus-ring rounded-md px-2.5 py-1.5 transition-colors hover:bg-muted hover:text-foreground",
              locale === current && "font-medium text-foreground",
            )}
          >
            {localeNames[locale]}
          </button>
        </form>
      ))}
    </fieldset>
  );
}
