"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { toProblem } from "@/components/forms/problem";
import { MoneyField, TextareaField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useFormat } from "@/components/ui/use-format";
import { type CashSessionView, closeCashSessionSchema } from "@/lib/payments/cash.shared";
import { useMoneyChanged } from "../use-payments";

/** Counts the drawer and closes it; the difference is on screen before and kept after. */
export function CloseDialog({ session, onClose }: { session: CashSessionView; onClose: () => void }) {
  const t = useTranslations("payments.cash");
  const format = useFormat();
  const api = useApi();
  const changed = useMoneyChanged();
  const [hasPending, setHasPending] = useState(session.pendingPix > 0);
  const form = useAppForm({
    schema: closeCashSessionSchema,
    defaultValues: { countedCents: undefined, notes: "", acceptPending: false },
  });
  const counted = useWatch({ control: form.control, name: "countedCents" });
  const difference = typeof counted === "number" ? counted - session.expectedCents : null;
  const amount = format.money(Math.abs(difference ?? 0), session.currency);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="sm" title={t("closeTitle")} description={t("closeText")}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (body) => {
            try {
              await api(`/cash-sessions/${session.id}/close`, { body });
            } catch (error) {
              if (toProblem(error).code === "payments.pix_pending") setHasPending(true);
              throw error;
            }
            onClose();
            await changed();
          }}
        >
          <DialogBody className="grid content-start gap-4">
            <p className="flex justify-between gap-4 text-ui">
              <span className="text-muted-foreground">{t("expected")}</span>
              <span className="font-medium tabular-nums">
                {format.money(session.expectedCents, session.currency)}
              </span>
            </p>
            <MoneyField name="countedCents" label={t("counted")} currency={session.currency} />
            <p aria-live="polite" className="min-h-5 font-medium text-ui">
              {difference === null
                ? ""
                : difference === 0
                  ? t("exact")
                  : t(difference < 0 ? "missing" : "over", { amount })}
            </p>
            <TextareaField name="notes" label={t("notes")} rows={2} optional />
            {hasPending ? (
              <CheckboxField name="acceptPending" label={t("acceptPending")} hint={t("acceptPendingHint")} />
            ) : null}
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{t("close")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
