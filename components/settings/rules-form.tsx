"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { SwitchField } from "@/components/forms/choice-fields";
import { Field, type FieldProps } from "@/components/forms/field";
import { Form, SubmitButton } from "@/components/forms/form";
import { NumberField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useFormat } from "@/components/ui/use-format";
import { bookingPolicySchema, type TenantView } from "@/lib/tenants/schema";
import { useSaveBusiness } from "./use-business";

const formSchema = bookingPolicySchema.pick({
  stepMin: true,
  minNoticeMin: true,
  maxAdvanceDays: true,
  cancelLimitMin: true,
  depositWaitMin: true,
  requirePhone: true,
  walkInsEnabled: true,
  showWaitPublicly: true,
});

function formValues({ bookingPolicy }: TenantView): z.input<typeof formSchema> {
  return formSchema.parse(bookingPolicy);
}

const steps = [5, 10, 15, 20, 30, 45, 60];
const leads = [0, 15, 30, 60, 120, 240, 480, 720, 1440, 2880];

const waits = [15, 30, 60, 120, 240, 720, 1440];

/** The rules by which customers and the agent book; the front desk may step over them. */
export function RulesForm({ business }: { business: TenantView }) {
  const t = useTranslations("settings");
  const save = useSaveBusiness();
  const form = useAppForm({ schema: formSchema, defaultValues: formValues(business) });
  const takesWalkIns = useWatch({ control: form.control, name: "walkInsEnabled" });
  return (
    <Form
      form={form}
      onSubmit={async (bookingPolicy) => form.reset(formValues(await save({ bookingPolicy })))}
    >
      <Card>
        <CardHeader title={t("rules.title")} description={t("rules.description")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <MinutesField name="stepMin" label={t("field.step")} hint={t("hint.step")} choices={steps} />
          <MinutesField
            name="minNoticeMin"
            label={t("field.notice")}
            hint={t("hint.notice")}
            choices={leads}
          />
          <NumberField
            name="maxAdvanceDays"
            label={t("field.horizon")}
            hint={t("hint.horizon")}
            min={1}
            max={730}
            step={1}
          />
          <MinutesField
            name="cancelLimitMin"
            label={t("field.cancelLimit")}
            hint={t("hint.cancelLimit")}
            choices={leads}
          />
          <MinutesField
            name="depositWaitMin"
            label={t("field.depositWait")}
            hint={t("hint.depositWait")}
            choices={waits}
          />
          <SwitchField
            name="requirePhone"
            label={t("field.requirePhone")}
            hint={t("hint.requirePhone")}
            className="sm:col-span-2"
          />
          <SwitchField
            name="walkInsEnabled"
            label={t("field.walkIns")}
            hint={t("hint.walkIns")}
            className="sm:col-span-2"
          />
          {takesWalkIns ? (
            <SwitchField
              name="showWaitPublicly"
              label={t("field.showWait")}
              hint={t("hint.showWait")}
              className="sm:col-span-2"
            />
          ) : null}
        </CardBody>
        <CardFooter>
          <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}

/** A span of minutes from a few sensible ones; a value saved some other way stays choosable. */
function MinutesField({ choices, ...props }: FieldProps & { choices: readonly number[] }) {
  const t = useTranslations("settings");
  const format = useFormat();
  return (
    <Field {...props}>
      {({ field, aria }) => {
        const all = [...new Set([...choices, Number(field.value)])].sort((a, b) => a - b);
        return (
          <Select value={String(field.value)} onValueChange={(value) => field.onChange(Number(value))}>
            <SelectTrigger {...aria} ref={field.ref} onBlur={field.onBlur}>
              <SelectValue />
            </SelectTrigger>
            <SelectContent>
              {all.map((minutes) => (
                <SelectItem key={minutes} value={String(minutes)}>
                  {minutes === 0 ? t("noLimit") : format.duration(minutes)}
                </SelectItem>
              ))}
            </SelectContent>
          </Select>
        );
      }}
    </Field>
  );
}
