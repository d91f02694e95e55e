"use client";

import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { pixKeyTypes } from "@/lib/payments/pix-key.shared";
import { type PaymentSettingsView, updatePaymentSettingsSchema } from "@/lib/payments/schema";
import { useMoneyChanged, usePaymentSettings } from "./use-payments";

/** The Pix key and the name that clients see when they pay. */
export function SettingsTab() {
  const settings = usePaymentSettings();
  if (settings.data) return <SettingsForm settings={settings.data} />;
  if (settings.error) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  return <Skeleton className="h-80 max-w-xl" />;
}

function SettingsForm({ settings }: { settings: PaymentSettingsView }) {
  const t = useTranslations("payments.settings");
  const tAction = useTranslations("common.action");
  const { currency, name } = useTenant();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const form = useAppForm({
    schema: updatePaymentSettingsSchema,
    defaultValues: {
      pixKeyType: settings.pixKeyType ?? "cnpj",
      pixKey: settings.pixKey ?? "",
      merchantName: settings.merchantName ?? name,
      merchantCity: settings.merchantCity ?? "",
    },
  });
  return (
    <Form
      form={form}
      className="max-w-xl"
      onSubmit={async (body) => {
        await api("/payments/settings", { method: "PUT", body });
        toast.success(t("saved"));
        form.reset(body);
        await changed();
      }}
    >
      <Card>
        <CardHeader title={t("title")} description={currency === "BRL" ? t("about") : t("onlyReal")} />
        <CardBody className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="pixKeyType"
              label={t("keyType")}
              options={pixKeyTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
            />
            <TextField name="pixKey" label={t("key")} hint={t("keyHint")} autoComplete="off" />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="merchantName" label={t("name")} hint={t("nameHint")} autoComplete="off" />
            <TextField name="merchantCity" label={t("city")} hint={t("cityHint")} autoComplete="off" />
          </div>
        </CardBody>
        <CardFooter>
          <SubmitButton>{tAction("save")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}
