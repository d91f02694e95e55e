"use client";

import { useTranslations } from "next-intl";
import { StatTile } from "@/components/ui/stat-tile";
import { useFormat } from "@/components/ui/use-format";
import type { TakingsView } from "@/lib/payments/schema";
import { useTakings } from "./use-payments";

/** Today's money in four numbers. */
export function TakingsTiles({ initial }: { initial: TakingsView }) {
  const t = useTranslations("payments.takings");
  const tMethod = useTranslations("payments.method");
  const format = useFormat();
  const takings = useTakings(initial).data ?? initial;
  const money = (cents: number) => format.money(cents, takings.currency);
  const methods = takings.byMethod.map((row) => `${tMethod(row.method)} ${money(row.amountCents)}`);
  return (
    <section aria-label={t("title")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        className="max-lg:col-span-2"
        label={t("net")}
        value={money(takings.netCents)}
        hint={methods.length > 0 ? methods.join(" · ") : t("nothing")}
      />
      <StatTile label={t("tips")} value={money(takings.tipCents)} />
      <StatTile label={t("refunds")} value={money(takings.refundedCents)} />
      <StatTile
        className="max-lg:col-span-2"
        label={t("due")}
        value={money(takings.openDueCents)}
        hint={
          takings.pendingPix > 0
            ? t("pendingPix", { count: takings.pendingPix })
            : t("openTickets", { count: takings.openTickets })
        }
      />
    </section>
  );
}
