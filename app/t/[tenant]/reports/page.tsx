import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportsScreen } from "@/components/analytics/reports-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** The shop in numbers. */
export default async function ReportsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("analytics.read")) notFound();
  const [services, staff] = await Promise.all([listServices(ctx), listStaff(ctx)]);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return (
    <ClientMessages areas={["reports"]}>
      <ReportsScreen
        today={shopClock(ctx.timeZone).dateOf(ctx.now().getTime())}
        staff={staff.map(named)}
        services={services.map(named)}
      />
    </ClientMessages>
  );
}
