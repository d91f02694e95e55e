import { getTranslations } from "next-intl/server";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import type { HolidayView } from "@/lib/booking/schema";
import { formatLocalDate, formatLocalTime, weekdayNames } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { wallTime } from "./hours-text";
import type { OpenRange } from "./opening-hours";
import { card, textLink } from "./styles";

type Props = {
  shop: PublicShop;
  /** Monday first. */
  week: readonly (readonly OpenRange[])[];
  /** Of today, which may differ from the weekday's. */
  today: { weekday: number; ranges: readonly OpenRange[] };
  /** Coming dates that differ from the week. */
  holidays: readonly HolidayView[];
  locale: Locale;
};

const shownHolidays = 5;

/** The hours of the week with today's first to the eye, and what the shop says of itself. */
export async function ShopFacts({ shop, week, today, holidays, locale }: Props) {
  const t = await getTranslations("public.page");
  const names = weekdayNames(locale);
  const range = ({ from, to }: OpenRange) =>
    `${formatLocalTime(wallTime(from), locale)} – ${formatLocalTime(wallTime(to), locale)}`;
  return (
    <div className="grid gap-5">
      <section className={`${card} p-5`} aria-labelledby="hours">
        <h2 id="hours" className="mb-3 font-semibold">
          {t("hours")}
        </h2>
        <dl className="grid gap-1.5">
          {week.map((usual, day) => {
            const isToday = day === today.weekday;
            const ranges = isToday ? today.ranges : usual;
            return (
              <div
                key={names[day]}
                className={`flex justify-between gap-4 ${isToday ? "font-medium" : "text-muted-foreground"}`}
              >
                <dt className="first-letter:uppercase">
                  {names[day]}
                  {isToday ? <span className="sr-only"> ({t("today")})</span> : null}
                </dt>
                <dd className="text-right">
                  {ranges.length === 0
                    ? t("closed")
                    : ranges.map((open) => (
                        <span key={open.from} className="block whitespace-nowrap">
                          {range(open)}
                        </span>
                      ))}
                </dd>
              </div>
            );
          })}
        </dl>
        {holidays.length > 0 ? (
          <ul className="mt-4 grid gap-1 border-border border-t pt-3 text-hint">
            {holidays.slice(0, shownHolidays).map(({ id, date, name, ranges }) => (
              <li key={id} className="flex justify-between gap-4">
                <span className="min-w-0">
                  <span className="font-medium">{formatLocalDate(date, locale)}</span> {name}
                </span>
                <span className="shrink-0 text-muted-foreground">
                  {ranges.length === 0
                    ? t("closed")
                    : ranges
                        .map(
                          ([from, to]) => `${formatLocalTime(from, locale)} – ${formatLocalTime(to, locale)}`,
                        )
                        .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {shop.about || shop.website ? (
        <section className={`${card} p-5`} aria-labelledby="about">
          <h2 id="about" className="mb-2 font-semibold">
            {t("about")}
          </h2>
          {shop.about ? (
            <p className="whitespace-pre-line break-words text-muted-foreground">{shop.about}</p>
          ) : null}
          {shop.website ? (
            <p className="mt-3">
              <a
                className={`${textLink} break-all`}
                href={shop.website}
                target="_blank"
                rel="noreferrer nofollow"
              >
                {shop.website.replace(/^https?:\/\/|\/$/g, "")}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
