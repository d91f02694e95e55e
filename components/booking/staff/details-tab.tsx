"use client";

import type { CountryCode } from "libphonenumber-js";
import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { PhoneField, TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useFormat } from "@/components/ui/use-format";
import { type CreateStaff, createStaffSchema, type ServiceView, type StaffView } from "@/lib/booking/schema";
import { CheckListField } from "../check-list-field";
import { CalendarColorField } from "../color-field";
import { useStaffActions } from "./use-staff-actions";

type Props = {
  person: StaffView | null;
  /** A new colleague starts with this one's week. */
  model: StaffView | undefined;
  services: readonly ServiceView[];
  onSaved: (person: StaffView) => void;
};

/** Who somebody is and what they do. */
export function DetailsTab({ person, model, services, onSaved }: Props) {
  const t = useTranslations("booking.staff");
  const tAction = useTranslations("common.action");
  const format = useFormat();
  const { country } = useTenant();
  const { save } = useStaffActions();
  const offered = services.filter((service) => service.isActive || person?.serviceIds.includes(service.id));
  const form = useAppForm({
    schema: createStaffSchema,
    defaultValues: {
      name: person?.name ?? "",
      phone: person?.phone ?? "",
      email: person?.email ?? "",
      bio: person?.bio ?? "",
      color: (person?.color as CreateStaff["color"]) ?? "teal",
      isActive: person?.isActive ?? true,
      serviceIds: person?.serviceIds ?? offered.map((service) => service.id),
    },
  });
  return (
    <Form
      form={form}
      className="flex min-h-0 flex-1 flex-col gap-0"
      onSubmit={async (values) => {
        const hours = person || !model ? {} : { hours: { ...model.hours, overrides: {} } };
        onSaved(await save(person?.id ?? null, { ...values, ...hours }));
      }}
    >
      <DialogBody className="grid content-start gap-4">
        <TextField name="name" label={t("name")} autoComplete="off" autoFocus={!person} />
        <PhoneField name="phone" label={t("phone")} optional defaultCountry={country as CountryCode} />
        <TextField name="email" type="email" label={t("email")} optional autoComplete="off" />
        <CalendarColorField name="color" label={t("color")} />
        <CheckListField
          name="serviceIds"
          label={t("services")}
          options={offered.map((service) => ({
            value: service.id,
            label: service.name,
            hint: format.duration(service.durationMin),
          }))}
        />
        <TextareaField name="bio" label={t("bio")} hint={t("bioHint")} optional rows={2} />
        <SwitchField name="isActive" label={t("active")} hint={t("activeHint")} />
      </DialogBody>
      <DialogFooter>
        <SubmitButton className="max-sm:w-full">{person ? tAction("save") : t("addAndHours")}</SubmitButton>
      </DialogFooter>
    </Form>
  );
}
