import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportsScreen } from "@/components/analytics/reports-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";
import { allow } from "@/lib/tenants/allow";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** The shop in numbers. */
export default async function ReportsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  allow(ctx, "analytics.read");
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
