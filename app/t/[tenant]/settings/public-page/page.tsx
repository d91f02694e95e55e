import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicPageScreen } from "@/components/settings/public-page/public-page-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listStaff } from "@/lib/booking/staff";
import { appUrl } from "@/lib/core/env";
import { listPhotos } from "@/lib/files/shop-photos";
import { getTenant } from "@/lib/tenants/tenants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publicPage"))("title") };
}

/** How the booking page looks; for those who may change it. */
export default async function PublicPagePage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("tenant.update")) notFound();
  const [business, photos, people] = await Promise.all([
    getTenant(ctx),
    listPhotos(ctx),
    listStaff(ctx, { isActive: true }),
  ]);
  return (
    <ClientMessages areas={["settings", "publicPage"]}>
      <PublicPageScreen
        initial={{ business, photos, people }}
        url={new URL(`/b/${ctx.tenant.slug}`, appUrl()).href}
      />
    </ClientMessages>
  );
}
