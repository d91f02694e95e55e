"use client";

import { useQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import type { WaitEstimate } from "@/lib/walkins/schema";

/** What to tell somebody before they join; counted again with every choice. */
export function WaitPreview({
  serviceIds,
  staffId,
}: {
  serviceIds: readonly string[];
  staffId: string | null;
}) {
  const t = useTranslations("walkins.form");
  const api = useApi();
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const query = { serviceIds: serviceIds.join(","), staffId };
  const { data } = useQuery({
    queryKey: ["walk-ins", slug, "wait", query],
    queryFn: async ({ signal }) =>
      (await api<{ data: WaitEstimate }>("/walk-ins/wait", { query, signal })).data,
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
  if (!data) return <Skeleton className="h-16 rounded-lg" />;
  const { state, waitMin, startsAt, staff, opensAt, ahead } = data;
  const headline = () => {
    if (state === "full") return t("full");
    if (state === "closed")
      return opensAt ? t("closedUntil", { time: format.time(opensAt, timeZone) }) : t("closed");
    return waitMin === 0 ? t("waitNow") : t("wait", { duration: format.duration(waitMin ?? 0) });
  };
  const when =
    startsAt && staff ? t("waitDetail", { time: format.time(startsAt, timeZone), staff: staff.name }) : null;
  return (
    <div aria-live="polite" className="flex items-start gap-3 rounded-lg bg-surface-sunken px-4 py-3">
      <Clock aria-hidden className="mt-0.5 size-5 shrink-0 text-primary-text" />
      <p className="grid gap-0.5">
        <span className="font-semibold">{headline()}</span>
        <span className="text-hint text-muted-foreground">
          {[when, t("ahead", { count: ahead })].filter(Boolean).join(" · ")}
        </span>
      </p>
    </div>
  );
}
