import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarScreen } from "@/components/booking/calendar/calendar-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listAppointments } from "@/lib/booking/appointments";
import { findOwnStaffId } from "@/lib/booking/own-calendar";
import { listServices } from "@/lib/booking/services";
import { addDays, isLocalDate, shopClock } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ date?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking.calendar"))("title") };
}

/** The calendar; its first day is part of the page, everything after comes from the API. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const ctx = await pageCtx((await params).tenant);
  const asked = (await searchParams).date;
  const now = ctx.now().toISOString();
  const clock = shopClock(ctx.timeZone);
  const date = typeof asked === "string" && isLocalDate(asked) ? asked : clock.dateOf(now);
  const [page, staff, services, ownStaffId] = await Promise.all([
    listAppointments(ctx, {
      from: clock.instantOf(date, 0),
      to: clock.instantOf(addDays(date, 1), 0),
      limit: 1000,
    }),
    listStaff(ctx),
    listServices(ctx),
    findOwnStaffId(ctx),
  ]);
  const visible = ctx.onlyStaffId ? staff.filter(({ id }) => id === ctx.onlyStaffId) : staff;
  return (
    <ClientMessages areas={["booking", "calendar", "payments", "series", "files", "history", "holidays"]}>
      <CalendarScreen
        initial={{
          date,
          now,
          appointments: page.data,
          staff: visible,
          services,
          ownStaffId,
          onlyStaffId: ctx.onlyStaffId ?? null,
        }}
      />
    </ClientMessages>
  );
}
