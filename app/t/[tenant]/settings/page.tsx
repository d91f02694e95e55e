import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { getTenant } from "@/lib/tenants/tenants";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** The business and its booking rules; for those who may change them. */
export default async function SettingsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("tenant.update")) notFound();
  return (
    <ClientMessages areas={["settings"]}>
      {/* The server's list: a browser may know zones that the server would refuse. */}
      <SettingsScreen initial={await getTenant(ctx)} zones={Intl.supportedValuesOf("timeZone")} />
    </ClientMessages>
  );
}
