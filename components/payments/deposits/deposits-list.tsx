"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ErrorState } from "@/components/ui/error-state";
import { useFormat } from "@/components/ui/use-format";
import { DepositActions } from "./deposit-actions";
import { DepositFacts } from "./deposit-section";
import { useDeposits } from "./use-deposits";

/** Deposits to be checked, given back or waited for; nothing at all when there are none. */
export function DepositsList() {
  const t = useTranslations("payments.deposit");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const mayWrite = useMay("payments.write");
  const query = useDeposits();
  if (query.error && !query.data)
    return (
      <section className="rounded-lg border border-border">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />
      </section>
    );
  const deposits = query.data ?? [];
  if (deposits.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-ui">{t("listTitle")}</h2>
      <ul className="grid gap-2 lg:grid-cols-2">
        {deposits.map((deposit) => (
          <li
            key={deposit.appointment.id}
            className="grid content-start gap-3 rounded-lg border border-border bg-surface p-4"
          >
            <div className="grid gap-0.5 text-ui">
              <Link
                href={`/t/${slug}/clients/${deposit.contact.id}`}
                className="focus-ring justify-self-start rounded-sm font-medium hover:underline"
              >
                {deposit.contact.name ?? t("nobody")}
              </Link>
              <span className="text-hint text-muted-foreground">
                {t("visit", { when: format.dateTime(deposit.appointment.startsAt, timeZone) })}
              </span>
            </div>
            <DepositFacts deposit={deposit} />
            {mayWrite ? <DepositActions deposit={deposit} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
