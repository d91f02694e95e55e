import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { localeDefaults } from "@/lib/onboarding/locale-defaults.shared";
import { signUp } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signUp"))("title") };
}

export default async function SignUpPage() {
  return <SignUpForm signUp={signUp} defaults={localeDefaults(await getLocale())} />;
}
