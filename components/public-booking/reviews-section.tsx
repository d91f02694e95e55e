import { getTranslations } from "next-intl/server";
import { formatDate, formatNumber } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import type { PublicReview, ReviewSummary } from "@/lib/reviews/schema";
import { Stars } from "./stars";
import { card, textLink } from "./styles";

type Props = {
  summary: ReviewSummary;
  reviews: readonly PublicReview[];
  timeZone: string;
  locale: Locale;
  /** Where older ones are, if there are any. */
  older: string | null;
};

/** What clients said of their visits, as far as the shop published it. */
export async function ReviewsSection({ summary, reviews, timeZone, locale, older }: Props) {
  const t = await getTranslations("public.reviews");
  const label = (rating: number) => t("stars", { rating: formatNumber(rating, locale) });
  if (reviews.length === 0) return null;
  return (
    <section className={`${card} grid gap-4 p-5`} aria-labelledby="reviews">
      <div className="grid gap-1">
        <h2 id="reviews" className="font-semibold">
          {t("title")}
        </h2>
        {summary.average === null ? null : (
          <p className="flex flex-wrap items-center gap-2 text-muted-foreground">
            <Stars rating={summary.average} label={label(summary.average)} />
            <span className="tabular-nums">{formatNumber(summary.average, locale)}</span>
            <span>{t("count", { count: summary.count })}</span>
          </p>
        )}
      </div>
      <ul className="grid gap-4">
        {reviews.map((review) => (
          <li key={review.id} className="grid gap-1.5 border-border border-t pt-4">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Stars rating={review.rating} label={label(review.rating)} />
              <span className="font-medium">{review.name ?? t("somebody")}</span>
              <span className="text-hint text-muted-foreground">
                {t("with", { name: review.staffName })} · {formatDate(review.createdAt, timeZone, locale)}
              </span>
            </p>
            {review.text ? <p className="whitespace-pre-line break-words">{review.text}</p> : null}
            {review.reply ? (
              <p className="whitespace-pre-line break-words rounded-lg bg-surface-sunken p-3 text-muted-foreground">
                <span className="font-medium text-foreground">{t("reply")} </span>
                {review.reply}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {older ? (
        <a className={`${textLink} justify-self-start`} href={older}>
          {t("older")}
        </a>
      ) : null}
    </section>
  );
}
