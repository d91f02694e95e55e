"use client";

import { useEffect, useState } from "react";
import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";
import en from "@/messages/en/crash.json";
import pt from "@/messages/pt-BR/crash.json";
import ro from "@/messages/ro/crash.json";

// Bundled, not provided: when this screen is needed, the provider of the messages may be what failed.
const texts: Record<Locale, typeof en> = { en, "pt-BR": pt, ro };

// Not the Button component: this screen is part of every page, and stays small for it.
const button = "focus-ring inline-flex h-control items-center rounded-lg px-3.5 font-medium text-ui";

type Props = {
  error: Error & { digest?: string };
  onRetry: () => void;
  /** Inside the shell, whose own main landmark is around it. */
  nested?: boolean;
};

/** What people see when a page breaks: that their data is safe, another try, and a number to report. */
export function CrashScreen({ error, onRetry, nested = false }: Props) {
  const [locale, setLocale] = useState<Locale>(defaultLocale);
  useEffect(() => {
    setLocale(matchLocale(document.documentElement.lang) ?? matchLocale(navigator.language) ?? defaultLocale);
  }, []);
  const t = texts[locale];
  const Frame = nested ? "div" : "main";
  return (
    <Frame lang={locale} className="grid min-h-[70dvh] place-items-center px-6 py-16">
      <div className="grid max-w-md gap-4">
        <h1 className="font-semibold text-2xl tracking-tight">{t.title}</h1>
        <p className="text-muted-foreground text-ui">{t.text}</p>
        <div className="flex flex-wrap gap-2">
          <button type="button" onClick={onRetry} className={`${button} bg-primary text-primary-foreground`}>
            {t.retry}
          </button>
          {/* A full load on purpose: the router may be part of what broke. */}
          <a href="/" className={`${button} border border-border-strong bg-surface`}>
            {t.home}
          </a>
        </div>
        {error.digest ? (
          <p className="text-hint text-subtle">{t.reference.replace("{id}", error.digest)}</p>
        ) : null}
      </div>
    </Frame>
  );
}
