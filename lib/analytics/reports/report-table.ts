import { z } from "zod";
import { formatLocalDate } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { loadMessages } from "@/lib/i18n/messages";
import type { Figures, ReportView } from "../report.shared";
import { columnKinds, columnsOf, columnValue, type ReportColumn } from "../report-terms.shared";

/** A report as rows and columns, before it is a file. Money is in cents, shares go from 0 to 1. */
export type ReportTable = {
  title: string;
  /** Shop, period and, when compared, the period before. */
  lines: string[];
  keyHeader: string;
  columns: { title: string; kind: "count" | "money" | "minutes" | "share" }[];
  rows: { key: string; label: string; values: (number | null)[] }[];
  totals: { label: string; values: (number | null)[] };
  currency: string;
};

const strings = z.record(z.string(), z.string());
const wordsSchema = z.object({
  report: strings,
  column: strings,
  group: strings,
  source: strings,
  method: strings,
  file: z.object({
    total: z.string(),
    before: z.string(),
    period: z.string(),
    comparedWith: z.string(),
  }),
});

/** Lays a report out in the reader's language. */
export async function toTable(report: ReportView, locale: Locale, shopName: string): Promise<ReportTable> {
  const words = wordsSchema.parse((await loadMessages(locale)).reports);
  const names: readonly ReportColumn[] = columnsOf[report.report];
  const compared = report.previous !== null;
  const valuesOf = (now: Figures, before: Figures | null) =>
    names.flatMap((column) => [
      columnValue(column, now, report.totals),
      ...(compared ? [before ? columnValue(column, before, report.previous ?? before) : null] : []),
    ]);
  const spell = (from: string, to: string) =>
    `${formatLocalDate(from, locale)} – ${formatLocalDate(to, locale)}`;
  return {
    title: words.report[report.report] ?? report.report,
    lines: [
      shopName,
      words.file.period.replace("{period}", spell(report.from, report.to)),
      ...(report.previousFrom && report.previousTo
        ? [words.file.comparedWith.replace("{period}", spell(report.previousFrom, report.previousTo))]
        : []),
    ],
    keyHeader: words.group[report.groupBy] ?? report.groupBy,
    columns: names.flatMap((column) => {
      const [title, kind] = [words.column[column] ?? column, columnKinds[column]];
      return [
        { title, kind },
        ...(compared ? [{ title: words.file.before.replace("{column}", title), kind }] : []),
      ];
    }),
    rows: report.rows.map(({ key, label, figures, previous }) => ({
      key,
      label: ownWords(words, report.groupBy)?.[key] ?? label ?? key,
      values: valuesOf(figures, previous),
    })),
    totals: { label: words.file.total, values: valuesOf(report.totals, report.previous) },
    currency: report.currency,
  };
}

function ownWords(words: z.infer<typeof wordsSchema>, groupBy: ReportView["groupBy"]) {
  if (groupBy === "source") return words.source;
  return groupBy === "method" ? words.method : undefined;
}
