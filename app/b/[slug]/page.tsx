import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookingFlow } from "@/components/public-booking/booking-flow";
import { photoSrc } from "@/components/public-booking/photo-src";
import { ReviewsSection } from "@/components/public-booking/reviews-section";
import { ShopFacts } from "@/components/public-booking/shop-facts";
import { shopForBrowser } from "@/components/public-booking/shop-for-browser";
import { GallerySection } from "@/components/public-booking/shop-picture";
import { structuredData } from "@/components/public-booking/structured-data";
import { TeamLinks } from "@/components/public-booking/team-links";
import { WaitLine } from "@/components/public-booking/wait-line";
import { visitOrder } from "@/lib/booking/add-ons.shared";
import { getReviewSummary, listPublicReviews } from "@/lib/reviews/reviews";
import type { ReviewSummary } from "@/lib/reviews/schema";
import { findPublicWait } from "@/lib/walkins/shop-wait";
import { loadShop } from "./load-shop";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [{ shop }, t] = await Promise.all([loadShop(slug), getTranslations("public.page")]);
  const names = shop.services
    .filter(({ isAddOn }) => !isAddOn)
    .slice(0, 4)
    .map((service) => service.name);
  const title = t("title", { business: shop.name });
  const description =
    names.length > 0
      ? t("description", { business: shop.name, services: names.join(", ") })
      : t("descriptionPlain", { business: shop.name });
  const url = `/b/${shop.slug}`;
  const picture = shop.photos.find(({ kind }) => kind === "cover") ?? shop.photos[0];
  return {
    ...(process.env.APP_URL ? { metadataBase: new URL(process.env.APP_URL) } : {}),
    title: { absolute: title },
    description,
    alternates: { canonical: url },
    openGraph: {
      ...{ type: "website", title, description, url, siteName: shop.name },
      ...(picture ? { images: photoSrc(shop.slug, picture.fileId, "full") } : {}),
    },
    robots: { index: true, follow: true },
  };
}

export default async function BookingPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const { ctx, shop, week, today, holidays, locale } = await loadShop(slug);
  const reviews = await getReviewSummary(ctx);
  const [t, forBrowser] = await Promise.all([getTranslations("public.page"), shopForBrowser(shop, locale)]);
  const url = process.env.APP_URL ? new URL(`/b/${shop.slug}`, process.env.APP_URL).href : undefined;
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with every "<" escaped.
        dangerouslySetInnerHTML={{ __html: structuredData(shop, week, url, reviews) }}
      />
      <div className="grid min-w-0 gap-4">
        <noscript>
          <p className="rounded-xl border border-live bg-live-soft p-4 font-medium text-live-fg">
            {shop.phone ? t("noscript", { phone: shop.phone }) : t("noscriptPlain")}
          </p>
        </noscript>
        <Wait slug={slug} />
        <BookingFlow shop={forBrowser} initial={chosenByLink(query, shop)} />
        <GallerySection shop={shop} title={t("photos")} />
        {reviews ? <Reviews slug={slug} summary={reviews} /> : null}
      </div>
      <aside className="grid min-w-0 gap-5">
        <ShopFacts shop={shop} week={week} today={today} holidays={holidays} locale={locale} />
        <TeamLinks shop={shop} />
      </aside>
    </div>
  );
}

/** How long it takes right now without an appointment. */
async function Wait({ slug }: { slug: string }) {
  const { ctx, locale } = await loadShop(slug);
  return <WaitLine wait={await findPublicWait(ctx)} locale={locale} />;
}

/** The newest published reviews. */
async function Reviews({ slug, summary }: { slug: string; summary: ReviewSummary }) {
  const { ctx, shop, locale } = await loadShop(slug);
  const { data, nextCursor } = await listPublicReviews(ctx, { limit: 5 });
  return (
    <ReviewsSection
      summary={summary}
      reviews={data}
      timeZone={shop.timeZone}
      locale={locale}
      older={nextCursor ? `/b/${shop.slug}/reviews?cursor=${nextCursor}` : null}
    />
  );
}

/** What a link like `?services=…&staff=…` chooses, as far as the shop has it. */
function chosenByLink(
  query: Record<string, string | string[] | undefined>,
  shop: Awaited<ReturnType<typeof loadShop>>["shop"],
) {
  const asked = typeof query.services === "string" ? query.services.split(",").slice(0, 10) : [];
  const known = shop.services.map((service) => service.id).filter((id) => asked.includes(id));
  const serviceIds = visitOrder(shop.services, known);
  const staffId = shop.staff.find((person) => person.id === query.staff)?.id ?? "any";
  return { serviceIds, staffId, ...(query.step === "services" ? { step: "services" as const } : {}) };
}
