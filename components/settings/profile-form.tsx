"use client";

import type { CountryCode } from "libphonenumber-js";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { z } from "zod";
import { Field } from "@/components/forms/field";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { PhoneField, TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { currencies } from "@/lib/core/money.shared";
import { isLocale, localeNames, locales } from "@/lib/i18n/locales.shared";
import { type TenantView, updateTenantSchema } from "@/lib/tenants/schema";
import { useSaveBusiness } from "./use-business";
import { zoneLabel } from "./zone-label";

const formSchema = updateTenantSchema.pick({
  name: true,
  phone: true,
  email: true,
  address: true,
  website: true,
  about: true,
  locale: true,
  timeZone: true,
  currency: true,
});

function formValues(business: TenantView): z.input<typeof formSchema> {
  return {
    name: business.name,
    phone: business.phone ?? "",
    email: business.email ?? "",
    address: business.address ?? "",
    website: business.website ?? "",
    about: business.about ?? "",
    locale: isLocale(business.locale) ? business.locale : "en",
    timeZone: business.timeZone,
    currency: currencies.find((code) => code === business.currency) ?? "USD",
  };
}

type Props = { business: TenantView; zones: readonly string[] };

/** Who the business is: customers see most of it on the booking page, and the agent answers from it. */
export function ProfileForm({ business, zones }: Props) {
  const t = useTranslations("settings");
  const save = useSaveBusiness();
  const form = useAppForm({ schema: formSchema, defaultValues: formValues(business) });
  const zoneOptions = useMemo(
    () => [...new Set([business.timeZone, ...zones])].map((value) => ({ value, label: zoneLabel(value) })),
    [zones, business.timeZone],
  );
  return (
    <Form form={form} onSubmit={async (values) => form.reset(formValues(await save(values)))}>
      <Card>
        <CardHeader title={t("profile.title")} description={t("profile.description")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("field.name")}
            maxLength={120}
            autoComplete="organization"
            className="sm:col-span-2"
          />
          <PhoneField
            name="phone"
            label={t("field.phone")}
            defaultCountry={business.country as CountryCode}
            optional
          />
          <TextField name="email" type="email" label={t("field.email")} autoComplete="email" optional />
          <TextField
            name="address"
            label={t("field.address")}
            hint={t("hint.address")}
            autoComplete="street-address"
            className="sm:col-span-2"
            optional
          />
          <TextField
            name="website"
            type="url"
            label={t("field.website")}
            placeholder="https://"
            className="sm:col-span-2"
            optional
          />
          <TextareaField
            name="about"
            label={t("field.about")}
            hint={t("hint.about")}
            className="sm:col-span-2"
            optional
          />
          <SelectField
            name="locale"
            label={t("field.locale")}
            hint={t("hint.locale")}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <SelectField
            name="currency"
            label={t("field.currency")}
            hint={t("hint.currency")}
            options={currencies.map((value) => ({ value, label: value }))}
          />
          <Field
            name="timeZone"
            label={t("field.timeZone")}
            hint={t("hint.timeZone")}
            className="sm:col-span-2"
          >
            {({ field, aria }) => (
              <Combobox
                {...aria}
                value={field.value ? { value: field.value, label: zoneLabel(field.value) } : null}
                onChange={(option) => option && field.onChange(option.value)}
                options={zoneOptions}
              />
            )}
          </Field>
        </CardBody>
        <CardFooter>
          <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}
