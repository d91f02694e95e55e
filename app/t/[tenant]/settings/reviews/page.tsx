import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ReviewsScreen } from "@/components/reviews/reviews-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { getTenant } from "@/lib/tenants/tenants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("title") };
}

/** What clients said; for those who may publish it. */
export default async function ReviewsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("tenant.update")) notFound();
  return (
    <ClientMessages areas={["reviews", "settings"]}>
      <ReviewsScreen initial={await getTenant(ctx)} />
    </ClientMessages>
  );
}
