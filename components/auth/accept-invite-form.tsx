"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { PasswordField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import type { ActionResult } from "@/lib/api/action-result.shared";
import { passwordSchema } from "@/lib/auth/schema";
import { lineSchema } from "@/lib/core/text.shared";

const newcomerSchema = z.object({ name: lineSchema(120), password: passwordSchema });

type Accepting = { token: string; name?: string; password?: string };
type Props = {
  token: string;
  /** Signed in with the invited address: nothing more to ask. */
  isKnown: boolean;
  accept: (input: Accepting) => Promise<ActionResult<{ path: string }>>;
};

/** Joins a business: a newcomer chooses name and password, a known person only says yes. */
export function AcceptInviteForm({ token, isKnown, accept }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const form = useAppForm({
    schema: isKnown ? newcomerSchema.partial() : newcomerSchema,
    defaultValues: isKnown ? {} : { name: "", password: "" },
  });
  return (
    <Form
      form={form}
      guard={false}
      onSubmit={async (values) => {
        const result = await accept({ token, ...values });
        if (!result.ok) throw result.problem;
        router.push(result.data.path);
        router.refresh();
      }}
    >
      {isKnown ? null : (
        <>
          <TextField name="name" label={t("name")} autoComplete="name" autoFocus />
          <PasswordField
            name="password"
            label={t("password")}
            hint={t("passwordHint")}
            autoComplete="new-password"
          />
        </>
      )}
      <SubmitButton className="w-full">{t("invite.accept")}</SubmitButton>
    </Form>
  );
}
