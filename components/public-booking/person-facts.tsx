import { getTranslations } from "next-intl/server";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import { formatDate, formatDuration, formatMoney, formatTime, localDateOf } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { card, primaryButton, textLink } from "./styles";
import { PersonPicture } from "./team-links";

type Props = {
  shop: PublicShop;
  person: PublicShop["staff"][number];
  /** With this person's own lengths and prices. */
  services: PublicShop["services"];
  /** Free starts of the coming days, earliest first. */
  slots: readonly { startsAt: string }[];
  locale: Locale;
};

/** How many days with free times are shown, and how many times of each. */
const [shownDays, shownTimes] = [3, 4];

/** One person: what they do, when they are free, and the way to book with them. */
export async function PersonFacts({ shop, person, services, slots, locale }: Props) {
  const t = await getTranslations("public.person");
  const { timeZone, currency, slug } = shop;
  const { name } = person;
  const days = byDay(slots, timeZone).slice(0, shownDays);
  const book = (serviceId?: string) =>
    `/b/${slug}?staff=${person.id}${serviceId ? `&services=${serviceId}` : ""}`;
  return (
    <article className="mx-auto grid max-w-2xl gap-6">
      <header className="flex flex-wrap items-center gap-4">
        <PersonPicture slug={shop.slug} person={person} className="size-20 text-2xl" />
        <div className="grid min-w-0 flex-1 gap-1">
          <h2 className="font-semibold text-xl tracking-tight">{name}</h2>
          {person.bio ? (
            <p className="whitespace-pre-line break-words text-muted-foreground">{person.bio}</p>
          ) : null}
        </div>
        <a className={primaryButton} href={book()}>
          {t("book", { name })}
        </a>
      </header>
      <section className={`${card} grid gap-3 p-5`} aria-labelledby="next">
        <h3 id="next" className="font-semibold">
          {t("next")}
        </h3>
        {days.length === 0 ? <p className="text-muted-foreground">{t("none")}</p> : null}
        <dl className="grid gap-2">
          {days.map((free) => (
            <div key={free[0]} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <dt className="text-muted-foreground first-letter:uppercase">
                {formatDate(free[0] ?? 0, timeZone, locale, "long")}
              </dt>
              <dd className="flex flex-wrap gap-x-3 tabular-nums">
                {free.slice(0, shownTimes).map((startsAt) => (
                  <span key={startsAt}>{formatTime(startsAt, timeZone, locale)}</span>
                ))}
                {free.length > shownTimes ? <span aria-hidden="true">…</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={`${card} grid gap-3 p-5`} aria-labelledby="services">
        <h3 id="services" className="font-semibold">
          {t("services", { name })}
        </h3>
        <ul className="grid">
          {services.map((service) => (
            <li key={service.id} className="border-border border-t first:border-t-0">
              <a
                href={book(service.id)}
                className="focus-ring -mx-2 flex min-h-11 items-baseline justify-between gap-4 rounded-lg px-2 py-3 hover:bg-muted/60"
              >
                <span className="min-w-0 break-words font-medium">{service.name}</span>
                <span className="shrink-0 text-muted-foreground">
                  {t("from", {
                    duration: formatDuration(service.durationMin, locale),
                    price: formatMoney(service.priceCents, currency, locale),
                  })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <a className={`${textLink} justify-self-start`} href={`/b/${slug}`}>
        {t("all", { business: shop.name })}
      </a>
    </article>
  );
}

function byDay(slots: Props["slots"], timeZone: string): string[][] {
  const days = new Map<string, string[]>();
  for (const { startsAt } of slots) {
    const date = localDateOf(startsAt, timeZone);
    days.set(date, [...(days.get(date) ?? []), startsAt]);
  }
  return [...days.values()];
}
