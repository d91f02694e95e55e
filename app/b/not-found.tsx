import { getTranslations } from "next-intl/server";
import { primaryButton } from "@/components/public-booking/styles";

export default async function ShopNotFound() {
  const t = await getTranslations("public.notFound");
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <div className="grid max-w-md justify-items-start gap-4">
        <h1 className="font-semibold text-2xl tracking-tight">{t("shopTitle")}</h1>
        <p className="text-muted-foreground">{t("shopText")}</p>
        <a className={primaryButton} href="/">
          {t("home")}
        </a>
      </div>
    </main>
  );
}
