import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviewsSection } from "@/components/public-booking/reviews-section";
import { missing } from "@/lib/api/page-ctx";
import { getReviewSummary, listPublicReviews } from "@/lib/reviews/reviews";
import { loadShop } from "../load-shop";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ shop }, t] = await Promise.all([loadShop((await params).slug), getTranslations("public.reviews")]);
  return {
    title: { absolute: t("pageTitle", { business: shop.name }) },
    alternates: { canonical: `/b/${shop.slug}/reviews` },
  };
}

/** All published reviews of a shop, page by page. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const { ctx, shop, locale } = await loadShop(slug);
  const summary = await getReviewSummary(ctx);
  if (!summary) notFound();
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const page = await listPublicReviews(ctx, { cursor, limit: 25 }).catch(missing);
  return (
    <div className="mx-auto max-w-2xl">
      <ReviewsSection
        summary={summary}
        reviews={page.data}
        timeZone={shop.timeZone}
        locale={locale}
        older={page.nextCursor ? `/b/${shop.slug}/reviews?cursor=${page.nextCursor}` : null}
      />
    </div>
  );
}
