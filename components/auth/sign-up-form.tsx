"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { PasswordField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import type { ActionResult } from "@/lib/api/action-result.shared";
import { registerSchema } from "@/lib/auth/schema";
import { currencies } from "@/lib/core/money.shared";
import { localeNames, locales } from "@/lib/i18n/locales.shared";
import type { LocaleDefaults } from "@/lib/onboarding/locale-defaults.shared";
import { AuthCard } from "./auth-card";

type Props = {
  signUp: (input: z.input<typeof registerSchema>) => Promise<ActionResult<{ path: string }>>;
  defaults: LocaleDefaults;
};

const verticals = ["barbershop", "beauty", "dental", "generic"] as const;

/** Creates a business and its administrator in one step. */
export function SignUpForm({ signUp, defaults }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const form = useAppForm({
    schema: registerSchema,
    defaultValues: {
      name: "",
      email: "",
      password: "",
      businessName: "",
      vertical: "barbershop",
      locale: defaults.locale,
      timeZone: defaults.timeZone,
      currency: defaults.currency as (typeof currencies)[number],
    },
  });

  // The browser knows the zone better than the language does; keep it only where the shop may be.
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone?.includes("/")) form.setValue("timeZone", zone);
  }, [form]);

  return (
    <AuthCard
      title={t("signUp.title")}
      description={t("signUp.description")}
      footer={t.rich("signUp.footer", {
        link: (chunks) => (
          <Link href="/sign-in" className="font-medium text-foreground underline underline-offset-4">
            {chunks}
          </Link>
        ),
      })}
    >
      <Form
        form={form}
        guard={false}
        onSubmit={async (values) => {
          const result = await signUp(values);
          if (!result.ok) throw result.problem;
          router.push(result.data.path);
          router.refresh();
        }}
      >
        <TextField name="businessName" label={t("businessName")} autoComplete="organization" autoFocus />
        <SelectField
          name="vertical"
          label={t("vertical")}
          options={verticals.map((value) => ({ value, label: t(`verticals.${value}`) }))}
        />
        <TextField name="name" label={t("name")} autoComplete="name" />
        <TextField name="email" type="email" label={t("email")} autoComplete="email" />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint")}
          autoComplete="new-password"
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="locale"
            label={t("language")}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <SelectField
            name="currency"
            label={t("currency")}
            options={currencies.map((value) => ({ value, label: value }))}
          />
        </div>
        <SubmitButton className="w-full">{t("signUp.submit")}</SubmitButton>
      </Form>
    </AuthCard>
  );
}
