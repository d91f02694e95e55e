import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { LocaleLinks } from "@/components/marketing/locale-links";
import { Button } from "@/components/ui/button";

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  const [t, common, locale] = await Promise.all([
    getTranslations("marketing.header"),
    getTranslations("common.meta"),
    getLocale(),
  ]);
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 sm:px-8">
      <header className="flex h-18 items-center justify-between gap-3">
        <Link href="/" className="focus-ring rounded-md">
          <Logo name={common("name")} />
        </Link>
        <div className="flex items-center gap-1 sm:gap-2">
          <Button variant="ghost" asChild>
            <Link href="/sign-in">{t("signIn")}</Link>
          </Button>
          <Button asChild className="max-sm:hidden">
            <Link href="/sign-up">{t("start")}</Link>
          </Button>
        </div>
      </header>
      <main className="flex-1">{children}</main>
      <footer className="mt-20 flex flex-wrap items-center justify-between gap-4 border-border border-t py-6 text-hint text-muted-foreground">
        <span>{common("title")}</span>
        <LocaleLinks current={locale} label={t("language")} />
      </footer>
    </div>
  );
}
