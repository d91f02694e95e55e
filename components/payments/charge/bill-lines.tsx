"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { TicketPreview } from "@/lib/payments/schema";

type Props = { ticket: TicketPreview; onRemoveFee?: ((feeId: string) => void) | null };

/** What is on a bill; a fee can be taken off again. */
export function BillLines({ ticket, onRemoveFee = null }: Props) {
  const t = useTranslations("payments.charge");
  const format = useFormat();
  return (
    <ul aria-label={t("lines")} className="grid gap-2">
      {ticket.lines.map((line) => (
        <li key={line.id} className="flex items-baseline justify-between gap-4 text-ui">
          <span className="min-w-0">
            <span className="break-words font-medium">{line.name || t("customLine")}</span>
            {line.quantity > 1 ? (
              <span className="text-muted-foreground"> {t("times", { quantity: line.quantity })}</span>
            ) : null}
            {line.staff ? (
              <span className="block text-hint text-muted-foreground">{line.staff.name}</span>
            ) : null}
          </span>
          <span className="flex shrink-0 items-center gap-1 tabular-nums">
            {format.money(line.quantity * line.unitCents, ticket.currency)}
            {line.feeId && onRemoveFee && ticket.lines.length > 1 ? (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t("removeFee", { name: line.name })}
                onClick={() => line.feeId && onRemoveFee(line.feeId)}
              >
                <X />
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The sums of a bill, down to what is still due. */
export function BillTotals({ ticket }: { ticket: TicketPreview }) {
  const t = useTranslations("payments.charge");
  const format = useFormat();
  const rows: [string, number, boolean][] = [
    ["subtotal", ticket.subtotalCents, ticket.subtotalCents !== ticket.totalCents],
    ["discount", -ticket.discountCents, ticket.discountCents > 0],
    ["tip", ticket.tipCents, ticket.tipCents > 0],
    ["total", ticket.totalCents, true],
    ["paid", -ticket.paidCents, ticket.paidCents > 0 && ticket.status === "open"],
    ["pending", -ticket.pendingCents, ticket.pendingCents > 0],
    ["refunded", -ticket.refundedCents, ticket.refundedCents > 0],
    ["due", ticket.dueCents, ticket.status === "open" && ticket.dueCents !== ticket.totalCents],
  ];
  return (
    <dl className="grid gap-1 border-border border-t pt-3 text-ui">
      {rows
        .filter(([, , isShown]) => isShown)
        .map(([name, cents]) => (
          <div
            key={name}
            className={cn(
              "flex items-baseline justify-between gap-4",
              name === "total" || name === "due" ? "font-semibold text-base" : "text-muted-foreground",
            )}
          >
            <dt>{t(name)}</dt>
            <dd className="tabular-nums">{format.money(cents, ticket.currency)}</dd>
          </div>
        ))}
    </dl>
  );
}
