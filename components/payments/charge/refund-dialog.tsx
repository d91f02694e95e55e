"use client";

import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { MoneyField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { type PaymentView, refundPaymentSchema, type TicketPreview } from "@/lib/payments/schema";
import { counterMethods } from "@/lib/payments/terms.shared";
import { MethodLabel } from "../payment-look";
import { useMoneyChanged } from "../use-payments";

type Props = { payment: PaymentView; ticket: TicketPreview; onClose: () => void };

/** Gives all or some of a payment back. */
export function RefundDialog({ payment, ticket, onClose }: Props) {
  const t = useTranslations("payments.refund");
  const format = useFormat();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const left = payment.amountCents - payment.refundedCents;
  const hasProducts = ticket.status !== "open" && ticket.lines.some((line) => line.kind === "product");
  const form = useAppForm({
    schema: refundPaymentSchema,
    defaultValues: {
      amountCents: left,
      method: counterMethods.find((method) => method === payment.method) ?? "transfer",
      reason: "",
      restock: false,
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="sm"
        title={t("title")}
        description={t("text", { amount: format.money(left, payment.currency) })}
      >
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (body) => {
            await api(`/payments/${payment.id}/refund`, { body });
            toast.success(t("done"));
            onClose();
            await changed();
          }}
        >
          <DialogBody className="grid content-start gap-4">
            <MoneyField name="amountCents" label={t("amount")} currency={payment.currency} />
            <SelectField
              name="method"
              label={t("method")}
              options={counterMethods.map((method) => ({
                value: method,
                label: <MethodLabel method={method} />,
              }))}
            />
            <TextField name="reason" label={t("reason")} optional autoComplete="off" />
            {hasProducts ? <SwitchField name="restock" label={t("restock")} hint={t("restockHint")} /> : null}
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{t("confirm")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
