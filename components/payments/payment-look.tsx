"use client";

import { Banknote, CreditCard, Globe, Landmark, QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { PaymentView, TicketPreview } from "@/lib/payments/schema";
import type { PaymentMethod } from "@/lib/payments/terms.shared";

const icons = {
  cash: Banknote,
  card: CreditCard,
  pix: QrCode,
  transfer: Landmark,
  stripe: Globe,
  paypal: Globe,
} satisfies Record<PaymentMethod, unknown>;

/** A way to pay with its sign and name. */
export function MethodLabel({ method }: { method: PaymentMethod }) {
  const t = useTranslations("payments.method");
  const Icon = icons[method];
  return (
    <span className="inline-flex items-center gap-2">
      <Icon aria-hidden className="size-4 text-muted-foreground" />
      {t(method)}
    </span>
  );
}

const tones: Record<string, BadgeTone> = {
  open: "live",
  paid: "done",
  refunded: "ended",
  void: "ended",
  pending: "live",
  confirmed: "done",
  cancelled: "ended",
  partlyRefunded: "planned",
};

/** The state of a payment; a refund shows. */
export function PaymentState({ payment }: { payment: PaymentView }) {
  const t = useTranslations("payments.state");
  const isWhole = payment.refundedCents === payment.amountCents;
  const state = payment.refundedCents === 0 ? payment.status : isWhole ? "refunded" : "partlyRefunded";
  return <Badge tone={tones[state] ?? "neutral"}>{t(state)}</Badge>;
}

/** The state of a bill. */
export function TicketState({ ticket }: { ticket: Pick<TicketPreview, "status" | "refundedCents"> }) {
  const t = useTranslations("payments.state");
  const state = ticket.status === "paid" && ticket.refundedCents > 0 ? "partlyRefunded" : ticket.status;
  return <Badge tone={tones[state] ?? "neutral"}>{t(state)}</Badge>;
}
