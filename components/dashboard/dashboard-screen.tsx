"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/components/ui/use-format";
import type { DashboardView } from "@/lib/analytics/schema";
import type { WaitEstimate } from "@/lib/walkins/schema";
import { DashboardNumbers } from "./dashboard-numbers";
import { QueueCard } from "./queue-card";
import { SetupChecklist, type SetupSteps } from "./setup-checklist";
import { ShareCard } from "./share-card";
import { UpNext } from "./up-next";
import { useDashboard } from "./use-dashboard";

type Props = {
  dashboard: DashboardView;
  checklist: SetupSteps;
  now: string;
  origin: string;
  chat: { key: string; color: string } | null;
  /** Null in a shop that takes nobody without an appointment. */
  wait: WaitEstimate | null;
};

/** The first screen of the day: greeting, numbers, who comes next, what is left to set up. */
export function DashboardScreen({ dashboard, checklist, now, origin, chat, wait }: Props) {
  const t = useTranslations("dashboard");
  const format = useFormat();
  const { user, timeZone, slug } = useTenant();
  const { data } = useDashboard(dashboard);
  const firstName = user.name.trim().split(/\s+/)[0] ?? user.name;
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        className="mb-0"
        title={t(`greeting.${partOfDay(now, timeZone)}`, { name: firstName })}
        description={<span className="first-letter:uppercase">{format.date(now, timeZone, "long")}</span>}
      />
      <DashboardNumbers dashboard={data} now={now} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <UpNext appointments={data.today.upNext} now={now} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {wait ? <QueueCard initial={wait} /> : null}
          <SetupChecklist checklist={checklist} chatKey={chat?.key ?? null} />
          <ShareCard publicUrl={`${origin}/b/${slug}`} origin={origin} chat={chat} />
        </div>
      </div>
    </div>
  );
}

function partOfDay(now: string, timeZone: string): "morning" | "afternoon" | "evening" {
  const hour = Number(
    new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date(now)),
  );
  if (hour >= 5 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
