"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { HandCoins } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { ChargedFee } from "@/lib/payments/fees.shared";

/** What the accepted terms would charge; nothing is charged before somebody confirms it, and then by a bill. */
export function FeesTab() {
  const t = useTranslations("notifications.fees");
  const api = useApi();
  const { slug, timeZone } = useTenant();
  const format = useFormat();
  const key = ["fees", slug] as const;
  const list = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api<{ data: ChargedFee[] }>("/fees", { query: { limit: 50 }, signal })).data,
  });
  const client = useQueryClient();
  const toast = useToast();
  const router = useRouter();
  const decide = async (fee: ChargedFee, decision: "confirm" | "waive") => {
    try {
      await api(`/fees/${fee.id}/${decision}`, { method: "POST" });
    } catch (error) {
      toast.problem(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const charge = async (fee: ChargedFee) => {
    try {
      const { data } = await api<{ data: { id: string } }>(`/fees/${fee.id}/charge`, { method: "POST" });
      router.push(`/t/${slug}/payments?ticket=${data.id}`);
    } catch (error) {
      toast.problem(error);
      await client.invalidateQueries({ queryKey: key });
    }
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
              <FeeState
                fee={fee}
                onDecide={(decision) => void decide(fee, decision)}
                onCharge={() => void charge(fee)}
              />
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}

type StateProps = {
  fee: ChargedFee;
  onDecide: (decision: "confirm" | "waive") => void;
  onCharge: () => void;
};

/** What became of a fee, and what can still be done with it. */
function FeeState({ fee, onDecide, onCharge }: StateProps) {
  const t = useTranslations("notifications.fees");
  const { slug } = useTenant();
  const mayCharge = useMay("payments.write");
  const { status, charge } = fee;
  const waive = (
    <Button variant="secondary" onClick={() => onDecide("waive")}>
      {t("waive")}
    </Button>
  );
  if (status === "proposed")
    return (
      <div className="flex flex-wrap gap-2">
        {waive}
        <Button onClick={() => onDecide("confirm")}>{t("confirm")}</Button>
      </div>
    );
  if (status === "waived") return <Badge tone="ended">{t("status.waived")}</Badge>;
  const isOpen = charge?.ticketStatus === "open";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {charge ? (
        <Link
          href={`/t/${slug}/payments?ticket=${charge.ticketId}`}
          className="focus-ring rounded-full hover:underline"
        >
          <Badge tone={isOpen ? "live" : "done"}>
            {t(isOpen ? "onBill" : "paid", { number: charge.ticketNumber })}
          </Badge>
        </Link>
      ) : (
        <Badge tone="agreed">{t("status.confirmed")}</Badge>
      )}
      {charge && !isOpen ? null : waive}
      {!charge && mayCharge ? <Button onClick={onCharge}>{t("charge")}</Button> : null}
    </div>
  );
}
