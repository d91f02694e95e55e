import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Logo } from "@/components/layout/logo";
import { Button } from "@/components/ui/button";

export default async function NotFound() {
  const [t, common] = await Promise.all([getTranslations("layout.notFound"), getTranslations("common.meta")]);
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <div className="grid max-w-md justify-items-start gap-4">
        <Logo name={common("name")} className="mb-4" />
        <h1 className="font-semibold text-2xl tracking-tight">{t("title")}</h1>
        <p className="text-muted-foreground text-ui">{t("text")}</p>
        <Button asChild>
          <Link href="/">{t("home")}</Link>
        </Button>
      </div>
    </main>
  );
}
