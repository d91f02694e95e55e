"use client";

import { PackagePlus, Pencil, Plus, ShoppingBag, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { dataColumns } from "@/components/ui/data-table-model";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { ProductView } from "@/lib/payments/products.shared";
import { useMoneyChanged, useProducts } from "../use-payments";
import { ProductSheet } from "./product-sheet";
import { StockDialog } from "./stock-dialog";

const column = dataColumns<ProductView>();

/** What is sold at the counter and how much of it is left. */
export function ProductsTab() {
  const t = useTranslations("payments.products");
  const tAction = useTranslations("common.action");
  const format = useFormat();
  const { currency } = useTenant();
  const mayEdit = useMay("services.write");
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const products = useProducts();
  const [open, setOpen] = useState<ProductView | "new" | null>(null);
  const [counting, setCounting] = useState<ProductView | null>(null);
  const [deleting, setDeleting] = useState<ProductView | null>(null);
  const columns = useMemo(
    () => [
      column.accessor("name", { header: t("name"), meta: { card: "title" as const } }),
      column.accessor("priceCents", {
        header: t("price"),
        meta: { align: "right" as const },
        cell: ({ getValue }) => format.money(getValue(), currency),
      }),
      column.accessor("stock", {
        header: t("stock"),
        meta: { align: "right" as const },
        cell: ({ getValue }) => <span className="tabular-nums">{format.number(getValue())}</span>,
      }),
      column.accessor("isActive", {
        header: t("state"),
        meta: { card: "aside" as const },
        cell: ({ getValue }) => (
          <Badge tone={getValue() ? "done" : "neutral"}>{t(getValue() ? "active" : "inactive")}</Badge>
        ),
      }),
    ],
    [t, format, currency],
  );
  const add = mayEdit ? (
    <Button variant="secondary" onClick={() => setOpen("new")}>
      <Plus aria-hidden />
      {t("new")}
    </Button>
  ) : null;
  return (
    <>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={products.data}
        getRowId={(product) => product.id}
        error={products.error}
        onRetry={() => void products.refetch()}
        toolbar={products.data?.length ? add : null}
        {...(mayEdit
          ? {
              onRowClick: setOpen,
              rowActions: () => [
                { label: tAction("edit"), icon: <Pencil aria-hidden />, onSelect: setOpen },
                { label: t("count"), icon: <PackagePlus aria-hidden />, onSelect: setCounting },
                {
                  label: tAction("delete"),
                  icon: <Trash2 aria-hidden />,
                  destructive: true,
                  onSelect: setDeleting,
                },
              ],
            }
          : {})}
        empty={
          <EmptyState icon={ShoppingBag} title={t("emptyTitle")} description={t("emptyText")} action={add} />
        }
      />
      {open ? <ProductSheet product={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
      {counting ? <StockDialog product={counting} onClose={() => setCounting(null)} /> : null}
      {deleting ? (
        <ConfirmDialog
          open
          onOpenChange={(isOpen) => !isOpen && setDeleting(null)}
          title={t("deleteTitle", { name: deleting.name })}
          description={t("deleteText")}
          confirmLabel={tAction("delete")}
          destructive
          onConfirm={async () => {
            await api(`/products/${deleting.id}`, { method: "DELETE" }).catch(toast.problem);
            await changed();
          }}
        />
      ) : null}
    </>
  );
}
