"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { ReportView } from "@/lib/analytics/report.shared";
import type { ReportName } from "@/lib/analytics/report-terms.shared";
import type { ReportChoice } from "./use-report-choice";

/** The query fields of a report for what is chosen; occupancy knows no services, money neither barber nor service. */
export function reportQuery(report: ReportName, { choice, dates }: Pick<ReportChoice, "choice" | "dates">) {
  return {
    ...dates,
    compare: choice.compare ? "true" : undefined,
    staffId: report === "payments" ? undefined : choice.staff,
    serviceId: report === "occupancy" || report === "payments" ? undefined : choice.service,
    groupBy: report === choice.report ? choice.group : undefined,
  };
}

/** One report; the one before stays on screen while the next is counted. */
export function useReport(report: ReportName, chosen: ReportChoice) {
  const api = useApi();
  const { slug } = useTenant();
  const query = reportQuery(report, chosen);
  return useQuery({
    queryKey: ["reports", slug, report, query],
    queryFn: async ({ signal }) =>
      (await api<{ data: ReportView }>(`/reports/${report}`, { query, signal })).data,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}
