import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ManageVisit } from "@/components/public-booking/manage-visit";
import { ReviewForm } from "@/components/public-booking/review-form";
import { shopForBrowser } from "@/components/public-booking/shop-for-browser";
import { missing } from "@/lib/api/page-ctx";
import { getManaged } from "@/lib/booking/manage-links";
import { findDeposit } from "@/lib/payments/deposits";
import { getOwnReview } from "@/lib/reviews/review-visit";
import { loadShop } from "../../load-shop";

type Props = {
  params: Promise<{ slug: string; token: string }>;
  searchParams: Promise<{ do?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.page");
  // The address is the key to the visit: it must not travel on in a referrer or a search index.
  return {
    title: { absolute: t("manageTitle") },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function ManagePage({ params, searchParams }: Props) {
  const [{ slug, token }, query] = await Promise.all([params, searchParams]);
  const { ctx, shop, locale } = await loadShop(slug);
  const visit = await getManaged(ctx, token).catch(missing);
  const deposit = await findDeposit(ctx, visit.id);
  const review = await getOwnReview(ctx, token);
  const forBrowser = await shopForBrowser(shop, locale);
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <ManageVisit shop={forBrowser} visit={visit} deposit={deposit} token={token} wanted={query.do} />
      {review && visit.status === "completed" ? (
        <ReviewForm shop={forBrowser} review={review} token={token} isAsked={query.do === "review"} />
      ) : null}
    </div>
  );
}
