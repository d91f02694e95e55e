"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { PasswordField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import type { ActionResult } from "@/lib/api/action-result.shared";
import { loginSchema } from "@/lib/auth/schema";
import { AuthCard } from "./auth-card";

const formSchema = loginSchema.omit({ code: true });

type Props = {
  signIn: (input: z.input<typeof loginSchema>) => Promise<ActionResult<{ path: string }>>;
  callbackUrl?: string;
};

/** Signs a person in and takes them to where they were going. */
export function SignInForm({ signIn, callbackUrl }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const form = useAppForm({ schema: formSchema, defaultValues: { email: "", password: "" } });

  return (
    <AuthCard
      title={t("signIn.title")}
      description={t("signIn.description")}
      footer={t.rich("signIn.footer", {
        link: (chunks) => (
          <Link href="/sign-up" className="font-medium text-foreground underline underline-offset-4">
            {chunks}
          </Link>
        ),
      })}
    >
      <Form
        form={form}
        guard={false}
        onSubmit={async (values) => {
          const result = await signIn(values);
          if (!result.ok) throw result.problem;
          router.push(ownPath(callbackUrl) ?? result.data.path);
          router.refresh();
        }}
      >
        <TextField name="email" type="email" label={t("email")} autoComplete="email" autoFocus />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" />
        <SubmitButton className="w-full">{t("signIn.submit")}</SubmitButton>
      </Form>
    </AuthCard>
  );
}

// Only paths of ours: "//evil.example" and "/\evil" leave the site.
function ownPath(path: string | undefined): string | undefined {
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
}
