"use client";

import { ArrowDown, ArrowUp, ListOrdered, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { WaitlistEntryView } from "@/lib/booking/waitlist-schema.shared";
import { useWaitlist } from "./use-waitlist";
import { useWaitlistColumns } from "./waitlist-columns";

/** Who waits for a time, in the order in which they are asked. */
export function WaitlistScreen({ initial }: { initial: WaitlistEntryView[] }) {
  const t = useTranslations("waitlist");
  const mayEdit = useMay("appointments.update");
  const { data, error, refetch, update, remove } = useWaitlist(initial);
  const columns = useWaitlistColumns();
  const offered = data.filter((entry) => entry.offer).length;
  const rank = (by: number) => (entry: WaitlistEntryView) => {
    const priority = Math.max(-10, Math.min(10, entry.priority + by));
    void update(entry.id, { priority });
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={offered > 0 ? <Badge tone="live">{t("offeredCount", { count: offered })}</Badge> : null}
      />
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={data}
        getRowId={(entry) => entry.id}
        error={error}
        onRetry={() => void refetch()}
        {...(mayEdit
          ? {
              rowActions: () => [
                { label: t("up"), icon: <ArrowUp aria-hidden />, onSelect: rank(1) },
                { label: t("down"), icon: <ArrowDown aria-hidden />, onSelect: rank(-1) },
                {
                  label: t("remove"),
                  icon: <Trash2 aria-hidden />,
                  destructive: true,
                  onSelect: (entry: WaitlistEntryView) => void remove(entry),
                },
              ],
            }
          : {})}
        empty={<EmptyState icon={ListOrdered} title={t("emptyTitle")} description={t("emptyText")} />}
      />
    </>
  );
}
