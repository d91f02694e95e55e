"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { FeeView } from "@/lib/booking/no-show-schema.shared";

/** What the accepted terms would charge; nothing is charged before somebody confirms it. */
export function FeesTab() {
  const t = useTranslations("notifications.fees");
  const api = useApi();
  const { slug, timeZone } = useTenant();
  const format = useFormat();
  const key = ["fees", slug] as const;
  const list = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api<{ data: FeeView[] }>("/fees", { query: { limit: 50 }, signal })).data,
  });
  const client = useQueryClient();
  const toast = useToast();
  const decide = async (fee: FeeView, decision: "confirm" | "waive") => {
    try {
      await api(`/fees/${fee.id}/${decision}`, { method: "POST" });
    } catch (error) {
      toast.problem(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton className="h-48 rounded-lg" />;
  if (list.data.length === 0)
    return <EmptyState icon={HandCoins} title={t("emptyTitle")} description={t("emptyText")} />;
  return (
    <ul className="grid gap-3">
      {list.data.map((fee) => (
        <li key={fee.id}>
          <Card>
            <CardBody className="flex flex-wrap items-center justify-between gap-3">
              <div className="grid min-w-0 gap-0.5">
                <p className="font-medium text-ui">
                  {t(`kind.${fee.kind}`)} · {fee.contact.name ?? t("nobody")} ·{" "}
                  {format.money(fee.amountCents, fee.currency)}
                </p>
                <p className="text-hint text-muted-foreground">
                  {format.dateTime(fee.appointment.startsAt, timeZone)}
                </p>
                {fee.acceptedText ? (
                  <p className="text-hint text-muted-foreground">
                    {t("accepted", { text: fee.acceptedText })}
                  </p>
                ) : null}
              </div>
              {fee.status === "proposed" ? (
                <div className="flex gap-2">
                  <Button variant="secondary" onClick={() => void decide(fee, "waive")}>
                    {t("waive")}
                  </Button>
                  <Button onClick={() => void decide(fee, "confirm")}>{t("confirm")}</Button>
                </div>
              ) : (
                <Badge tone={fee.status === "confirmed" ? "agreed" : "ended"}>
                  {t(`status.${fee.status}`)}
                </Badge>
              )}
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}
