"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Figures, ReportRow, ReportView } from "@/lib/analytics/report.shared";
import { columnsOf, columnValue, isNothing, type ReportColumn } from "@/lib/analytics/report-terms.shared";
import { useReportText } from "./use-report-text";

/** The numbers behind the chart, the same as in the files. */
export function ReportTable({ report, isCompared }: { report: ReportView; isCompared: boolean }) {
  const [showsAll, setShowsAll] = useState(false);
  const t = useTranslations("reports");
  const text = useReportText();
  const columns: readonly ReportColumn[] = columnsOf[report.report];
  const isEmpty = ({ figures, previous }: ReportRow) =>
    isNothing(figures) && (!isCompared || previous === null || isNothing(previous));
  const quiet = report.rows.filter(isEmpty).length;
  const rows = showsAll || quiet < 5 ? report.rows : report.rows.filter((row) => !isEmpty(row));
  const cells = (figures: Figures, previous: Figures | null) =>
    columns.map((column) => (
      <TableCell key={column} className="h-10 text-right tabular-nums">
        {text.value(column, columnValue(column, figures, report.totals))}
        {isCompared && previous ? (
          <span className="block text-hint text-muted-foreground">
            <span className="sr-only">{`${t("chart.before")}: `}</span>
            {text.value(column, columnValue(column, previous, report.previous ?? previous))}
          </span>
        ) : null}
      </TableCell>
    ));
  return (
    <>
      <Table scrollsByKey>
        <caption className="sr-only">
          {t("chart.caption", { report: t(`report.${report.report}`), group: t(`by.${report.groupBy}`) })}
        </caption>
        <TableHeader>
          <tr>
            <TableHead>{t(`group.${report.groupBy}`)}</TableHead>
            {columns.map((column) => (
              <TableHead key={column} className="text-right">
                {t(`column.${column}`)}
              </TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.key}>
              <th scope="row" className="h-10 whitespace-nowrap px-4 text-left font-normal">
                {text.row(report.groupBy, row)}
              </th>
              {cells(row.figures, row.previous)}
            </TableRow>
          ))}
          <TableRow className="border-foreground/30 border-t font-semibold">
            <th scope="row" className="h-10 px-4 text-left">
              {t("file.total")}
            </th>
            {cells(report.totals, report.previous)}
          </TableRow>
        </TableBody>
      </Table>
      {rows.length < report.rows.length ? (
        <div className="border-border border-t p-2">
          <Button variant="ghost" size="sm" onClick={() => setShowsAll(true)}>
            {t("chart.showQuiet", { count: report.rows.length - rows.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
