"use client";

import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useFormat } from "@/components/ui/use-format";
import type { ReportView } from "@/lib/analytics/report.shared";

/** Weekdays by hours, the busier the deeper; a table, so that it can be read without seeing the colours. */
export function HeatTable({ heat }: { heat: NonNullable<ReportView["heat"]> }) {
  const t = useTranslations("reports.chart");
  const format = useFormat();
  if (heat.length === 0) return null;
  const first = Math.min(...heat.map((cell) => cell.hour));
  const last = Math.max(...heat.map((cell) => cell.hour));
  const most = Math.max(...heat.map((cell) => cell.appointments));
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [long, short] = [format.weekdays("long"), format.weekdays("short")];
  const hour = (value: number) => format.localTime(`${String(value).padStart(2, "0")}:00`);
  return (
    <Card>
      <CardHeader title={t("heat")} description={t("heatHint")} />
      <CardBody className="focus-ring relative overflow-x-auto" tabIndex={0}>
        <table className="w-full min-w-[34rem] border-separate border-spacing-0.5 text-hint">
          <caption className="sr-only">{t("heat")}</caption>
          <thead>
            <tr>
              <th scope="col" className="sr-only">
                {t("hour")}
              </th>
              {hours.map((value) => (
                <th key={value} scope="col" className="font-normal text-muted-foreground">
                  {hour(value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {short.map((name, index) => (
              <tr key={name}>
                <th scope="row" className="pr-2 text-left font-normal text-muted-foreground">
                  {name}
                </th>
                {hours.map((value) => {
                  const found = heat.find((cell) => cell.weekday === index + 1 && cell.hour === value);
                  const count = found?.appointments ?? 0;
                  return (
                    <td
                      key={value}
                      title={t("heatCell", { day: long[index] ?? name, hour: hour(value), count })}
                      className="h-8 rounded-sm bg-surface-sunken text-center tabular-nums"
                      style={
                        count > 0
                          ? {
                              backgroundColor: `color-mix(in oklab, var(--chart-1) ${Math.round(10 + (45 * count) / most)}%, var(--surface))`,
                            }
                          : undefined
                      }
                    >
                      {count > 0 ? format.number(count) : <span className="sr-only">{format.number(0)}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </CardBody>
    </Card>
  );
}
