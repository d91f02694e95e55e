"use client";

import { ArrowLeft, MessageCircle, Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import type { TicketView } from "@/lib/payments/schema";
import { BillLines, BillTotals } from "./charge/bill-lines";
import { MethodLabel } from "./payment-look";
import { SendReceipt } from "./send-receipt";

type Shop = { name: string; address: string | null; phone: string | null };

/** The receipt of a bill: on screen, on paper, as a PDF through the print dialog, sent as text or by e-mail. */
export function ReceiptScreen({ ticket, shop }: { ticket: TicketView; shop: Shop }) {
  const t = useTranslations("payments.receipt");
  const tCharge = useTranslations("payments.charge");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const taken = ticket.payments.filter((payment) => payment.status === "confirmed");
  const money = (cents: number) => format.money(cents, ticket.currency);
  const text = [
    shop.name,
    t("number", { number: ticket.number }),
    format.dateTime(ticket.paidAt ?? ticket.createdAt, timeZone),
    ...ticket.lines.map(
      (line) =>
        `${line.quantity} × ${line.name || tCharge("customLine")}: ${money(line.quantity * line.unitCents)}`,
    ),
    ...(ticket.discountCents > 0 ? [`${tCharge("discount")}: ${money(-ticket.discountCents)}`] : []),
    ...(ticket.tipCents > 0 ? [`${tCharge("tip")}: ${money(ticket.tipCents)}`] : []),
    `${tCharge("total")}: ${money(ticket.totalCents)}`,
    t("thanks"),
  ].join("\n");
  const phone = ticket.contact?.phone?.replace(/\D/g, "") ?? "";
  return (
    <div className="mx-auto grid w-full max-w-md gap-4">
      <div data-print="hidden" className="flex flex-wrap items-center gap-2">
        <Button asChild variant="ghost">
          <Link href={`/t/${slug}/payments`}>
            <ArrowLeft aria-hidden />
            {t("back")}
          </Link>
        </Button>
        <Button className="ml-auto" onClick={() => window.print()}>
          <Printer aria-hidden />
          {t("print")}
        </Button>
        <Button asChild variant="secondary">
          <a
            href={`https://wa.me/${phone}?text=${encodeURIComponent(text)}`}
            target="_blank"
            rel="noreferrer"
          >
            <MessageCircle aria-hidden />
            {t("whatsapp")}
          </a>
        </Button>
      </div>
      <SendReceipt ticket={ticket} />
      <article className="grid gap-5 rounded-lg border border-border bg-surface p-6 print:border-0 print:bg-white print:p-0 print:text-black">
        <header className="grid gap-0.5 text-center">
          <h1 className="font-semibold text-lg">{shop.name}</h1>
          {shop.address ? <p className="text-hint text-muted-foreground">{shop.address}</p> : null}
          {shop.phone ? <p className="text-hint text-muted-foreground">{shop.phone}</p> : null}
        </header>
        <div className="flex justify-between gap-4 text-ui">
          <span className="font-medium">{t("number", { number: ticket.number })}</span>
          <span>{format.dateTime(ticket.paidAt ?? ticket.createdAt, timeZone)}</span>
        </div>
        {ticket.contact?.name ? <p className="text-ui">{t("for", { name: ticket.contact.name })}</p> : null}
        <BillLines ticket={ticket} />
        <BillTotals ticket={ticket} />
        <ul aria-label={tCharge("payments")} className="grid gap-1 text-ui">
          {taken.map((payment) => (
            <li key={payment.id} className="grid gap-0.5">
              <span className="flex justify-between gap-4">
                <MethodLabel method={payment.method} />
                <span className="tabular-nums">{money(payment.amountCents)}</span>
              </span>
              {payment.tenderedCents !== null && payment.tenderedCents > payment.amountCents ? (
                <span className="flex justify-between gap-4 text-hint text-muted-foreground">
                  <span>{tCharge("tendered")}</span>
                  <span className="tabular-nums">
                    {money(payment.tenderedCents)} ·{" "}
                    {tCharge("change", { amount: money(payment.tenderedCents - payment.amountCents) })}
                  </span>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="text-center text-hint text-muted-foreground">{t("notFiscal")}</p>
        <p className="text-center text-ui">{t("thanks")}</p>
      </article>
    </div>
  );
}
