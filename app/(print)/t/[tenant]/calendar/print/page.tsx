import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DaySheet } from "@/components/booking/calendar/day-sheet";
import { PrintButton } from "@/components/booking/calendar/print-button";
import { Button } from "@/components/ui/button";
import { pageCtx } from "@/lib/api/page-ctx";
import { listAppointments } from "@/lib/booking/appointments";
import { addDays, isLocalDate, shopClock } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";
import { listShopTimeOff } from "@/lib/booking/time-off";
import { formatDateTime, formatLocalDate } from "@/lib/i18n/format.shared";

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ date?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar.print"))("title") };
}

/** The day on paper, a table for each person who works or is booked; outside the dashboard's frame. */
export default async function PrintDayPage({ params, searchParams }: Props) {
  const ctx = await pageCtx((await params).tenant);
  const [t, locale] = await Promise.all([getTranslations("calendar.print"), getLocale()]);
  const asked = (await searchParams).date;
  const clock = shopClock(ctx.timeZone);
  const now = ctx.now().toISOString();
  const date = typeof asked === "string" && isLocalDate(asked) ? asked : clock.dateOf(now);
  const range = { from: clock.instantOf(date, 0), to: clock.instantOf(addDays(date, 1), 0) };
  const [page, staff, timeOff] = await Promise.all([
    listAppointments(ctx, { ...range, limit: 1000 }),
    listStaff(ctx),
    listShopTimeOff(ctx, range),
  ]);
  const visits = page.data.filter((row) => row.status !== "cancelled");
  const people = staff.filter(
    (person) => person.isActive || visits.some((row) => row.staff.id === person.id),
  );
  return (
    // Paper is white, whatever the screen's theme.
    <main className="min-h-dvh bg-white text-black print:min-h-0" style={{ colorScheme: "light" }}>
      <style>{"@page { size: A4; margin: 14mm; }"}</style>
      <div className="mx-auto max-w-[210mm] p-4 sm:p-8 print:max-w-none print:p-0">
        <div data-print="hidden" className="mb-6 flex items-center justify-between gap-2">
          <Button asChild variant="secondary">
            <Link href={`/t/${ctx.tenant.slug}/calendar?view=day&date=${date}`}>
              <ArrowLeft aria-hidden />
              {t("back")}
            </Link>
          </Button>
          <PrintButton label={t("print")} />
        </div>
        <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4 border-black border-b-2 pb-2">
          <h1 className="font-bold text-xl first-letter:uppercase">
            {formatLocalDate(date, locale, "long")} {date.slice(0, 4)}
          </h1>
          <p className="text-sm">{ctx.tenant.name}</p>
        </header>
        {people.length === 0 ? <p>{t("empty")}</p> : null}
        {people.map((person) => (
          <DaySheet
            key={person.id}
            {...{ person, date, timeOff, clock }}
            appointments={visits}
            timeZone={ctx.timeZone}
            currency={ctx.tenant.currency}
          />
        ))}
        <p className="text-neutral-600 text-xs">
          {t("printed", { when: formatDateTime(now, ctx.timeZone, locale) })}
        </p>
      </div>
    </main>
  );
}
