"use client";

import { ChartColumn } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/use-format";
import type { ReportView } from "@/lib/analytics/report.shared";
import {
  columnValue,
  isNothing,
  type ReportColumn,
  type ReportName,
} from "@/lib/analytics/report-terms.shared";
import { type Bar, BarChart } from "./bar-chart";
import { RankedBars } from "./ranked-bars";
import { ReportTable } from "./report-table";
import { useReportText } from "./use-report-text";

const drawn: Record<ReportName, ReportColumn> = {
  revenue: "revenueCents",
  payments: "receivedCents",
  appointments: "appointments",
  occupancy: "occupancy",
  staff: "revenueCents",
  services: "revenueCents",
};

/** One report: its chart and the table beneath. */
export function ReportCard({ report }: { report: ReportView }) {
  const t = useTranslations("reports");
  const text = useReportText();
  const format = useFormat();
  const column = drawn[report.report];
  const title = t("chart.caption", { report: t(`column.${column}`), group: t(`by.${report.groupBy}`) });
  // Before the shop existed there is nothing to compare with; a line of zeros would say otherwise.
  const isCompared = report.previous !== null && !isNothing(report.previous);
  const bars: Bar[] = report.rows.map((row) => {
    const value = columnValue(column, row.figures) ?? 0;
    const label = text.row(report.groupBy, row);
    return {
      key: row.key,
      label,
      axis: isTime(report) ? text.axis(report.groupBy, row.key) : label,
      value,
      before: isCompared && row.previous ? (columnValue(column, row.previous) ?? 0) : null,
      title: t("chart.value", { label, value: text.value(column, value) }),
    };
  });
  const isEmpty = isNothing(report.totals) && !isCompared;
  const note = noteOf(report);
  return (
    <Card>
      <CardHeader
        title={title}
        {...(note ? { description: t(note) } : {})}
        actions={
          isCompared && report.previousFrom && report.previousTo ? (
            <span className="flex items-center gap-4 text-hint text-muted-foreground">
              <span className="flex items-center gap-1.5">
                <span aria-hidden className="size-2.5 rounded-sm bg-(--chart-1)" />
                {t("chart.now")}
              </span>
              <span className="flex items-center gap-1.5">
                <span aria-hidden className="h-0.5 w-3 bg-(--chart-2)" />
                {`${format.localDate(report.previousFrom)} – ${format.localDate(report.previousTo)}`}
              </span>
            </span>
          ) : null
        }
      />
      {isEmpty ? (
        <EmptyState icon={ChartColumn} title={t("emptyTitle")} description={t("emptyText")} />
      ) : (
        <>
          <CardBody className="focus-ring relative overflow-x-auto" tabIndex={0}>
            {isTime(report) ? (
              <BarChart bars={bars} label={title} tick={(value) => text.tick(column, value)} />
            ) : (
              <RankedBars bars={bars} label={title} write={(value) => text.value(column, value)} />
            )}
          </CardBody>
          <div className="border-border border-t">
            <ReportTable key={`${report.report}-${report.groupBy}`} report={report} isCompared={isCompared} />
          </div>
        </>
      )}
    </Card>
  );
}

function noteOf({ report, groupBy }: ReportView) {
  if (report === "payments") return "paymentsNote" as const;
  return groupBy === "service" ? ("serviceNote" as const) : null;
}

function isTime({ groupBy }: ReportView): boolean {
  return groupBy === "day" || groupBy === "week" || groupBy === "month";
}
