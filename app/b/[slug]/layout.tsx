import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LocaleLinks } from "@/components/marketing/locale-links";
import { brandCss } from "@/components/public-booking/brand-color";
import { ShopHeader } from "@/components/public-booking/shop-header";
import { Cover } from "@/components/public-booking/shop-picture";
import { loadShop } from "./load-shop";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function ShopLayout({ params, children }: Props) {
  const { slug } = await params;
  const { shop, state, next, locale } = await loadShop(slug);
  const [t, common] = await Promise.all([getTranslations("public.page"), getTranslations("common.meta")]);
  return (
    <div className="brand min-h-dvh bg-background">
      <style>{brandCss(shop.branding.color)}</style>
      <a
        href="#booking"
        className="focus-ring sr-only rounded-lg bg-primary px-4 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <div className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-8 px-4 pt-6 sm:px-8 sm:pt-10">
        <Cover shop={shop} />
        <ShopHeader shop={shop} state={state} next={next} locale={locale} />
        <main id="booking" className="flex-1">
          {children}
        </main>
        <footer className="flex flex-wrap items-center justify-between gap-4 border-border border-t py-6 text-hint text-muted-foreground">
          <span>{t("poweredBy", { name: common("name") })}</span>
          <LocaleLinks current={locale} label={t("language")} />
        </footer>
      </div>
    </div>
  );
}
