"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { StatTile } from "@/components/ui/stat-tile";
import { useFormat } from "@/components/ui/use-format";
import type { DashboardView } from "@/lib/analytics/schema";

/** The numbers of the day; each leads to where it comes from. */
export function DashboardNumbers({ dashboard, now }: { dashboard: DashboardView; now: string }) {
  const t = useTranslations("dashboard.numbers");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const { today, conversations, agent, nextFreeSlot, currency } = dashboard;
  const difference = agent.bookings7Days - agent.bookings7DaysBefore;
  const direction = difference > 0 ? "up" : difference < 0 ? "down" : "flat";
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      <Tile href={`/t/${slug}/calendar`}>
        <StatTile
          className="h-full"
          label={t("appointments")}
          value={format.number(today.appointments)}
          hint={t("completed", { count: today.completed })}
        />
      </Tile>
      <Tile href={`/t/${slug}/calendar`}>
        <StatTile
          className="h-full"
          label={t("revenue")}
          value={format.money(today.revenueCents, currency)}
          hint={t("revenueHint")}
        />
      </Tile>
      <Tile href={`/t/${slug}/inbox`}>
        <StatTile
          className="h-full"
          label={t("conversations")}
          value={format.number(conversations.open)}
          hint={
            conversations.waitingForPerson > 0 ? (
              <span className="font-medium text-live-fg">
                {t("waiting", { count: conversations.waitingForPerson })}
              </span>
            ) : (
              t("nobodyWaits")
            )
          }
        />
      </Tile>
      <Tile href={`/t/${slug}/agents`}>
        <StatTile
          className="h-full"
          label={t("byAgent")}
          value={format.number(agent.bookings7Days)}
          change={{
            text: format.number(difference, { signDisplay: "exceptZero" }),
            direction,
            ...(direction === "flat" ? {} : { good: direction === "up" }),
          }}
          hint={t("byAgentHint", { money: format.money(agent.bookedCents7Days, currency) })}
        />
      </Tile>
      <Tile href={`/b/${slug}`} className="max-lg:col-span-2">
        <StatTile
          className="h-full"
          label={t("nextFree")}
          value={nextFreeSlot ? format.time(nextFreeSlot.startsAt, timeZone) : "–"}
          hint={
            nextFreeSlot
              ? t("nextFreeHint", {
                  day: format.relativeDay(nextFreeSlot.startsAt, now, timeZone),
                  staff: nextFreeSlot.staffNames[0] ?? "",
                  more: Math.max(0, nextFreeSlot.staffNames.length - 1),
                })
              : t("nothingFree")
          }
        />
      </Tile>
    </div>
  );
}

function Tile({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className={`focus-ring rounded-lg transition-colors hover:[&>div]:border-border-strong ${className ?? ""}`}
    >
      {children}
    </Link>
  );
}
