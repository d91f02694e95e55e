import { type CsvCell, csvStyle, toCsv } from "@/lib/core/csv";
import { currencyDigits } from "@/lib/i18n/format.shared";
import type { ReportTable } from "./report-table";

/** The report as CSV: money in whole units of the currency, shares in percent, separators of the locale. */
export function reportCsv(table: ReportTable, locale: string): string {
  const unit = 10 ** currencyDigits(table.currency);
  const cell = (value: number | null, index: number): CsvCell => {
    if (value === null) return null;
    const kind = table.columns[index]?.kind;
    if (kind === "money") return value / unit;
    return kind === "share" ? Math.round(value * 1000) / 10 : Math.round(value);
  };
  const title = ({ title, kind }: ReportTable["columns"][number]) =>
    kind === "money" ? `${title} (${table.currency})` : kind === "share" ? `${title} (%)` : title;
  return toCsv(
    [
      [table.keyHeader, ...table.columns.map(title)],
      ...table.rows.map((row) => [row.label, ...row.values.map(cell)]),
      [table.totals.label, ...table.totals.values.map(cell)],
    ],
    csvStyle(locale),
  );
}
