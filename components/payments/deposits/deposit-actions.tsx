"use client";

import { Banknote, Check, CreditCard, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import type { ShopDeposit } from "@/lib/payments/deposits.shared";
import { useDepositAction } from "./use-deposits";

/** What can be done with a deposit in its present state. */
export function DepositActions({ deposit }: { deposit: ShopDeposit }) {
  const t = useTranslations("payments.deposit");
  const format = useFormat();
  const { id } = deposit.appointment;
  const { busy, run } = useDepositAction(id);
  const base = `/payments/deposits/${id}`;
  const pending = deposit.payments.find((payment) => payment.status === "pending");
  const late = deposit.payments.find((payment) => payment.status === "cancelled" && payment.method === "pix");
  const received = deposit.payments.find(
    (payment) => payment.status === "confirmed" && payment.refundedCents < payment.amountCents,
  );
  const confirm = (paymentId: string) => void run(`/payments/${paymentId}/confirm`);
  if (deposit.status === "due") {
    return (
      <div className="flex flex-wrap gap-2">
        {pending ? (
          <Button
            size="sm"
            pending={busy === `/payments/${pending.id}/confirm`}
            onClick={() => confirm(pending.id)}
          >
            <Check aria-hidden />
            {t("received")}
          </Button>
        ) : null}
        {pending && deposit.claimedAt ? (
          <ConfirmDialog
            title={t("missingTitle")}
            description={t("missingText")}
            confirmLabel={t("missing")}
            destructive
            trigger={
              <Button size="sm" variant="secondary">
                <X aria-hidden />
                {t("missing")}
              </Button>
            }
            onConfirm={() => run(`/payments/${pending.id}/cancel`).then(() => {})}
          />
        ) : null}
        {(["cash", "card"] as const).map((method) => (
          <Button
            key={method}
            size="sm"
            variant="secondary"
            disabled={busy !== null}
            onClick={() => void run(`${base}/pay`, { method })}
          >
            {method === "cash" ? <Banknote aria-hidden /> : <CreditCard aria-hidden />}
            {t(method)}
          </Button>
        ))}
        <Button
          size="sm"
          variant="ghost"
          pending={busy === `${base}/waive`}
          onClick={() => void run(`${base}/waive`)}
        >
          {t("waive")}
        </Button>
      </div>
    );
  }
  if (deposit.refundCents > 0 && received && !deposit.isFeeOpen) {
    const amountCents = Math.min(deposit.refundCents, received.amountCents - received.refundedCents);
    const amount = format.money(amountCents, deposit.currency);
    return (
      <ConfirmDialog
        title={t("giveBackTitle", { amount })}
        description={t("giveBackText")}
        confirmLabel={t("giveBackYes")}
        trigger={
          <Button size="sm">
            <Undo2 aria-hidden />
            {t("giveBack", { amount })}
          </Button>
        }
        onConfirm={() => run(`/payments/${received.id}/refund`, { amountCents }).then(() => {})}
      />
    );
  }
  if (deposit.status === "expired" && late && deposit.paidCents === 0) {
    return (
      <Button size="sm" variant="secondary" pending={busy !== null} onClick={() => confirm(late.id)}>
        <Check aria-hidden />
        {t("arrivedLate")}
      </Button>
    );
  }
  return null;
}
