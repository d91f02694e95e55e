"use client";

import { useTranslations } from "next-intl";
import { DialogBody } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { Bill } from "./bill";
import { type BillTarget, useBill } from "./use-bill";

type Props = BillTarget & { onClose: () => void };

/**
 * The till for one visit or sale: lines, fees, discount, tip, split payments, Pix, refunds, receipt. The page that mounts
 * it needs the message area "payments".
 */
export function ChargeSheet({ onClose, ...target }: Props) {
  const t = useTranslations("payments.charge");
  const { query, open } = useBill(target);
  const ticket = query.data;
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent
        title={ticket?.number ? t("title", { number: ticket.number }) : t("loading")}
        {...(ticket?.contact?.name ? { description: ticket.contact.name } : {})}
      >
        {ticket ? (
          <Bill ticket={ticket} open={open} onClose={onClose} />
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
