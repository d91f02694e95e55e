"use client";

import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Label } from "@/components/ui/label";
import { MoneyInput } from "@/components/ui/money-input";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import { depositOf } from "@/lib/booking/deposit.shared";
import { termsOf } from "@/lib/booking/no-show-policy.shared";
import type { AppointmentView, ServiceView } from "@/lib/booking/schema";
import type { ShopDeposit } from "@/lib/payments/deposits.shared";
import { DepositActions } from "./deposit-actions";
import { DepositBadge } from "./deposit-badge";
import { useDepositAction, useVisitDeposit } from "./use-deposits";

type Props = { appointment: AppointmentView; services: readonly ServiceView[]; now: number };

/** The deposit of one visit: how it stands, what to do, or the way to ask for one. */
export function DepositSection({ appointment, services, now }: Props) {
  const t = useTranslations("payments.deposit");
  const mayRead = useMay("payments.read");
  const mayWrite = useMay("payments.write");
  const isAsked = appointment.deposit !== null;
  const query = useVisitDeposit(appointment.id, isAsked && mayRead);
  const isExpected = appointment.status === "scheduled" || appointment.status === "confirmed";
  const isComing = isExpected && Date.parse(appointment.startsAt) > now;
  const isOver = appointment.deposit?.status === "waived" || appointment.deposit?.status === "expired";
  if (!mayRead) return null;
  return (
    <>
      {isAsked ? (
        <section aria-label={t("title")} className="grid gap-3 rounded-lg border border-border p-3">
          {query.data ? (
            <>
              <DepositFacts deposit={query.data} />
              {mayWrite ? <DepositActions deposit={query.data} /> : null}
            </>
          ) : query.error ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} className="py-4" />
          ) : (
            <Skeleton className="h-16" />
          )}
        </section>
      ) : null}
      {mayWrite && isComing && (!isAsked || isOver) && appointment.totalCents > 0 ? (
        <Request appointment={appointment} services={services} />
      ) : null}
    </>
  );
}

/** Amount, state and what becomes of the money. */
export function DepositFacts({ deposit }: { deposit: ShopDeposit }) {
  const t = useTranslations("payments.deposit");
  const format = useFormat();
  const money = (cents: number) => format.money(cents, deposit.currency);
  return (
    <div className="grid gap-1 text-ui">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{t("of", { amount: money(deposit.amountCents) })}</span>
        <DepositBadge deposit={deposit} />
      </p>
      {deposit.status === "due" && deposit.claimedAt ? (
        <p className="text-hint text-muted-foreground">{t("check")}</p>
      ) : null}
      {deposit.isFeeOpen ? <p className="text-hint text-muted-foreground">{t("feeOpen")}</p> : null}
      {deposit.keptCents > 0 && !deposit.isFeeOpen ? (
        <p className="text-hint text-muted-foreground">{t("kept", { amount: money(deposit.keptCents) })}</p>
      ) : null}
      {deposit.refundCents > 0 && !deposit.isFeeOpen ? (
        <p className="text-hint text-muted-foreground">
          {t("toGiveBack", { amount: money(deposit.refundCents) })}
        </p>
      ) : null}
    </div>
  );
}

function Request({ appointment, services }: Pick<Props, "appointment" | "services">) {
  const t = useTranslations("payments.deposit");
  const id = useId();
  const { busy, run } = useDepositAction(appointment.id);
  const terms = termsOf(
    appointment.services.map((line) => ({
      priceCents: line.priceCents,
      policy: services.find((service) => service.id === line.id)?.noShowPolicy ?? null,
    })),
  );
  const usual = depositOf(terms, appointment.totalCents);
  const [isOpen, setIsOpen] = useState(false);
  const [cents, setCents] = useState<number | null>(usual || null);
  const isWrong = !cents || cents < 1 || cents > appointment.totalCents;
  if (!isOpen)
    return (
      <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => setIsOpen(true)}>
        <HandCoins aria-hidden />
        {t("request")}
      </Button>
    );
  return (
    <form
      aria-label={t("request")}
      className="grid gap-2 rounded-lg border border-border p-3"
      onSubmit={async (event) => {
        event.preventDefault();
        if (isWrong || busy) return;
        if (await run(`/payments/deposits/${appointment.id}/request`, { amountCents: cents }))
          setIsOpen(false);
      }}
    >
      <Label htmlFor={`${id}-amount`}>{t("amount")}</Label>
      <div className="flex flex-wrap gap-2">
        <MoneyInput
          id={`${id}-amount`}
          currency={appointment.currency}
          value={cents}
          onChange={setCents}
          className="min-w-32 flex-1"
        />
        <Button type="submit" pending={busy !== null} disabled={isWrong}>
          {t("ask")}
        </Button>
        <Button type="button" variant="ghost" onClick={() => setIsOpen(false)}>
          {t("keep")}
        </Button>
      </div>
      <p className="text-hint text-muted-foreground">{t("requestHint")}</p>
    </form>
  );
}
