"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { SwitchField } from "@/components/forms/choice-fields";
import { Field } from "@/components/forms/field";
import { Form, SubmitButton } from "@/components/forms/form";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { TimeSelect } from "@/components/ui/time-select";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { NotificationSettingsView } from "@/lib/notifications/schema";

const formSchema = z.object({
  confirmations: z.boolean(),
  reminders: z.boolean(),
  offsetsMin: z.array(z.number()).max(5),
  isQuiet: z.boolean(),
  dailySummary: z.boolean(),
  from: z.string(),
  to: z.string(),
});

const usual = [4320, 2880, 1440, 720, 240, 120, 60];

function formValues(settings: NotificationSettingsView): z.input<typeof formSchema> {
  const { confirmations, reminders, offsetsMin, quietHours, dailySummary } = settings;
  return {
    ...{ confirmations, reminders, offsetsMin, dailySummary, isQuiet: quietHours !== null },
    from: quietHours?.from ?? "21:00",
    to: quietHours?.to ?? "08:00",
  };
}

/** When and whether the shop writes. */
export function ScheduleForm({ initial }: { initial: NotificationSettingsView }) {
  const t = useTranslations("notifications.schedule");
  const api = useApi();
  const toast = useToast();
  const form = useAppForm({ schema: formSchema, defaultValues: formValues(initial) });
  const isQuiet = form.watch("isQuiet");
  return (
    <Form
      form={form}
      onSubmit={async ({ isQuiet: quiet, from, to, ...rest }) => {
        const body = { ...rest, quietHours: quiet ? { from, to } : null };
        const saved = await api<{ data: NotificationSettingsView }>("/notifications/settings", {
          method: "PUT",
          body,
        });
        form.reset(formValues(saved.data));
        toast.success(t("saved"));
      }}
    >
      <Card>
        <CardHeader title={t("title")} description={initial.canSendEmail ? t("about") : t("noServer")} />
        <CardBody className="grid gap-5">
          <SwitchField name="confirmations" label={t("confirmations")} hint={t("confirmationsHint")} />
          <SwitchField name="reminders" label={t("reminders")} hint={t("remindersHint")} />
          <Field group name="offsetsMin" label={t("offsets")} hint={t("offsetsHint")}>
            {({ field }) => <Offsets value={field.value as number[]} onChange={field.onChange} />}
          </Field>
          <SwitchField name="dailySummary" label={t("dailySummary")} hint={t("dailySummaryHint")} />
          <SwitchField name="isQuiet" label={t("quiet")} hint={t("quietHint")} />
          {isQuiet ? (
            <div className="grid grid-cols-2 gap-4 sm:max-w-sm">
              {(["from", "to"] as const).map((name) => (
                <Field key={name} name={name} label={t(name)}>
                  {({ field, aria }) => (
                    <TimeSelect {...aria} stepMin={30} value={field.value} onChange={field.onChange} />
                  )}
                </Field>
              ))}
            </div>
          ) : null}
        </CardBody>
        <CardFooter>
          <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}

function Offsets({ value, onChange }: { value: number[]; onChange: (value: number[]) => void }) {
  const t = useTranslations("notifications.schedule");
  const format = useFormat();
  const all = [...new Set([...usual, ...value])].sort((a, b) => b - a);
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-3">
      {all.map((minutes) => {
        const isOn = value.includes(minutes);
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control.
          <label key={minutes} className="flex items-center gap-2 text-ui">
            <Checkbox
              checked={isOn}
              disabled={!isOn && value.length >= 5}
              onCheckedChange={(checked) =>
                onChange(checked === true ? [...value, minutes] : value.filter((other) => other !== minutes))
              }
            />
            {t("before", { duration: format.duration(minutes) })}
          </label>
        );
      })}
    </div>
  );
}
