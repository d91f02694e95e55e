import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DashboardScreen } from "@/components/dashboard/dashboard-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { getDashboard } from "@/lib/analytics/dashboard";
import { pageCtx } from "@/lib/api/page-ctx";
import { listChannels } from "@/lib/channels/channels";
import { appUrl } from "@/lib/core/env";
import { getChecklist } from "@/lib/onboarding/checklist";
import { getTenant } from "@/lib/tenants/tenants";
import { getWait } from "@/lib/walkins/shop-wait";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

/** The day at a glance. */
export default async function HomePage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  // Who sees one calendar only begins there: the home screen is the shop's.
  if (!ctx.permissions.has("analytics.read")) redirect(`/t/${ctx.tenant.slug}/calendar`);
  const [dashboard, checklist, channels, { branding, bookingPolicy }] = await Promise.all([
    getDashboard(ctx),
    getChecklist(ctx),
    listChannels(ctx, { limit: 20 }),
    getTenant(ctx),
  ]);
  const wait = bookingPolicy.walkInsEnabled ? await getWait(ctx, {}) : null;
  const web = channels.data.find(({ type, status }) => type === "web" && status === "active");
  return (
    <ClientMessages areas={["dashboard"]}>
      <DashboardScreen
        dashboard={dashboard}
        checklist={checklist}
        now={ctx.now().toISOString()}
        origin={appUrl()}
        wait={wait}
        chat={
          web?.publicKey ? { key: web.publicKey, color: web.settings.theme.color ?? branding.color } : null
        }
      />
    </ClientMessages>
  );
}
