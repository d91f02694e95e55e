import { useLocale, useTranslations } from "next-intl";
import { formatLocalTime, formatMoney } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { MiniCalendar } from "./mini-calendar";
import { MiniChat } from "./mini-chat";

const haircut: Record<Locale, { cents: number; currency: string }> = {
  en: { cents: 3500, currency: "USD" },
  "pt-BR": { cents: 4500, currency: "BRL" },
  ro: { cents: 6000, currency: "RON" },
};

/** The main job in one picture: a message on the left, the appointment it became on the right. */
export function ProductIllustration() {
  const t = useTranslations("marketing.demo");
  const locale = useLocale();
  const price = haircut[locale];
  const words = {
    time: formatLocalTime("15:00", locale),
    staff: t("staff1"),
    price: formatMoney(price.cents, price.currency, locale),
  };
  return (
    <figure className="grid min-w-0 gap-3">
      <div
        role="img"
        aria-label={t("label")}
        className="grid overflow-hidden rounded-xl border border-border bg-surface text-[0.875rem] leading-5 sm:grid-cols-2"
      >
        <MiniChat words={words} />
        <MiniCalendar />
      </div>
      <figcaption className="text-center text-hint text-muted-foreground">{t("caption")}</figcaption>
    </figure>
  );
}
