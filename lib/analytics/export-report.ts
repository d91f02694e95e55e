import type { Ctx } from "@/lib/core/ctx";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { getReport } from "./get-report";
import type { ReportQuery, ReportView } from "./report.shared";
import { stretchLabel } from "./report-label.shared";
import type { ReportFormat, ReportName } from "./report-terms.shared";
import { reportCsv } from "./reports/csv";
import { toTable } from "./reports/report-table";
import { reportXlsx } from "./reports/xlsx";

/** A finished file. */
export type ReportFile = { name: string; type: string; content: BodyInit };

const types: Record<Exclude<ReportFormat, "json">, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** The report as data, or as a file in the reader's language. */
export async function answerReport(
  ctx: Ctx,
  report: ReportName,
  query: ReportQuery,
): Promise<ReportView | ReportFile> {
  const view = await getReport(ctx, report, query);
  const { format } = query;
  if (format === "json") return view;
  const content = await write(ctx, view, format);
  return { name: `${report}-${view.from}-${view.to}.${format}`, type: types[format], content };
}

async function write(ctx: Ctx, view: ReportView, format: Exclude<ReportFormat, "json">): Promise<BodyInit> {
  const locale = matchLocale(ctx.locale) ?? defaultLocale;
  const table = await toTable(view, locale, ctx.tenant.name);
  if (format === "csv") return reportCsv(table, locale);
  if (format === "xlsx") return new Uint8Array(reportXlsx(table));
  // The renderer is large and rarely wanted.
  const { reportPdf } = await import("./reports/pdf");
  const isTime = view.groupBy === "day" || view.groupBy === "week" || view.groupBy === "month";
  const rows = isTime
    ? table.rows.map((row) => ({ ...row, label: stretchLabel(view.groupBy, row.key, locale) }))
    : table.rows;
  return new Uint8Array(await reportPdf({ ...table, rows }, locale));
}
