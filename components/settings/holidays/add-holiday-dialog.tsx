"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { type AddedHoliday, useHolidayActions } from "@/components/booking/use-holidays";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-fields";
import { DateField, TimeField } from "@/components/forms/time-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";

const formSchema = z
  .object({
    date: z.iso.date(),
    name: z.string().trim().min(1).max(80),
    open: z.boolean(),
    from: z.string(),
    to: z.string(),
  })
  .refine(({ open, from, to }) => !open || from < to, { path: ["to"], message: "range_order" });

type Props = { today: string; onAdded: (added: AddedHoliday[]) => void; onClose: () => void };

/** One day: closed, or open at other hours. */
export function AddHolidayDialog({ today, onAdded, onClose }: Props) {
  const t = useTranslations("holidays");
  const { add } = useHolidayActions();
  const form = useAppForm({
    schema: formSchema,
    defaultValues: { date: today, name: "", open: false, from: "09:00", to: "13:00" },
  });
  const open = useWatch({ control: form.control, name: "open" });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("add")} description={t("addText")}>
        <Form
          form={form}
          onSubmit={async ({ date, name, open, from, to }) =>
            onAdded(await add([{ date, name, ranges: open ? [[from, to]] : [] }]))
          }
        >
          <DialogBody className="grid gap-4">
            <DateField name="date" label={t("date")} min={today} today={today} />
            <TextField name="name" label={t("name")} placeholder={t("namePlaceholder")} autoComplete="off" />
            <SwitchField name="open" label={t("open")} hint={t("openHint")} />
            {open ? (
              <div className="grid grid-cols-2 gap-3">
                <TimeField name="from" label={t("from")} />
                <TimeField name="to" label={t("to")} />
              </div>
            ) : null}
          </DialogBody>
          <DialogFooter>
            <SubmitButton>{t("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
