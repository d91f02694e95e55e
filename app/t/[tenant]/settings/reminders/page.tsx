import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { RemindersScreen } from "@/components/notifications/reminders-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { getNotificationSettings } from "@/lib/notifications/settings";
import { listTemplates } from "@/lib/notifications/templates";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

/** When the shop writes, in which words, what it sent, and what staying away costs; for those who may change it. */
export default async function RemindersPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("tenant.update")) notFound();
  const settings = await getNotificationSettings(ctx);
  const templates = await listTemplates(ctx);
  const services = await listServices(ctx);
  return (
    <ClientMessages areas={["notifications"]}>
      <RemindersScreen
        settings={settings}
        templates={templates}
        services={services}
        locale={ctx.tenant.locale}
      />
    </ClientMessages>
  );
}
