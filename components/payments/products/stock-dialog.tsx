"use client";

import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { NumberField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { adjustStockSchema, type ProductView } from "@/lib/payments/products.shared";
import { useMoneyChanged } from "../use-payments";

/** Counts products in or out. */
export function StockDialog({ product, onClose }: { product: ProductView; onClose: () => void }) {
  const t = useTranslations("payments.products");
  const tAction = useTranslations("common.action");
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const form = useAppForm({ schema: adjustStockSchema, defaultValues: { delta: 1 } });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="sm" title={product.name} description={t("countText", { count: product.stock })}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (body) => {
            await api(`/products/${product.id}/stock`, { body });
            toast.success(t("saved", { name: product.name }));
            onClose();
            await changed();
          }}
        >
          <DialogBody>
            <NumberField name="delta" label={t("delta")} hint={t("deltaHint")} step={1} />
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{tAction("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
