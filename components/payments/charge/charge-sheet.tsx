"use client";

import { Printer, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import type { PaymentView, TicketView } from "@/lib/payments/schema";
import { TicketState } from "../payment-look";
import { useMoneyChanged, useTicket } from "../use-payments";
import { Adjustments } from "./adjustments";
import { BillLines, BillTotals } from "./bill-lines";
import { PaymentRows } from "./payment-rows";
import { PixPanel } from "./pix-panel";
import { RefundDialog } from "./refund-dialog";
import { TakePayments } from "./take-payments";

type Props = ({ appointmentId: string } | { ticketId: string }) & { onClose: () => void };

/**
 * The till for one visit or sale: lines, discount, tip, split payments, Pix, refunds, receipt. The page that mounts it
 * needs the message area "payments".
 */
export function ChargeSheet({ onClose, ...target }: Props) {
  const t = useTranslations("payments.charge");
  const query = useTicket(target);
  const ticket = query.data;
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={ticket ? t("title", { number: ticket.number }) : t("loading")}
        {...(ticket?.contact?.name ? { description: ticket.contact.name } : {})}
      >
        {ticket ? (
          <Bill ticket={ticket} onClose={onClose} />
        ) : (
          <DialogBody>
            {query.error ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : (
              <div aria-busy="true" className="grid gap-4">
                <Skeleton className="h-24" />
                <Skeleton className="h-40" />
              </div>
            )}
          </DialogBody>
        )}
      </SheetContent>
    </Sheet>
  );
}

function Bill({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const t = useTranslations("payments.charge");
  const { slug } = useTenant();
  const mayWrite = useMay("payments.write");
  const [refunding, setRefunding] = useState<PaymentView | null>(null);
  const isOpen = ticket.status === "open";
  const pending = ticket.payments.filter((payment) => payment.status === "pending");
  return (
    <>
      <DialogBody className="grid content-start gap-6">
        <div className="flex items-center justify-between gap-3">
          <TicketState ticket={ticket} />
          {isOpen ? null : (
            <Button asChild variant="secondary" size="sm">
              <Link href={`/t/${slug}/payments/receipts/${ticket.id}`}>
                <Printer aria-hidden />
                {t("receipt")}
              </Link>
            </Button>
          )}
        </div>
        <BillLines ticket={ticket} />
        {isOpen && mayWrite ? <Adjustments key={ticket.version} ticket={ticket} /> : null}
        <BillTotals ticket={ticket} />
        {pending.map((payment) => (
          <PixPanel key={payment.id} payment={payment} />
        ))}
        {isOpen && mayWrite && (ticket.dueCents > 0 || ticket.totalCents === 0) ? (
          <TakePayments key={`${ticket.dueCents}`} ticket={ticket} />
        ) : null}
        <PaymentRows ticket={ticket} onRefund={mayWrite ? setRefunding : null} />
      </DialogBody>
      <DialogFooter>
        {isOpen && mayWrite && ticket.paidCents === 0 ? (
          <VoidButton ticket={ticket} onDone={onClose} />
        ) : null}
        <Button variant={isOpen ? "secondary" : "primary"} onClick={onClose}>
          {isOpen ? t("later") : t("done")}
        </Button>
      </DialogFooter>
      {refunding ? (
        <RefundDialog payment={refunding} ticket={ticket} onClose={() => setRefunding(null)} />
      ) : null}
    </>
  );
}

function VoidButton({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const t = useTranslations("payments.charge");
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  return (
    <ConfirmDialog
      title={t("voidTitle", { number: ticket.number })}
      description={t("voidText")}
      confirmLabel={t("void")}
      destructive
      trigger={
        <Button variant="danger-ghost" className="sm:mr-auto">
          <Trash2 aria-hidden />
          {t("void")}
        </Button>
      }
      onConfirm={async () => {
        try {
          await api(`/payments/tickets/${ticket.id}/void`, { method: "POST" });
          onDone();
          await changed();
        } catch (error) {
          toast.problem(error);
        }
      }}
    />
  );
}
