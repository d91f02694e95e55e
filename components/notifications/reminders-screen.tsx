"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { ServiceView } from "@/lib/booking/schema";
import { defaultLocale, isLocale } from "@/lib/i18n/locales.shared";
import type { NotificationSettingsView, TemplateView } from "@/lib/notifications/schema";
import { FeesTab } from "./fees-tab";
import { OutboxTab } from "./outbox-tab";
import { PolicyTab } from "./policy-tab";
import { ScheduleForm } from "./schedule-form";
import { TemplatesTab } from "./templates-tab";

type Props = {
  settings: NotificationSettingsView;
  templates: TemplateView[];
  services: ServiceView[];
  locale: string;
};

/** Messages to clients and what staying away costs. */
export function RemindersScreen({ settings, templates, services, locale }: Props) {
  const t = useTranslations("notifications");
  return (
    <div className="mx-auto grid max-w-4xl gap-5">
      <PageHeader className="mb-0" title={t("title")} description={t("about")} />
      <Tabs defaultValue="schedule">
        <TabsList>
          {(["schedule", "texts", "sent", "policy", "fees"] as const).map((tab) => (
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
