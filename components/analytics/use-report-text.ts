"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { ReportRow } from "@/lib/analytics/report.shared";
import { axisLabel, stretchLabel } from "@/lib/analytics/report-label.shared";
import { columnKinds, type Grouping, type ReportColumn } from "@/lib/analytics/report-terms.shared";
import { currencyDigits } from "@/lib/i18n/format.shared";

const isTime = (groupBy: Grouping) => groupBy === "day" || groupBy === "week" || groupBy === "month";

/** How the values and rows of reports are written. */
export function useReportText() {
  const t = useTranslations("reports");
  const format = useFormat();
  const { currency } = useTenant();
  return useMemo(
    () => ({
      value(column: ReportColumn, value: number | null): string {
        if (value === null) return "–";
        const kind = columnKinds[column];
        if (kind === "money") return format.money(value, currency);
        if (kind === "share") return format.percent(value, 1);
        return kind === "minutes" ? format.duration(Math.round(value)) : format.number(value);
      },
      /** A round value of an axis, without the cents. */
      tick(column: ReportColumn, value: number): string {
        if (columnKinds[column] === "money") {
          const style = { style: "currency", currency, maximumFractionDigits: 0 } as const;
          return format.number(value / 10 ** currencyDigits(currency), style);
        }
        return columnKinds[column] === "share" ? format.percent(value) : format.number(value);
      },
      row(groupBy: Grouping, { key, label }: Pick<ReportRow, "key" | "label">): string {
        if (isTime(groupBy)) return stretchLabel(groupBy, key, format.locale);
        if (groupBy === "source" || groupBy === "method")
          return t.has(`${groupBy}.${key}`) ? t(`${groupBy}.${key}`) : key;
        return label ?? key;
      },
      axis: (groupBy: Grouping, key: string) => axisLabel(groupBy, key, format.locale),
    }),
    [t, format, currency],
  );
}
