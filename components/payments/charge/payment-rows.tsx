"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import type { PaymentView, TicketPreview } from "@/lib/payments/schema";
import { MethodLabel, PaymentState } from "../payment-look";

type Props = { ticket: TicketPreview; onRefund: ((payment: PaymentView) => void) | null };

/** What was paid on a bill, with the way back. */
export function PaymentRows({ ticket, onRefund }: Props) {
  const t = useTranslations("payments.charge");
  const format = useFormat();
  const { timeZone } = useTenant();
  const rows = ticket.payments.filter((payment) => payment.status !== "pending");
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-ui">{t("payments")}</h3>
      <ul className="grid divide-y divide-border rounded-lg border border-border">
        {rows.map((payment) => (
          <li
            key={payment.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 py-2 text-ui"
          >
            <span className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-2">
                <MethodLabel method={payment.method} />
                {payment.purpose === "deposit" ? <Badge tone="outline">{t("deposit")}</Badge> : null}
              </span>
              <span className="text-hint text-muted-foreground">
                {format.dateTime(payment.confirmedAt ?? payment.createdAt, timeZone)}
              </span>
            </span>
            <span className="flex items-center gap-2">
              <PaymentState payment={payment} />
              <span className="tabular-nums">{format.money(payment.amountCents, payment.currency)}</span>
              {onRefund && payment.status === "confirmed" && payment.refundedCents < payment.amountCents ? (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t("refundOf", { amount: format.money(payment.amountCents, payment.currency) })}
                  onClick={() => onRefund(payment)}
                >
                  <Undo2 />
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
