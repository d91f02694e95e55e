"use client";

import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { MoneyField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { addCashMovementSchema, type CashSessionView } from "@/lib/payments/cash.shared";
import { useMoneyChanged } from "../use-payments";

type Props = { session: CashSessionView; direction: "in" | "out"; onClose: () => void };

/** Puts cash in or takes it out, with the reason. */
export function MovementDialog({ session, direction, onClose }: Props) {
  const t = useTranslations("payments.cash");
  const tAction = useTranslations("common.action");
  const api = useApi();
  const changed = useMoneyChanged();
  const form = useAppForm({
    schema: addCashMovementSchema,
    defaultValues: { direction, amountCents: undefined, reason: "" },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="sm" title={t(direction === "in" ? "putIn" : "takeOut")}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (body) => {
            await api(`/cash-sessions/${session.id}/movements`, { body });
            onClose();
            await changed();
          }}
        >
          <DialogBody className="grid gap-4">
            <MoneyField name="amountCents" label={t("amount")} currency={session.currency} />
            <TextField name="reason" label={t("reason")} hint={t("reasonHint")} autoComplete="off" />
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{tAction("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
