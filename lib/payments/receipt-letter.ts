import { firstName } from "@/lib/booking/public-shop";
import type { TxCtx } from "@/lib/core/ctx";
import { formatDate, formatMoney } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { translatorFor } from "@/lib/i18n/translator";
import { fallbackName } from "@/lib/notifications/default-templates";
import { safeName } from "@/lib/notifications/render.shared";
import { grossOf } from "./money-math.shared";
import type { TicketRow } from "./tickets";

/** A paid bill in words, in the reader's language: what, how much, and how it was paid. */
export async function receiptLetter(
  { tenant, timeZone }: TxCtx,
  ticket: TicketRow,
  locale: Locale,
): Promise<{ subject: string; body: string }> {
  const t = await translatorFor(locale, "letters");
  const money = (cents: number) => formatMoney(cents, ticket.currency, locale);
  const amount = (key: string, cents: number) =>
    cents === 0 ? [] : [t(`receipt.${key}`, { amount: money(cents) })];
  const lines = ticket.lines.map(
    (line) => `${line.quantity} × ${line.name || t("receipt.other")}: ${money(grossOf(line))}`,
  );
  const paid = ticket.payments
    .filter((payment) => payment.status === "confirmed")
    .map((payment) => `${t(`receipt.method.${payment.method}`)}: ${money(payment.amountCents)}`);
  const client = firstName(safeName(ticket.contact?.name)) || fallbackName[locale];
  const date = formatDate(ticket.paidAt ?? ticket.createdAt, timeZone, locale, "long");
  const paragraphs = [
    [t("receipt.hello", { client })],
    [t("receipt.intro", { number: `#${ticket.number}`, date })],
    lines,
    [
      ...amount("discount", -ticket.discountCents),
      ...amount("tip", ticket.tipCents),
      t("receipt.total", { amount: money(ticket.totalCents) }),
    ],
    [...paid, ...amount("refunded", ticket.refundedCents)],
    [t("receipt.notFiscal")],
    [t("receipt.bye"), tenant.name],
  ];
  return {
    subject: t("receipt.subject", { number: `#${ticket.number}`, shop: tenant.name }).replace(/\s+/g, " "),
    body: paragraphs
      .filter((rows) => rows.length > 0)
      .map((rows) => rows.join("\n"))
      .join("\n\n"),
  };
}
