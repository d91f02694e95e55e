import { ArrowRight, CalendarCheck2, type LucideIcon, MessageCircleQuestion, Users } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ProductIllustration } from "@/components/marketing/product-illustration";
import { Button } from "@/components/ui/button";

const points: { id: "lock" | "owner" | "why"; icon: LucideIcon }[] = [
  { id: "lock", icon: CalendarCheck2 },
  { id: "owner", icon: Users },
  { id: "why", icon: MessageCircleQuestion },
];

export default async function LandingPage() {
  const t = await getTranslations("marketing");
  return (
    <>
      <section className="grid items-center gap-x-12 gap-y-10 pt-8 sm:pt-14 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid gap-6">
          <h1 className="text-balance font-semibold text-[2rem] leading-[1.12] tracking-[-0.025em] sm:text-[2.75rem]">
            {t("hero.title")}
          </h1>
          <p className="max-w-[34rem] text-lg text-muted-foreground leading-relaxed">{t("hero.text")}</p>
          <div className="flex flex-wrap items-center gap-3">
            <Button size="lg" asChild>
              <Link href="/sign-up">
                {t("hero.start")}
                <ArrowRight aria-hidden />
              </Link>
            </Button>
            <Button size="lg" variant="secondary" asChild>
              {/* The demo frame has its own security policy, so it is loaded as a page of its own. */}
              <a href="/embed/demo">{t("hero.demo")}</a>
            </Button>
          </div>
          <p className="text-hint text-muted-foreground">{t("hero.note")}</p>
        </div>
        <ProductIllustration />
      </section>

      <section aria-labelledby="points" className="pt-24">
        <h2 id="points" className="font-semibold text-2xl tracking-tight">
          {t("points.title")}
        </h2>
        <ul className="mt-8 grid gap-8 border-border border-t pt-8 md:grid-cols-3">
          {points.map(({ id, icon: Icon }) => (
            <li key={id} className="grid content-start gap-2">
              <Icon aria-hidden className="size-5 text-primary-text" strokeWidth={1.75} />
              <h3 className="mt-1 font-semibold">{t(`points.${id}.title`)}</h3>
              <p className="text-muted-foreground">{t(`points.${id}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>

      <section className="mt-24 flex flex-wrap items-center justify-between gap-6 rounded-xl bg-primary-soft px-6 py-8 sm:px-10">
        <div className="grid max-w-xl gap-2">
          <h2 className="font-semibold text-2xl tracking-tight">{t("close.title")}</h2>
          <p className="text-muted-foreground">{t("close.text")}</p>
        </div>
        <Button size="lg" asChild>
          <Link href="/sign-up">{t("hero.start")}</Link>
        </Button>
      </section>
    </>
  );
}
