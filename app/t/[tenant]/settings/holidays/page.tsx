import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { HolidaysScreen } from "@/components/settings/holidays/holidays-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listHolidays } from "@/lib/booking/holidays";
import { localDateOf } from "@/lib/booking/local-dates.shared";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("holidays"))("title") };
}

/** The days of the whole shop that differ; for those who may change them. */
export default async function HolidaysPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("staff.write")) notFound();
  return (
    <ClientMessages areas={["holidays"]}>
      <HolidaysScreen initial={await listHolidays(ctx)} today={localDateOf(ctx.now(), ctx.timeZone)} />
    </ClientMessages>
  );
}
