import { getTranslations } from "next-intl/server";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import { formatLocalTime } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { wallTime } from "./hours-text";
import { Icon } from "./icon";
import { mapHref, telHref } from "./links";
import type { OpenState } from "./opening-hours";
import { photoSrc } from "./photo-src";
import { textLink } from "./styles";

type Props = {
  shop: PublicShop;
  state: OpenState;
  /** The next day with hours, for when it is closed for today. */
  next: { date: string; at: number } | null;
  locale: Locale;
};

/** Whose page this is, whether it is open, where it is and how to call. */
export async function ShopHeader({ shop, state, next, locale }: Props) {
  const t = await getTranslations("public.page");
  const logo = shop.photos.find(({ kind }) => kind === "logo");
  const at = (minute: number) => formatLocalTime(wallTime(minute), locale);
  return (
    <header className="grid gap-3">
      <div className="flex items-center gap-4">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: our own sizes, without the optimiser's script
          <img
            src={photoSrc(shop.slug, logo.fileId, "thumb")}
            alt=""
            width={64}
            height={64}
            className="size-16 shrink-0 rounded-xl bg-surface object-contain"
          />
        ) : null}
        <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">
          <a href={`/b/${shop.slug}`} className="focus-ring rounded-sm">
            {shop.name}
          </a>
        </h1>
      </div>
      <ul className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:flex-wrap">
        <li className="flex items-start gap-2">
          <Icon name="clock" className="mt-0.5 size-5 text-muted-foreground" />
          <span className={state.kind === "open" ? "font-medium text-done-fg" : "text-muted-foreground"}>
            {state.kind === "open" ? t("openNow", { time: at(state.until) }) : null}
            {state.kind === "opens" ? t("opensAt", { time: at(state.at) }) : null}
            {state.kind === "closed" && next
              ? t("opensOn", { day: weekday(next.date, locale), time: at(next.at) })
              : null}
            {state.kind === "closed" && !next ? t("closed") : null}
          </span>
        </li>
        {shop.address ? (
          <li className="flex items-start gap-2">
            <Icon name="pin" className="mt-0.5 size-5 text-muted-foreground" />
            <a className={textLink} href={mapHref(shop.name, shop.address)} target="_blank" rel="noreferrer">
              <span className="sr-only">{t("address")}: </span>
              {shop.address}
            </a>
          </li>
        ) : null}
        {shop.phone ? (
          <li className="flex items-start gap-2">
            <Icon name="phone" className="mt-0.5 size-5 text-muted-foreground" />
            <a className={textLink} href={telHref(shop.phone)}>
              <span className="sr-only">{t("phone")}: </span>
              {shop.phone}
            </a>
          </li>
        ) : null}
      </ul>
    </header>
  );
}

function weekday(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format(new Date(date));
}
