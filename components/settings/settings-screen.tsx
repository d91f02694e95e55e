"use client";

import { Mail, Star, UsersRound } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { TenantView } from "@/lib/tenants/schema";
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
  const may = useMay("members.manage");
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader className="mb-0" title={t("title")} description={t("description")} />
      <div className="flex flex-wrap gap-2">
        {may ? (
          <Button variant="secondary" asChild>
            <Link href={`/t/${business.slug}/settings/team`}>
              <UsersRound aria-hidden className="size-4" />
              {t("team")}
            </Link>
          </Button>
        ) : null}
        <Button variant="secondary" asChild>
          <Link href={`/t/${business.slug}/settings/reminders`}>
            <Mail aria-hidden className="size-4" />
            {t("messages")}
          </Link>
        </Button>
        <Button variant="secondary" asChild>
          <Link href={`/t/${business.slug}/settings/reviews`}>
            <Star aria-hidden className="size-4" />
            {t("reviews")}
          </Link>
        </Button>
      </div>
      <ProfileForm business={business} zones={zones} />
      <RulesForm business={business} />
    </div>
  );
}
