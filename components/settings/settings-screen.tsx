"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { TenantView } from "@/lib/tenants/schema";
import { SettingsLinks } from "./settings-links";
import { useBusiness } from "./use-business";

const loading = () => <Skeleton className="h-96 rounded-lg" />;
const ProfileForm = dynamic(() => import("./profile-form").then((module) => module.ProfileForm), {
  ssr: false,
  loading,
});
const RulesForm = dynamic(() => import("./rules-form").then((module) => module.RulesForm), {
  ssr: false,
  loading,
});

/** The business itself and its booking rules. */
export function SettingsScreen({ initial, zones }: { initial: TenantView; zones: readonly string[] }) {
  const t = useTranslations("settings");
  const { data: business } = useBusiness(initial);
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader className="mb-0" title={t("title")} description={t("description")} />
      <SettingsLinks />
      <ProfileForm business={business} zones={zones} />
      <RulesForm business={business} />
    </div>
  );
}
