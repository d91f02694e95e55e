"use client";

import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useTenant } from "@/components/layout/tenant-provider";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { ServiceView } from "@/lib/booking/schema";
import { defaultLocale, isLocale } from "@/lib/i18n/locales.shared";
import type { NotificationSettingsView, TemplateView } from "@/lib/notifications/schema";

const loading = () => <Skeleton className="h-96 rounded-lg" />;
// Each tab brings its own forms; only the one that is looked at is loaded.
const ScheduleForm = dynamic(() => import("./schedule-form").then((module) => module.ScheduleForm), {
  ssr: false,
  loading,
});
const TemplatesTab = dynamic(() => import("./templates-tab").then((module) => module.TemplatesTab), {
  ssr: false,
  loading,
});
const OutboxTab = dynamic(() => import("./outbox-tab").then((module) => module.OutboxTab), {
  ssr: false,
  loading,
});
const PolicyTab = dynamic(() => import("./policy-tab").then((module) => module.PolicyTab), {
  ssr: false,
  loading,
});
const FeesTab = dynamic(() => import("./fees-tab").then((module) => module.FeesTab), {
  ssr: false,
  loading,
});

const tabs = ["schedule", "texts", "sent", "policy", "fees"] as const;

type Props = {
  settings: NotificationSettingsView;
  templates: TemplateView[];
  services: ServiceView[];
  locale: string;
};

/** Messages to clients and what staying away costs. */
export function RemindersScreen({ settings, templates, services, locale }: Props) {
  const t = useTranslations("notifications");
  const { slug } = useTenant();
  const [tab, setTab] = useQueryState("tab", parseAsStringLiteral(tabs).withDefault("schedule"));
  return (
    <div className="mx-auto grid max-w-4xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={t("about")}
        back={
          <Link
            href={`/t/${slug}/settings`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
      />
      <Tabs
        value={tab}
        onValueChange={(value) => void setTab(tabs.find((one) => one === value) ?? "schedule")}
      >
        <TabsList>
          {tabs.map((tab) => (
            <TabsTrigger key={tab} value={tab}>
              {t(`tab.${tab}`)}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="schedule">
          <ScheduleForm initial={settings} />
        </TabsContent>
        <TabsContent value="texts">
          <TemplatesTab initial={templates} locale={isLocale(locale) ? locale : defaultLocale} />
        </TabsContent>
        <TabsContent value="sent">
          <OutboxTab canSendEmail={settings.canSendEmail} />
        </TabsContent>
        <TabsContent value="policy">
          <PolicyTab services={services} />
        </TabsContent>
        <TabsContent value="fees">
          <FeesTab />
        </TabsContent>
      </Tabs>
    </div>
  );
}
