"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import { reportNames } from "@/lib/analytics/report-terms.shared";
import { ExportMenu } from "./export-menu";
import { HeatTable } from "./heat-table";
import { ReportCard } from "./report-card";
import { ReportTiles } from "./report-tiles";
import { ReportToolbar } from "./report-toolbar";
import { useReport } from "./use-report";
import { useReportChoice } from "./use-report-choice";

type Named = { id: string; name: string };

/** What the shop earned, who came and how full the chairs were. */
export function ReportsScreen({
  today,
  staff,
  services,
}: {
  today: string;
  staff: Named[];
  services: Named[];
}) {
  const t = useTranslations("reports");
  const format = useFormat();
  const chosen = useReportChoice(today);
  const { choice, dates, setChoice } = chosen;
  const report = useReport(choice.report, chosen);
  const visits = useReport("appointments", chosen);
  const occupancy = useReport("occupancy", chosen);
  const shown = report.data?.report === choice.report ? report.data : undefined;
  const error = report.error ?? visits.error ?? occupancy.error;
  return (
    <div className="mx-auto grid grid-cols-[minmax(0,1fr)] max-w-6xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={`${format.localDate(dates.from)} – ${format.localDate(dates.to)}`}
        actions={<ExportMenu chosen={chosen} />}
      />
      <nav aria-label={t("title")} className="flex gap-5 overflow-x-auto border-border border-b">
        {reportNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={choice.report === name ? "page" : undefined}
            onClick={() => void setChoice({ report: name, group: null })}
            className="focus-ring -mb-px flex h-control items-center whitespace-nowrap border-transparent border-b-2 font-medium text-muted-foreground text-ui transition-colors hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
          >
            {t(`report.${name}`)}
          </button>
        ))}
      </nav>
      <ReportToolbar
        chosen={chosen}
        today={today}
        groupBy={shown?.groupBy}
        staff={staff}
        services={services}
      />
      {error ? (
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([report.refetch(), visits.refetch(), occupancy.refetch()])}
        />
      ) : (
        <>
          <ReportTiles visits={visits.data} occupancy={occupancy.data} />
          {shown ? <ReportCard report={shown} /> : <Skeleton className="h-96 rounded-lg" />}
          {choice.report === "appointments" && visits.data?.heat ? (
            <HeatTable heat={visits.data.heat} />
          ) : null}
        </>
      )}
    </div>
  );
}
