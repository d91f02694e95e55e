"use client";

import { Printer, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { PaymentView, TicketPreview } from "@/lib/payments/schema";
import { TicketState } from "../payment-look";
import { useMoneyChanged } from "../use-payments";
import { Adjustments } from "./adjustments";
import { BillLines, BillTotals } from "./bill-lines";
import { FeeOffers } from "./fee-offers";
import { PaymentRows } from "./payment-rows";
import { PixPanel } from "./pix-panel";
import { RefundDialog } from "./refund-dialog";
import { TakePayments } from "./take-payments";

type Props = { ticket: TicketPreview; open: () => Promise<string>; onClose: () => void };

/** A bill with everything that can be done with it; one that is only looked at is not opened. */
export function Bill({ ticket, open, onClose }: Props) {
  const t = useTranslations("payments.charge");
  const { slug } = useTenant();
  const mayWrite = useMay("payments.write");
  const { busy, run } = useBillAction();
  const [refunding, setRefunding] = useState<PaymentView | null>(null);
  const isOpen = ticket.status === "open";
  const isDraft = ticket.id === null;
  const isMine = isOpen && mayWrite;
  const isPaidAhead = ticket.totalCents > 0 && ticket.paidCents === ticket.totalCents;
  const pending = ticket.payments.filter((payment) => payment.status === "pending");
  const removeFee = (feeId: string) =>
    void run(async (api) => api(`/payments/tickets/${await open()}/fees/${feeId}`, { method: "DELETE" }));
  return (
    <>
      <DialogBody className="grid content-start gap-6">
        <div className="flex items-center justify-between gap-3">
          {isDraft ? (
            <p className="text-hint text-muted-foreground">{t("draft")}</p>
          ) : (
            <TicketState ticket={ticket} />
          )}
          {isOpen ? null : (
            <Button asChild variant="secondary" size="sm">
              <Link href={`/t/${slug}/payments/receipts/${ticket.id}`}>
                <Printer aria-hidden />
                {t("receipt")}
              </Link>
            </Button>
          )}
        </div>
        <BillLines ticket={ticket} onRemoveFee={isMine && !busy ? removeFee : null} />
        {isMine ? <FeeOffers ticket={ticket} open={open} /> : null}
        {isMine ? <Adjustments key={ticket.version} ticket={ticket} open={open} /> : null}
        <BillTotals ticket={ticket} />
        {pending.map((payment) => (
          <PixPanel key={payment.id} payment={payment} />
        ))}
        {isMine && (ticket.dueCents > 0 || ticket.totalCents === 0) ? (
          <TakePayments key={`${ticket.dueCents}`} ticket={ticket} open={open} />
        ) : null}
        {isMine && isPaidAhead ? (
          <Button
            size="lg"
            pending={busy}
            onClick={() =>
              void run(async (api) =>
                api(`/payments/tickets/${await open()}/charge`, { body: { payments: [] } }),
              )
            }
          >
            {t("finish")}
          </Button>
        ) : null}
        <PaymentRows ticket={ticket} onRefund={mayWrite ? setRefunding : null} />
      </DialogBody>
      <DialogFooter>
        {isMine && ticket.id !== null && ticket.paidCents === 0 && !ticket.isDepositOnly ? (
          <VoidButton id={ticket.id} number={ticket.number ?? 0} onDone={onClose} />
        ) : null}
        {isMine && isDraft ? (
          <Button
            variant="ghost"
            pending={busy}
            onClick={() => void run(open).then((isDone) => isDone && onClose())}
          >
            {t("later")}
          </Button>
        ) : null}
        <Button variant={isOpen ? "secondary" : "primary"} onClick={onClose}>
          {isDraft ? t("close") : isOpen ? t("later") : t("done")}
        </Button>
      </DialogFooter>
      {refunding ? (
        <RefundDialog payment={refunding} ticket={ticket} onClose={() => setRefunding(null)} />
      ) : null}
    </>
  );
}

/** Runs one change at a time; every number on screen is asked for again. */
function useBillAction() {
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (work: (call: typeof api) => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work(api);
      return true;
    } catch (error) {
      toast.problem(error);
      return false;
    } finally {
      await changed();
      setBusy(false);
    }
  };
  return { busy, run };
}

function VoidButton({ id, number, onDone }: { id: string; number: number; onDone: () => void }) {
  const t = useTranslations("payments.charge");
  const { run } = useBillAction();
  return (
    <ConfirmDialog
      title={t("voidTitle", { number })}
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
        if (await run((api) => api(`/payments/tickets/${id}/void`, { method: "POST" }))) onDone();
      }}
    />
  );
}
