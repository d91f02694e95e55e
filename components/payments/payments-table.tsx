"use client";

import { ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { dataColumns } from "@/components/ui/data-table-model";
import { EmptyState } from "@/components/ui/empty-state";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useFormat } from "@/components/ui/use-format";
import type { PaymentView } from "@/lib/payments/schema";
import { paymentMethods, paymentStatuses } from "@/lib/payments/terms.shared";
import { MethodLabel, PaymentState } from "./payment-look";
import { usePaymentPages } from "./use-payments";

const column = dataColumns<PaymentView>();
const all = "*";

/** Every payment, newest first, by method and state. */
export function PaymentsTable({ onOpen }: { onOpen: (ticketId: string) => void }) {
  const t = useTranslations("payments.list");
  const tCharge = useTranslations("payments.charge");
  const tMethod = useTranslations("payments.method");
  const tState = useTranslations("payments.state");
  const format = useFormat();
  const { timeZone } = useTenant();
  const [filters, setFilters] = useQueryStates({
    method: parseAsStringLiteral(paymentMethods),
    status: parseAsStringLiteral(paymentStatuses),
  });
  const { method, status } = filters;
  const pages = usePaymentPages({ ...(method ? { method } : {}), ...(status ? { status } : {}) });
  const rows = pages.data?.pages.flatMap((page) => page.data);
  const columns = useMemo(
    () => [
      column.accessor("createdAt", {
        header: t("when"),
        enableSorting: false,
        meta: { card: "title" as const },
        cell: ({ row: { original } }) => (
          <button
            type="button"
            onClick={() => onOpen(original.ticketId)}
            className="focus-ring rounded-sm text-left font-medium hover:underline"
          >
            {format.dateTime(original.createdAt, timeZone)}
          </button>
        ),
      }),
      column.accessor((row) => row.contact?.name ?? "", {
        id: "who",
        header: t("who"),
        enableSorting: false,
        cell: ({ row: { original } }) =>
          original.contact?.name ?? tCharge("title", { number: original.ticketNumber }),
      }),
      column.accessor("method", {
        header: t("method"),
        enableSorting: false,
        cell: ({ getValue }) => <MethodLabel method={getValue()} />,
      }),
      column.accessor("status", {
        header: t("state"),
        enableSorting: false,
        cell: ({ row: { original } }) => <PaymentState payment={original} />,
      }),
      column.accessor("amountCents", {
        header: t("amount"),
        enableSorting: false,
        meta: { card: "aside" as const, align: "right" as const },
        cell: ({ row: { original } }) => (
          <span className="font-medium tabular-nums">
            {format.money(original.amountCents - original.refundedCents, original.currency)}
          </span>
        ),
      }),
    ],
    [t, tCharge, format, timeZone, onOpen],
  );
  const isFiltered = method !== null || status !== null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-ui">{t("title")}</h2>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={rows}
        getRowId={(payment) => payment.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        onRowClick={(payment) => onOpen(payment.ticketId)}
        paging={{
          hasMore: pages.hasNextPage,
          onMore: () => void pages.fetchNextPage(),
          loading: pages.isFetchingNextPage,
        }}
        toolbar={
          <>
            <Select
              value={method ?? all}
              onValueChange={(value) =>
                void setFilters({ method: paymentMethods.find((name) => name === value) ?? null })
              }
            >
              <SelectTrigger className="w-auto min-w-32" aria-label={t("method")}>
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                <SelectItem value={all}>{t("allMethods")}</SelectItem>
                {paymentMethods.map((name) => (
                  <SelectItem key={name} value={name}>
                    {tMethod(name)}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
            <Select
              value={status ?? all}
              onValueChange={(value) =>
                void setFilters({ status: paymentStatuses.find((name) => name === value) ?? null })
              }
            >
              <SelectTrigger className="w-auto min-w-32" aria-label={t("state")}>
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                <SelectItem value={all}>{t("allStates")}</SelectItem>
                {paymentStatuses.map((name) => (
                  <SelectItem key={name} value={name}>
                    {tState(name)}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          </>
        }
        empty={
          <EmptyState
            icon={ReceiptText}
            title={isFiltered ? t("nothingTitle") : t("emptyTitle")}
            description={isFiltered ? t("nothingText") : t("emptyText")}
            action={
              isFiltered ? (
                <Button variant="secondary" onClick={() => void setFilters({ method: null, status: null })}>
                  {t("showAll")}
                </Button>
              ) : null
            }
          />
        }
      />
    </section>
  );
}
