import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { Logo } from "@/components/layout/logo";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common.meta");
  return (
    <ClientMessages root areas={["auth"]}>
      <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
        <Link href="/" className="focus-ring self-center rounded-md">
          <Logo name={t("name")} />
        </Link>
        {children}
      </main>
    </ClientMessages>
  );
}
