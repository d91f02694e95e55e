import type { Ctx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { formatDate, formatMoney, formatTime } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";

const words: Record<Locale, { client: string; service: string; staff: string }> = {
  en: { client: "Anna", service: "Haircut", staff: "Ray" },
  "pt-BR": { client: "Ana", service: "Corte", staff: "Rafael" },
  ro: { client: "Ana", service: "Tuns", staff: "Radu" },
};

/** A made-up visit of tomorrow, for the preview of a template. */
export function sampleValues({ tenant, timeZone, now }: Ctx, locale: Locale): Record<string, string> {
  const at = new Date(now().getTime() + 86_400_000);
  const shopPage = `${appUrl()}/b/${tenant.slug}`;
  return {
    client_name: words[locale].client,
    shop: tenant.name,
    shop_phone: "",
    shop_address: "",
    book_link: shopPage,
    service: words[locale].service,
    staff: words[locale].staff,
    date: formatDate(at, timeZone, locale, "long"),
    time: formatTime(at, timeZone, locale),
    price: formatMoney(5000, tenant.currency, locale),
    manage_link: `${shopPage}/manage/…`,
    confirm_link: `${shopPage}/manage/…?do=confirm`,
    cancel_link: `${shopPage}/manage/…?do=cancel`,
    review_link: `${shopPage}/manage/…?do=review`,
    calendar_link: `${shopPage}/….ics`,
    policy: "",
    series: "",
    from_date: formatDate(at, timeZone, locale),
    to_date: formatDate(new Date(at.getTime() + 7 * 86_400_000), timeZone, locale),
    offer_link: `${shopPage}/offer/…`,
    deposit: formatMoney(2000, tenant.currency, locale),
    pay_until: formatTime(at, timeZone, locale),
    answer_until: formatTime(at, timeZone, locale),
  };
}
