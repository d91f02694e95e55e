"use client";

import { useTranslations } from "next-intl";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Figures, ReportView } from "@/lib/analytics/report.shared";
import { columnsOf, columnValue, type ReportColumn } from "@/lib/analytics/report-terms.shared";
import { useReportText } from "./use-report-text";

/** The numbers behind the chart, the same as in the files. */
export function ReportTable({ report }: { report: ReportView }) {
  const t = useTranslations("reports");
  const text = useReportText();
  const columns: readonly ReportColumn[] = columnsOf[report.report];
  const cells = (figures: Figures, previous: Figures | null) =>
    columns.map((column) => (
      <TableCell key={column} className="h-10 text-right tabular-nums">
        {text.value(column, columnValue(column, figures, report.totals))}
        {previous ? (
          <span className="block text-hint text-muted-foreground">
            <span className="sr-only">{`${t("chart.before")}: `}</span>
            {text.value(column, columnValue(column, previous, report.previous ?? previous))}
          </span>
        ) : null}
      </TableCell>
    ));
  return (
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
        {report.rows.map((row) => (
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
  );
}
