"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import type { CommissionEntryView, StatementView } from "@/lib/payments/commissions.shared";
import { useStatement } from "../use-payments";

type Props = { statement: StatementView; from: string; to: string; actions: ReactNode; onClose: () => void };

/** One person's statement: every sale, tip and refund behind the sum. */
export function StatementSheet({ statement, from, to, actions, onClose }: Props) {
  const t = useTranslations("payments.commissions");
  const format = useFormat();
  const detail = useStatement(statement.staff.id, from, to);
  const sums = detail.data ?? statement;
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={statement.staff.name}
        description={t("period", { from: format.localDate(from), to: format.localDate(to) })}
      >
        <DialogBody className="grid content-start gap-5">
          <dl className="grid gap-1 text-ui">
            {(["salesCents", "commissionCents", "tipCents", "totalCents"] as const).map((name) => (
              <div
                key={name}
                className={
                  name === "totalCents"
                    ? "flex justify-between font-semibold text-base"
                    : "flex justify-between"
                }
              >
                <dt>{t(name)}</dt>
                <dd className="tabular-nums">{format.money(sums[name], sums.currency)}</dd>
              </div>
            ))}
          </dl>
          {detail.data ? (
            detail.data.entries.length > 0 ? (
              <ul
                aria-label={t("entries")}
                className="grid divide-y divide-border rounded-lg border border-border"
              >
                {detail.data.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} currency={sums.currency} />
                ))}
              </ul>
            ) : (
              <p className="text-muted-foreground text-ui">{t("noEntries")}</p>
            )
          ) : detail.error ? (
            <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />
          ) : (
            <Skeleton className="h-40" />
          )}
        </DialogBody>
        {actions ? <DialogFooter>{actions}</DialogFooter> : null}
      </SheetContent>
    </Sheet>
  );
}

function Entry({ entry, currency }: { entry: CommissionEntryView; currency: string }) {
  const t = useTranslations("payments.commissions");
  const tCharge = useTranslations("payments.charge");
  const format = useFormat();
  const { timeZone } = useTenant();
  const name = entry.kind === "tip" ? t("tip") : entry.label || tCharge("customLine");
  return (
    <li className="flex items-baseline justify-between gap-4 px-3 py-2 text-ui">
      <span className="grid min-w-0">
        <span className="truncate">{entry.isReversal ? t("takenBack", { name }) : name}</span>
        <span className="text-hint text-muted-foreground">
          {format.date(entry.at, timeZone, "short")} · {tCharge("title", { number: entry.ticketNumber })}
          {entry.kind === "commission"
            ? ` · ${t("rateOf", {
                rate: format.percent(entry.rateBps / 10_000, 2),
                base: format.money(entry.baseCents, currency),
              })}`
            : ""}
        </span>
      </span>
      <span className="shrink-0 tabular-nums">{format.money(entry.amountCents, currency)}</span>
    </li>
  );
}
