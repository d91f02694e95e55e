"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { StatTile } from "@/components/ui/stat-tile";
import { useFormat } from "@/components/ui/use-format";
import type { Figures, ReportView } from "@/lib/analytics/report.shared";
import { columnValue, isNothing, type ReportColumn } from "@/lib/analytics/report-terms.shared";
import { useReportText } from "./use-report-text";

type Props = { visits: ReportView | undefined; occupancy: ReportView | undefined };

/** The period in six numbers, each against the period before. */
export function ReportTiles({ visits, occupancy }: Props) {
  const t = useTranslations("reports.tile");
  const text = useReportText();
  const format = useFormat();
  const change = useChange();
  if (!visits || !occupancy)
    return (
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-6">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-25 rounded-lg" />
        ))}
      </div>
    );
  const tile = (name: "revenue" | "completed" | "average" | "occupancy" | "noShow", column: ReportColumn) => {
    const { totals, previous } = name === "occupancy" ? occupancy : visits;
    const isNew = previous !== null && isNothing(previous);
    const of = (figures: Figures | null) => (figures ? columnValue(column, figures) : null);
    const difference = isNew ? undefined : change(of(totals), of(previous), name === "noShow");
    return (
      <StatTile
        label={t(name)}
        value={text.value(column, of(totals))}
        {...(difference ? { change: difference } : {})}
      />
    );
  };
  const isFirst = visits.previous !== null && isNothing(visits.previous);
  const newcomers = isFirst
    ? undefined
    : change(visits.clients?.fresh ?? null, visits.previousClients?.fresh ?? null, false);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3 2xl:grid-cols-6">
      {tile("revenue", "revenueCents")}
      {tile("completed", "completed")}
      {tile("average", "averageCents")}
      {tile("occupancy", "occupancy")}
      {tile("noShow", "noShowRate")}
      <StatTile
        label={t("newClients")}
        value={format.number(visits.clients?.fresh ?? 0)}
        hint={t("newClientsHint", { count: visits.clients?.returning ?? 0 })}
        {...(newcomers ? { change: newcomers } : {})}
      />
    </div>
  );
}

/** Change in percent of the value before; for no-shows less is better. */
function useChange() {
  const t = useTranslations("reports.tile");
  const format = useFormat();
  return (now: number | null, before: number | null, lessIsBetter: boolean) => {
    if (now === null || before === null) return undefined;
    if (now === before) return { text: t("noChange"), direction: "flat" as const };
    const direction = now > before ? ("up" as const) : ("down" as const);
    const good = (direction === "up") !== lessIsBetter;
    if (before === 0) return { text: t("fromNothing"), direction, good };
    const share = (now - before) / before;
    return {
      text: format.number(share, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" }),
      direction,
      good,
    };
  };
}
