import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { primaryButton } from "@/components/public-booking/styles";

export default async function LinkNotFound() {
  const [t, incoming] = await Promise.all([getTranslations("public.notFound"), headers()]);
  const slug = incoming.get("x-pathname")?.split("/")[2];
  return (
    <div className="grid max-w-xl justify-items-start gap-4 py-6">
      <h2 className="font-semibold text-xl tracking-tight">{t("linkTitle")}</h2>
      <p className="text-muted-foreground">{t("linkText")}</p>
      {slug ? (
        <a className={primaryButton} href={`/b/${slug}`}>
          {t("book")}
        </a>
      ) : null}
    </div>
  );
}
