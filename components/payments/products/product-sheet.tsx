"use client";

import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { MoneyField, NumberField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useToast } from "@/components/ui/toast";
import { createProductSchema, type ProductView } from "@/lib/payments/products.shared";
import { useMoneyChanged } from "../use-payments";

/** A product's name and price; its first stock only while it is new. */
export function ProductSheet({ product, onClose }: { product: ProductView | null; onClose: () => void }) {
  const t = useTranslations("payments.products");
  const tAction = useTranslations("common.action");
  const { currency } = useTenant();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const form = useAppForm({
    schema: createProductSchema,
    defaultValues: {
      name: product?.name ?? "",
      sku: product?.sku ?? "",
      priceCents: product?.priceCents ?? 0,
      stock: product?.stock ?? 0,
      isActive: product?.isActive ?? true,
    },
  });
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={product ? t("editTitle") : t("newTitle")}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async ({ stock, ...fields }) => {
            if (product) await api(`/products/${product.id}`, { method: "PUT", body: fields });
            else await api("/products", { body: { ...fields, stock } });
            toast.success(t("saved", { name: fields.name }));
            onClose();
            await changed();
          }}
        >
          <DialogBody className="grid content-start gap-4">
            <TextField name="name" label={t("name")} autoComplete="off" autoFocus={!product} />
            <div className="grid grid-cols-2 gap-4">
              <MoneyField name="priceCents" label={t("price")} currency={currency} />
              {product ? null : <NumberField name="stock" label={t("stock")} min={0} step={1} />}
            </div>
            <TextField name="sku" label={t("sku")} autoComplete="off" optional />
            <SwitchField name="isActive" label={t("active")} hint={t("activeHint")} />
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{tAction("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </SheetContent>
    </Sheet>
  );
}
