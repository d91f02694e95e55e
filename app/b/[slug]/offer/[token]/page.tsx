import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { card, heading } from "@/components/public-booking/styles";
import { OfferAnswer } from "@/components/waitlist/offer-answer";
import { missing } from "@/lib/api/page-ctx";
import { getOffer } from "@/lib/booking/waitlist-answer";
import { readLinkToken } from "@/lib/core/signed-links";
import { formatDate, formatTime } from "@/lib/i18n/format.shared";
import { loadShop } from "../../load-shop";

type Props = { params: Promise<{ slug: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waitlist.offer");
  // The address is the key to the slot: it must not travel on in a referrer or a search index.
  return {
    title: { absolute: t("title") },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A slot that is kept for somebody on the waiting list. */
export default async function OfferPage({ params }: Props) {
  const { slug, token } = await params;
  const { ctx, locale } = await loadShop(slug);
  const t = await getTranslations("waitlist.offer");
  const offer = await getOffer(ctx, readLinkToken("offer", token)?.id ?? "").catch(missing);
  const { timeZone } = offer.business;
  return (
    <section className={`${card} mx-auto grid max-w-xl gap-4 p-5`}>
      <h1 className={heading}>{t("title")}</h1>
      <div className="grid gap-1">
        <p className="font-medium">
          {t("when", {
            date: formatDate(offer.startsAt, timeZone, locale, "long"),
            time: formatTime(offer.startsAt, timeZone, locale),
          })}
        </p>
        <p className="text-muted-foreground">
          {t("what", {
            services: offer.services.map((service) => service.name).join(" + "),
            staff: offer.staff.name,
          })}
        </p>
        {offer.policyText ? <p className="text-hint text-muted-foreground">{offer.policyText}</p> : null}
      </div>
      <OfferAnswer
        token={token}
        slug={slug}
        initial={{ status: offer.status, manageToken: offer.manageToken }}
        text={{
          until: t("until", { time: formatTime(offer.expiresAt, timeZone, locale) }),
          accept: t("accept"),
          decline: t("decline"),
          accepted: t("accepted"),
          declined: t("declined"),
          expired: t("expired"),
          lost: t("lost"),
          manage: t("manage"),
          again: t("again"),
          prepay: t("prepay"),
          failed: t("failed"),
        }}
      />
    </section>
  );
}
